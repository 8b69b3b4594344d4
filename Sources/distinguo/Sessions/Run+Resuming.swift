import Localisation
import ProgressStore
import QuestionBank
import Terminal
import Training
import Usage

/// The last session with a person.
struct LastSession {
  var face: Conversation
  let recorder: ReviewRecorder
  var session: Session
  /// Its bookmark; nil if it can't be resumed.
  var bookmark: SessionBookmark?
}

/// Resuming sessions, and looking back at the last one.
extension Run {
  /// The bookmarks of interrupted sessions.
  func bookmarks() -> SessionBookmarks { SessionBookmarks(folder: try? places().state) }

  /// Resumes an interrupted session; nil if nothing is left to ask.
  func resume(_ bookmark: SessionBookmark) throws -> ExitStatus? {
    guard let left = try resumed(bookmark) else {
      bookmarks().remove(bookmark)
      return nil
    }
    var session = left.session
    bookmarks().keep(bookmark.opened)
    show([
      .gap,
      Block(
        wording(.resuming(.resumed(isExam: bookmark.isExam, number: session.number, total: session.total))), .strong),
    ])
    let library = try library()
    let recorder = ReviewRecorder(store: try openProgress(), resumed: left.given)
    let directory = RoleDirectory(library: library)
    let roles = bookmark.roles?.compactMap { RoleID($0).flatMap(directory.role) } ?? []
    let contrast = roles.count == 2 ? Contrast(between: roles[0], and: roles[1], in: library) : nil
    return try converse(&session, library: library, recorder: recorder, contrast: contrast, bookmark: bookmark)
  }

  /// An interrupted session restored, with the ids of its answers; nil if nothing is left to ask.
  private func resumed(_ bookmark: SessionBookmark) throws -> (session: Session, given: [EventID])? {
    let library = try library()
    let store = try openProgress()
    guard let plan = bookmark.plan(in: library) else { return nil }
    let history = try history(of: store)
    let given = history.reviews.filter { $0.review.session == plan.id }
    var session = Session(plan: plan, library: library, progress: store.progress)
    session.resume(
      given.compactMap { _, review in store.progress.records[review.question].map { (review, $0) } },
      elapsedMilliseconds: bookmark.elapsed ?? 0, at: bookmark.number ?? 1)
    return session.open == nil ? nil : (session, given.map(\.id))
  }

  /// The interrupted session to offer, which happens once.
  func sessionToOffer() throws -> SessionBookmark? {
    for isExam in [false, true] {
      guard var bookmark = bookmarks().read(isExam: isExam), !bookmark.wasOffered else { continue }
      if bookmark.number == nil || bookmark.total == nil {
        // It was killed, so only its answers tell how far it got.
        guard let session = try resumed(bookmark)?.session else {
          bookmarks().remove(bookmark)
          continue
        }
        (bookmark.number, bookmark.total) = (session.number, session.total)
      }
      bookmark.wasOffered = true
      bookmarks().keep(bookmark)
      return bookmark
    }
    return nil
  }

  /// Takes a command about the last session. Undoing an answer reopens it.
  func lookBack(_ line: String) throws {
    guard var last = learner.lastSession else {
      if case .command(let command, _) = TypedLine(line) { say(.noSessionYet(command), indent: 2) }
      return
    }
    let before = last.recorder.count
    if case .command(.undo, _) = TypedLine(line), let bookmark = last.bookmark { bookmarks().keep(bookmark.opened) }
    learner.wantsToLeave = try SessionRunner(recorder: last.recorder, now: now)
      .lookBack(line, at: &last.session, with: &last.face)
    learner.answersSaved += last.recorder.count - before
    leave(last)
    _ = settle(last.recorder.store)
  }

  /// Remembers the last session, and keeps its bookmark if it was left in the middle.
  func leave(_ last: LastSession) {
    learner.lastSession = last
    guard let bookmark = last.bookmark else { return }
    if last.session.ending == .over {
      bookmarks().remove(bookmark)
    } else {
      let left = bookmark.left(last.session)
      bookmarks().keep(left)
      learner.lastSession?.bookmark = left
    }
  }
}
