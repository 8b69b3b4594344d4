import FSRS
import Grading
import QuestionBank

/// Everything that happened to a learner's progress: a set of events that only grows, so that histories of several
/// devices can be merged in any order.
package struct History: Sendable {
  /// By time, then by device and counter: the same order on every device.
  package private(set) var events: [ProgressEvent] = []
  private var known: Set<ProgressEvent> = []

  /// A history without events.
  package init() {}

  package init(events: some Sequence<ProgressEvent>) {
    add(contentsOf: events)
  }

  /// Adds events. Known events are ignored.
  package mutating func add(contentsOf newEvents: some Sequence<ProgressEvent>) {
    let unknown = newEvents.filter { known.insert($0).inserted }
    guard !unknown.isEmpty else { return }
    events += unknown
    events.sort { $0.comesBefore($1) }
  }

  /// Adds one event.
  package mutating func add(_ event: ProgressEvent) { add(contentsOf: CollectionOfOne(event)) }

  package func contains(_ event: ProgressEvent) -> Bool { known.contains(event) }

  /// The progress that the events add up to.
  package var progress: Progress { Progress(folding: events) }

  /// The events that were undone.
  package var undone: Set<EventID> { ProgressEvent.undone(among: events) }

  /// Every review that counts, in order.
  package var reviews: [(id: EventID, review: Review)] {
    let undone = undone
    var counted: [(id: EventID, review: Review)] = []
    for event in events where !undone.contains(event.id) {
      switch event.change {
      case .review(let review): counted.append((event.id, review))
      case .reset(let scope): counted.removeAll { scope.contains($0.review.question) }
      case .undo: break
      }
    }
    return counted
  }

  /// The ids shared by several events, because two devices took the same name. All of these events count.
  package var sharedNames: [EventID] {
    Dictionary(grouping: events, by: \.id).filter { $0.value.count > 1 }.keys.sorted()
  }

  /// The last answer or reset that wasn't undone.
  package var lastCounted: ProgressEvent? {
    let undone = undone
    return events.last { !$0.isUndo && !undone.contains($0.id) }
  }
}

extension ProgressEvent {
  /// Whether this event comes before another. Events that share time and id are ordered by their content.
  func comesBefore(_ other: ProgressEvent) -> Bool {
    if order != other.order { return order < other.order }
    return change.distinction.lexicographicallyPrecedes(other.change.distinction)
  }

  /// The undone events among these, which are in order. An undone undo undoes nothing.
  static func undone(among events: [ProgressEvent]) -> Set<EventID> {
    var undone: Set<EventID> = []
    for event in events.reversed() {
      if case .undo(let id) = event.change, !undone.contains(event.id) { undone.insert(id) }
    }
    return undone
  }
}

extension ProgressEvent.Change {
  /// A text that differs for every change. It only matters if two devices took the same name.
  fileprivate var distinction: [String] {
    switch self {
    case .undo(let id): ["undo", id.description]
    case .reset(.everything): ["reset"]
    case .reset(.pack(let pack)): ["reset", pack.text]
    case .reset(.question(let question)): ["reset", question.description]
    case .review(let review):
      [
        "review", review.question.description, review.session.text, review.mode.rawValue, review.given,
        review.chosen.map { String($0 ?? -1) }.joined(separator: " "),
        review.verdict.rawValue, String(review.credit), String(review.rating.rawValue),
        review.sureness.map { "\($0)" } ?? "", String(review.hints), String(review.thinkingMilliseconds),
        String(review.isFree), review.confusion.map { "\($0.asked) \($0.answered)" } ?? "",
        String(review.policy.retention), String(review.policy.maximumIntervalInDays), String(review.policy.isFuzzed),
      ]
    }
  }
}
