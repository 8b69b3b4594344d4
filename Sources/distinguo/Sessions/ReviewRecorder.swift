import ProgressStore
import QuestionBank
import Training

/// Makes the answers of a session durable, and remembers them for undo.
final class ReviewRecorder {
  let store: ProgressStore
  private var recorded: [EventID] = []
  private let earlier: Int

  /// A recorder for a session.
  ///
  /// - Parameter resumed: The answers given before the session was left, which can be undone, too.
  init(store: ProgressStore, resumed: [EventID] = []) {
    self.store = store
    recorded = resumed
    earlier = resumed.count
  }

  /// The number of answers made durable since, minus undone ones; negative if earlier answers were undone.
  var count: Int {
    let unsaved = Set(store.unsaved.map(\.id))
    return recorded.count { !unsaved.contains($0) } - earlier
  }

  /// Makes a review durable.
  ///
  /// - Returns: The review as it was recorded, its question's record after it, and the fault if it isn't on the disk.
  func record(_ review: Review) -> (review: Review, record: Progress.Record, fault: ProgressFault?) {
    let (events, fault) = store.tryToRecord([.review(review)], at: review.at)
    recorded += events.map(\.id)
    let kept = if case .review(let kept)? = events.first?.change { kept } else { review }
    let record = store.progress.records[review.question] ?? Progress.Record(after: kept, previous: nil)
    return (kept, record, fault)
  }

  /// Undoes the last review durably; gives the fault if that fails.
  func retract() -> ProgressFault? {
    guard let last = recorded.popLast() else { return nil }
    return store.tryToRecord([.undo(last)], at: store.progress.newest?.at ?? Moment(milliseconds: 0)).fault
  }
}
