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

  /// The bookmark of an interrupted session, if there's one. A file that can't be read, or makes no sense, is set aside,
  /// which is said; a session that it still names is given up.
  func bookmark(isExam: Bool) throws(Fault) -> SessionBookmark? {
    guard let aside = bookmarks().setAsideUnreadable(isExam: isExam, at: now()) else {
      return bookmarks().read(isExam: isExam)
    }
    warn(.resuming(.unreadable(isExam: isExam, copy: aside.copy)))
    if let bookmark = aside.bookmark { giveUp(bookmark, try openProgress()) }
    return nil
  }

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
    let recorder = ReviewRecorder(
      store: try openProgress(),
      resumed: left.given.map { ReviewRecorder.Recorded(event: $0.event, question: $0.review.question) })
    let directory = RoleDirectory(library: library)
    let roles = bookmark.roles?.compactMap { RoleID($0).flatMap(directory.role) } ?? []
    let contrast = roles.count == 2 ? Contrast(between: roles[0], and: roles[1], in: library) : nil
    return try converse(&session, library: library, recorder: recorder, contrast: contrast, bookmark: bookmark)
  }

  /// An interrupted session restored, with its answers; nil if nothing is left to ask. An exam that was killed before its
  /// mark was given still has that.
  func resumed(
    _ bookmark: SessionBookmark
  ) throws -> (session: Session, given: [(event: EventReference, review: Review)])? {
    let library = try library()
    let store = try openProgress()
    guard var plan = bookmark.plan(in: library) else { return nil }
    plan.untaught.subtract(store.progress.shownLessons)
    let history = try history(of: store, since: plan.id)
    let given = history.reviews(of: plan.id, store.progress.renaming)
    var session = Session(plan: plan, library: library, progress: store.progress)
    session.resume(
      given.map { ($0.review, store.progress.records[$0.review.question] ?? .init(after: $0.review, previous: nil)) },
      elapsedMilliseconds: bookmark.elapsed ?? 0, at: bookmark.number ?? 1)
    return session.open == nil && (plan.exam == nil || given.isEmpty) ? nil : (session, given)
  }

  /// Records that an interrupted session won't be taken up again. Its answers count.
  func giveUp(_ bookmark: SessionBookmark, _ store: ProgressStore) {
    guard bookmark.wasAnswered(store.progress) else { return }
    let end = SessionEnd(session: SessionID(bookmark.session), isGivenUp: true)
    _ = store.tryToRecord([.sessionEnded(end)], at: now())
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
    last.recorder.end(last.session, at: now())
    leave(last)
    _ = settle(last.recorder.store)
  }

  /// Remembers the last session, and keeps its bookmark if it was left in the middle.
  func leave(_ last: LastSession) {
    learner.lastSession = last
    guard let bookmark = last.bookmark else { return }
    // There's nothing to come back to where nothing was answered.
    if last.session.ending == .over || (!bookmark.isExam && last.session.summary.asked == 0) {
      bookmarks().remove(bookmark)
    } else {
      let left = bookmark.left(last.session)
      bookmarks().keep(left)
      learner.lastSession?.bookmark = left
    }
  }
}
