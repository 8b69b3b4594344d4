import DurableFiles
import SafeText
import Training

import struct Foundation.Data
import class Foundation.JSONDecoder

/// The files that hold the bookmarks: one for a quiz, review or drill, another for an exam, so that practice in between
/// doesn't lose the exam.
package struct SessionBookmarks {
  /// nil if there's no place for them.
  private let folder: String?

  package init(folder: String?) {
    self.folder = folder
  }

  /// Removes temporary files of killed runs.
  package func tidy() {
    for isExam in [false, true] { path(isExam: isExam).map(AtomicFile.removeLeftovers(of:)) }
  }

  /// The bookmark, if there's one that can be read and makes sense.
  package func read(isExam: Bool) -> SessionBookmark? {
    decoded(isExam: isExam).flatMap { $0.isExam == isExam && $0.makesSense ? $0 : nil }
  }

  /// What's in the file, as far as this version of the program can tell.
  private func decoded(isExam: Bool) -> SessionBookmark? {
    guard let path = path(isExam: isExam), let bytes = try? OpenFile(path, .read).bytes(limit: 10_000_000)
    else { return nil }
    let bookmark = try? JSONDecoder().decode(SessionBookmark.self, from: Data(bytes))
    return bookmark.flatMap { $0.version == 1 ? $0 : nil }
  }

  /// A file that was no bookmark to go by.
  package struct SetAside {
    /// Where it is now.
    package let copy: String
    /// What it held, where that could be read.
    package let bookmark: SessionBookmark?
  }

  /// Gives a file that can't be read as a bookmark, or makes no sense, another name, so that the next bookmark doesn't
  /// take its place; nil where there's no such file. Folders and devices are left alone.
  package func setAsideUnreadable(isExam: Bool, at now: Moment) -> SetAside? {
    guard let path = path(isExam: isExam), FileStatus(of: path)?.kind == .file, read(isExam: isExam) == nil
    else { return nil }
    let bookmark = decoded(isExam: isExam)
    guard let copy = try? Folder.rename(path, toUnused: path + ".damaged-" + Timestamp.name(now)) else { return nil }
    return SetAside(copy: copy, bookmark: bookmark)
  }

  /// Saves a bookmark. A failure is ignored: the answers are safe without it.
  package func keep(_ bookmark: SessionBookmark) {
    guard let folder, let path = path(isExam: bookmark.isExam), let text = try? JSONText.line(bookmark) else { return }
    try? Folder.make(folder)
    try? AtomicFile.replace(path, with: Array(text.utf8))
  }

  /// Removes a bookmark, unless another prompt has saved its own since.
  package func remove(_ bookmark: SessionBookmark) {
    guard read(isExam: bookmark.isExam)?.session == bookmark.session, let path = path(isExam: bookmark.isExam)
    else { return }
    try? Folder.remove(AtomicFile.resolved(path))
  }

  /// Removes all bookmarks.
  package func removeAll() {
    for isExam in [false, true] { if let path = path(isExam: isExam) { try? Folder.remove(path) } }
  }

  private func path(isExam: Bool) -> String? { folder.map { $0 + (isExam ? "/exam.json" : "/session.json") } }
}
