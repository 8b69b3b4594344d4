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

  /// What a file of bookmarks holds.
  enum Kept {
    /// Nothing that this version of the program can read.
    case nothing
    case bookmark(SessionBookmark)
    /// No session of this program's can be like this. The bookmark is given as far as it can be read.
    case senseless(SessionBookmark?, path: String)
  }

  func read(isExam: Bool) -> Kept {
    guard let path = path(isExam: isExam), let bytes = try? OpenFile(path, .read).bytes(limit: 10_000_000)
    else { return .nothing }
    guard let bookmark = try? JSONDecoder().decode(SessionBookmark.self, from: Data(bytes)) else {
      return .senseless(nil, path: path)
    }
    guard bookmark.version == 1 else { return .nothing }
    return bookmark.isExam == isExam && bookmark.makesSense ? .bookmark(bookmark) : .senseless(bookmark, path: path)
  }

  /// Saves a bookmark. A failure is ignored: the answers are safe without it.
  func keep(_ bookmark: SessionBookmark) {
    guard let folder, let path = path(isExam: bookmark.isExam), let text = try? JSONText.line(bookmark) else { return }
    try? Folder.make(folder)
    try? AtomicFile.replace(path, with: Array(text.utf8))
  }

  /// Removes a bookmark, unless another prompt has saved its own since.
  func remove(_ bookmark: SessionBookmark) {
    guard case .bookmark(let kept) = read(isExam: bookmark.isExam), kept.session == bookmark.session else { return }
    discard(isExam: bookmark.isExam)
  }

  /// Removes a file, whatever it holds.
  func discard(isExam: Bool) {
    if let path = path(isExam: isExam) { try? Folder.remove(path) }
  }

  private func path(isExam: Bool) -> String? { folder.map { $0 + (isExam ? "/exam.json" : "/session.json") } }
}
