import FSRS
import Grading
import QuestionBank

extension ProgressEvent {
  /// Events in the order in which they count, which is the same on every device.
  ///
  /// Events of version 0.1 say nothing of an order, and their clocks may have been wrong. On each device they count in the
  /// order of their numbers, and between devices by the greatest time that each had seen by then.
  static func inOrder(_ events: [ProgressEvent]) -> [ProgressEvent] {
    let ordered = events.filter { $0.order != nil }.sorted { $0.comesBefore($1) }
    let old = events.filter { $0.order == nil }
    guard !old.isEmpty else { return ordered }
    var placed: [(seen: Moment, device: String, index: Int, event: ProgressEvent)] = []
    for (device, events) in Dictionary(grouping: old, by: \.id.device) {
      var seen: Moment?
      for (index, event) in events.sorted(by: { $0.isNumberedBefore($1) }).enumerated() {
        let latest = max(seen ?? event.at, event.at)
        seen = latest
        placed.append((latest, device, index, event))
      }
    }
    placed.sort { ($0.seen, $0.device, $0.index) < ($1.seen, $1.device, $1.index) }
    return placed.map(\.event) + ordered
  }

  /// Whether this event comes before another, both having an order. Events that share place and id are ordered by their
  /// content.
  private func comesBefore(_ other: ProgressEvent) -> Bool {
    if place != other.place { return place < other.place }
    return change.distinction.lexicographicallyPrecedes(other.change.distinction)
  }

  /// Whether this event of a device comes before another of the same device, neither having an order.
  private func isNumberedBefore(_ other: ProgressEvent) -> Bool {
    if id.counter != other.id.counter { return id.counter < other.id.counter }
    if at != other.at { return at < other.at }
    return change.distinction.lexicographicallyPrecedes(other.change.distinction)
  }
}

extension ProgressEvent.Change {
  /// A text that differs for every change. It only matters where two devices took the same name.
  fileprivate var distinction: [String] {
    switch self {
    case .undo(let id): ["undo", id.description]
    case .reset(.everything): ["reset"]
    case .reset(.pack(let pack)): ["reset", pack.text]
    case .reset(.question(let question)): ["reset", question.description]
    case .sessionBegan(let start):
      [
        "began", start.session.text, start.mode.rawValue, String(start.seed), String(start.planned),
        "\(start.exam.map { "\($0.minutes ?? 0) \($0.passPercent ?? -1)" } ?? "")",
      ]
    case .sessionEnded(let end):
      [
        "ended", end.session.text, String(end.isGivenUp), "\(end.mark ?? -1)", "\(end.isPassed.map(String.init) ?? "")",
      ] + end.late.map(\.description)
    case .lessonShown(let lesson): ["lesson", lesson.description]
    case .pointsSet(let id, let points): ["points", id.description] + points.map(String.init)
    case .review(let review): review.distinction
    }
  }
}

extension Review {
  fileprivate var distinction: [String] {
    [
      "review", question.description, day.description, session.text, mode.rawValue, given, "\(chosen)",
      verdict.rawValue, String(credit), String(rating.rawValue), sureness.map { "\($0)" } ?? "", String(hints),
      String(thinkingMilliseconds), String(isFree), confusion.map { "\($0.asked) \($0.answered)" } ?? "",
      String(policy.retention), String(policy.maximumIntervalInDays), String(policy.isFuzzed),
      because?.rawValue ?? "", revision ?? "", points.map { "\($0.count) \($0.found)" } ?? "",
    ]
  }
}
