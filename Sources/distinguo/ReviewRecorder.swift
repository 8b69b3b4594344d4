import ProgressStore
import Training

/// Makes the answers of a session durable, and remembers them for undoing.
final class ReviewRecorder {
  let store: ProgressStore
  private let wording: Wording
  private var recorded: [EventID?] = []
  /// Whether an answer could not be saved.
  private(set) var hasFailed = false

  private let earlier: Int

  /// A recorder for a session.
  ///
  /// - Parameter resumed: The answers given before the session was left, which can be undone as well.
  init(store: ProgressStore, wording: Wording, resumed: [EventID] = []) {
    self.store = store
    self.wording = wording
    recorded = resumed
    earlier = resumed.count
  }

  /// How many answers were made durable since and not undone.
  var count: Int { max(0, recorded.count { $0 != nil } - earlier) }

  /// Makes a review durable; gives what to tell the learner when that fails.
  func record(_ review: Review) -> String? { keep(.review(review), at: review.at) }

  /// Makes the last review undone.
  func retract() {
    guard let last = recorded.popLast(), let id = last else { return }
    do {
      try store.record(.undo(id), at: store.progress.stamp(lastMoment))
    } catch {
      hasFailed = true
    }
  }

  private var lastMoment: Moment { store.progress.events.last?.at ?? Moment(milliseconds: 0) }

  private func keep(_ change: ProgressEvent.Change, at moment: Moment) -> String? {
    do {
      recorded.append(try store.record(change, at: moment))
      return nil
    } catch {
      recorded.append(nil)
      hasFailed = true
      return wording(.notSaved) + " " + wording(.fault(.progress(error)))
    }
  }
}
