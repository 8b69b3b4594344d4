import QuestionBank
import Training

/// Records a session's answers as a store would: stamped after everything before, folded once, and undone when the
/// session says so.
struct Recorder {
  private(set) var progress: Progress
  private var earlier: [Progress] = []

  init(_ progress: Progress = Progress()) { self.progress = progress }

  /// Lets the session take a line, and returns all the effects, with the review as it was recorded.
  mutating func take(_ line: TypedLine, at now: Moment, in session: inout Session) -> [SessionEffect] {
    session.take(line, at: now).flatMap { effect in
      switch effect {
      case .record(let review):
        let (review, record) = record(review)
        return [.record(review)] + session.recorded(review, record)
      case .retract:
        progress = earlier.popLast() ?? progress
        return [effect]
      default: return [effect]
      }
    }
  }

  private mutating func record(_ review: Review) -> (Review, Progress.Record) {
    earlier.append(progress)
    var review = review
    review.at = progress.stamp(review.at)
    let id = EventID(device: "t", counter: earlier.count)
    let counts = progress.add(ProgressEvent(id: id, at: review.at, change: .review(review)))
    return (review, (counts ? progress.records[review.question] : nil) ?? .init(after: review, previous: nil))
  }
}
