import ProgressStore
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

  /// Makes a review durable; gives the fault if that fails.
  func record(_ review: Review) -> ProgressFault? {
    let failure = keep(.review(review), at: review.at)
    recorded.append(store.lastRecorded)
    return failure
  }

  /// Undoes the last review durably; gives the fault if that fails.
  func retract() -> ProgressFault? {
    guard let last = recorded.popLast() else { return nil }
    let newest = store.progress.newest?.at ?? Moment(milliseconds: 0)
    return keep(.undo(last), at: store.progress.stamp(newest))
  }

  private func keep(_ change: ProgressEvent.Change, at moment: Moment) -> ProgressFault? {
    do {
      try store.record(change, at: moment)
      return nil
    } catch {
      return error
    }
  }
}
