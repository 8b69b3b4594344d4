import QuestionBank
import Training

/// Records a session's answers as a store would: stamped after everything before, folded once, and undone when the
/// session says so.
struct Recorder {
  private(set) var progress: Progress
  /// The answers recorded, each with what was known before it.
  private var answers: [(event: ProgressEvent, before: Progress)] = []
  private var counter = 0

  init(_ progress: Progress = Progress()) { self.progress = progress }

  /// Lets the session take a line, and returns all the effects, with the stamped review.
  mutating func take(_ line: TypedLine, at now: Moment, in session: inout Session) -> [SessionEffect] {
    session.take(line, at: now).flatMap { effect in
      switch effect {
      case .record(let review):
        let (review, record) = record(review)
        return [.record(review)] + session.recorded(review, record)
      case .recordPoints(let numbers, let review, let moment):
        return [effect] + session.recorded(review.settingPoints(numbers), set(numbers, of: review, at: moment))
      case .retract:
        progress = answers.popLast()?.before ?? progress
        return [effect]
      default: return [effect]
      }
    }
  }

  private mutating func record(_ review: Review) -> (Review, Progress.Record) {
    var review = review
    review.day = LearnerDays.utc().day(of: review.at)
    let event = event(.review(review), at: review.at, after: progress)
    answers.append((event, progress))
    let counts = progress.add(event)
    return (review, (counts ? progress.records[review.question] : nil) ?? .init(after: review, previous: nil))
  }

  /// Sets the points of the last answer to a question, and folds everything since.
  private mutating func set(_ numbers: [Int], of review: Review, at now: Moment) -> Progress.Record {
    guard let index = answers.lastIndex(where: { $0.event.question == review.question }) else {
      return .init(after: review, previous: nil)
    }
    let points = event(.pointsSet(of: answers[index].event.id, numbers), at: now, after: progress)
    let since = answers[index...].map(\.event) + [points]
    progress = answers[index].before.adding(since) ?? progress
    return progress.records[review.question] ?? .init(after: review.settingPoints(numbers), previous: nil)
  }

  private mutating func event(
    _ change: ProgressEvent.Change, at moment: Moment, after progress: Progress
  ) -> ProgressEvent {
    counter += 1
    return ProgressEvent(
      id: EventID(device: "t", counter: counter), at: moment, order: progress.nextOrder, change: change)
  }
}

extension ProgressEvent {
  fileprivate var question: QuestionID? { if case .review(let review) = change { review.question } else { nil } }
}
