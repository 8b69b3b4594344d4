import ProgressStore
import QuestionBank
import Training

/// Makes a session and its answers durable, and remembers these for undo.
final class ReviewRecorder {
  let store: ProgressStore
  private var recorded: [Recorded] = []
  private let earlier: Int
  /// The answers that counted when the session last ended.
  private var atEnd: [Recorded]?
  /// That the session began, until its first answer: a session without any leaves no trace.
  private var beginning: (start: SessionStart, at: Moment)?

  /// An answer that was recorded.
  struct Recorded: Hashable {
    var event: EventReference
    var question: QuestionID
  }

  /// A recorder for a session.
  ///
  /// - Parameter resumed: The answers given before the session was left, which can be undone, too.
  init(store: ProgressStore, resumed: [Recorded] = []) {
    self.store = store
    recorded = resumed
    earlier = resumed.count
  }

  /// The number of answers made durable since, minus undone ones; negative if earlier answers were undone.
  var count: Int {
    let unsaved = Set(store.unsaved.map(\.id))
    return recorded.count { !unsaved.contains($0.event.id) } - earlier
  }

  /// Notes that a session begins, which is recorded right before its first answer.
  func begin(_ plan: Session.Plan, seed: UInt64, at now: Moment) {
    let start = SessionStart(
      session: plan.id, mode: plan.mode, seed: seed, planned: plan.presentations.count, exam: plan.exam)
    beginning = (start, now)
  }

  /// Records that a lesson's text was shown. If that can't be saved now, it is with the next answer.
  func taught(_ lesson: LessonName, at now: Moment) { _ = store.tryToRecord([.lessonShown(lesson)], at: now) }

  /// Records how a session ended, unless it was left and may be taken up again.
  func end(_ session: Session, at now: Moment) {
    guard session.ending == .over, beginning == nil, atEnd != recorded else { return }
    atEnd = recorded
    let result = session.result
    let end = SessionEnd(
      session: session.plan.id, mark: result?.mark.percent,
      late: result?.answers.filter(\.isLate).map(\.presentation.question.id) ?? [], isPassed: result?.mark.isPassed)
    _ = store.tryToRecord([.sessionEnded(end)], at: now)
  }

  /// Makes a review durable.
  ///
  /// - Returns: The stamped review, its question's record after it, and the fault if it isn't on the disk.
  func record(_ review: Review) -> (review: Review, record: Progress.Record, fault: ProgressFault?) {
    if let beginning {
      // If this can't be saved, it is with the answer.
      _ = store.tryToRecord([.sessionBegan(beginning.start)], at: beginning.at)
      self.beginning = nil
    }
    let (events, fault) = store.tryToRecord([.review(review)], at: review.at)
    recorded += events.map { Recorded(event: $0.reference, question: review.question) }
    let kept = if case .review(let kept)? = events.first?.change { kept } else { review }
    return (kept, progressRecord(after: kept), fault)
  }

  /// Makes durable which key points the learner says an answer makes.
  ///
  /// - Returns: The review with these points, its question's record after it, and the fault if they aren't on the disk.
  func record(
    _ points: [Int], of review: Review, at now: Moment
  ) -> (review: Review, record: Progress.Record, fault: ProgressFault?) {
    let answer = recorded.last { $0.question == review.question }
    let fault = answer.flatMap { store.tryToRecord([.pointsSet(of: $0.event, points)], at: now).fault }
    let kept = review.settingPoints(points)
    return (kept, progressRecord(after: kept), fault)
  }

  private func progressRecord(after review: Review) -> Progress.Record {
    store.progress.records[review.question] ?? Progress.Record(after: review, previous: nil)
  }

  /// Undoes the last review durably; gives the fault if that fails.
  func retract() -> ProgressFault? {
    guard let last = recorded.popLast() else { return nil }
    return store.tryToRecord([.undo(last.event)], at: store.progress.newest?.at ?? Moment(milliseconds: 0)).fault
  }
}
