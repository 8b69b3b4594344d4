import DurableFiles
import SafeText

import struct Foundation.Data
import class Foundation.JSONDecoder

/// The files that hold the bookmarks: one for a quiz, review or drill, another for an exam, so that practice in between
/// doesn't lose the exam.
struct SessionBookmarks {
  /// nil if there's no place for them.
  private let folder: String?

  init(folder: String?) {
    self.folder = folder
  }

  /// Removes temporary files of killed runs.
  func tidy() {
    for isExam in [false, true] { path(isExam: isExam).map(AtomicFile.removeLeftovers) }
  }

  /// The bookmark, if there's one that can be read.
  func read(isExam: Bool) -> SessionBookmark? {
    guard let path = path(isExam: isExam), let bytes = try? OpenFile(path, .read).bytes(limit: 10_000_000)
    else { return nil }
    let bookmark = try? JSONDecoder().decode(SessionBookmark.self, from: Data(bytes))
    return bookmark.flatMap { $0.version == 1 && $0.isExam == isExam ? $0 : nil }
  }

  /// Saves a bookmark. A failure is ignored: the answers are safe without it.
  func keep(_ bookmark: SessionBookmark) {
    guard let folder, let path = path(isExam: bookmark.isExam), let text = try? JSONText.line(bookmark) else { return }
    try? Folder.make(folder)
    try? AtomicFile.replace(path, with: Array(text.utf8))
  }

  /// Removes a bookmark, unless another prompt has saved its own since.
  func remove(_ bookmark: SessionBookmark) {
    guard read(isExam: bookmark.isExam)?.session == bookmark.session, let path = path(isExam: bookmark.isExam)
    else { return }
    try? Folder.remove(path)
  }

  /// Removes all bookmarks.
  func removeAll() {
    for isExam in [false, true] { if let path = path(isExam: isExam) { try? Folder.remove(path) } }
  }

  private func path(isExam: Bool) -> String? { folder.map { $0 + (isExam ? "/exam.json" : "/session.json") } }
}
