import DurableFiles
import SafeText

import struct Foundation.Data
import class Foundation.JSONDecoder

/// Where sessions that are open are kept: a quiz, review or drill in one file, an exam in another, so that practice in
/// between does not lose it.
struct SessionBookmarks {
  /// nil where there is no place for them.
  private let folder: String?

  init(folder: String?) {
    self.folder = folder
  }

  /// Takes away what a run that was killed left beside the bookmarks.
  func tidy() {
    for isExam in [false, true] { path(isExam: isExam).map(AtomicFile.removeLeftovers) }
  }

  /// The bookmark that is there; one that cannot be read is none.
  func read(isExam: Bool) -> SessionBookmark? {
    guard let path = path(isExam: isExam), let bytes = try? OpenFile(path, .read).bytes(limit: 10_000_000)
    else { return nil }
    let bookmark = try? JSONDecoder().decode(SessionBookmark.self, from: Data(bytes))
    return bookmark.flatMap { $0.version == 1 && $0.isExam == isExam ? $0 : nil }
  }

  /// Keeps a bookmark. That it cannot be kept is no reason to stop: the answers are safe without it.
  func keep(_ bookmark: SessionBookmark) {
    guard let folder, let path = path(isExam: bookmark.isExam), let text = try? JSONText.line(bookmark) else { return }
    try? Folder.make(folder)
    try? AtomicFile.replace(path, with: Array(text.utf8))
  }

  /// Forgets a session, unless another prompt has begun one since.
  func remove(_ bookmark: SessionBookmark) {
    guard read(isExam: bookmark.isExam)?.session == bookmark.session, let path = path(isExam: bookmark.isExam)
    else { return }
    try? Folder.remove(path)
  }

  private func path(isExam: Bool) -> String? { folder.map { $0 + (isExam ? "/exam.json" : "/session.json") } }
}
