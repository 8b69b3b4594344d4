import FSRS
import Grading
import QuestionBank

/// How an event names an earlier one: by its id and by a hash of what happened.
///
/// The id alone isn't enough. Two machines made from one image give their events the same ids, and an undo on one of
/// them mustn't take back an answer given on the other.
package struct EventReference: Hashable, Sendable {
  package let id: EventID
  /// The event's fingerprint; nil in events of version 0.1, which meant every event with the id.
  package let fingerprint: UInt64?

  package init(_ id: EventID, fingerprint: UInt64? = nil) {
    self.id = id
    self.fingerprint = fingerprint
  }

  /// Whether it means this event.
  package func names(_ event: ProgressEvent) -> Bool {
    id == event.id && (fingerprint.map { $0 == event.fingerprint } ?? true)
  }
}

extension EventReference: Comparable {
  package static func < (left: EventReference, right: EventReference) -> Bool {
    (left.id, left.fingerprint ?? 0) < (right.id, right.fingerprint ?? 0)
  }
}

extension ProgressEvent {
  /// This event's name for others.
  package var reference: EventReference { EventReference(id, fingerprint: fingerprint) }

  /// A hash of everything that happened, apart from the event's id.
  var fingerprint: UInt64 {
    var hash = TextHash()
    hash.add([String(at.milliseconds), order.map { String($0) } ?? ""])
    hash.add(change.texts)
    return hash.value
  }
}

extension ProgressEvent.Change {
  /// Texts that differ for every change. What was added to changes later is left out where it's absent, so that the
  /// fingerprints of earlier events stay.
  var texts: [String] {
    switch self {
    case .undo(let event): return ["undo"] + event.texts
    case .reset(.everything): return ["reset"]
    case .reset(.pack(let pack)): return ["reset", pack.text]
    case .reset(.question(let question)): return ["reset", question.description]
    case .sessionBegan(let start):
      var texts = ["began", start.session.text, start.mode.rawValue, String(start.seed), String(start.planned)]
      if let exam = start.exam {
        texts += ["exam", exam.minutes.map { String($0) } ?? "", exam.passPercent.map { String($0) } ?? ""]
      }
      return texts
    case .sessionEnded(let end):
      return [
        "ended", end.session.text, String(end.isGivenUp), end.mark.map { String($0) } ?? "",
        end.isPassed.map { String($0) } ?? "",
      ] + end.late.map(\.description)
    case .lessonShown(let lesson): return ["lesson", lesson.description]
    case .pointsSet(let event, let points): return ["points"] + event.texts + points.map { String($0) }
    case .review(let review): return review.texts
    }
  }
}

extension EventReference {
  fileprivate var texts: [String] { [id.description, fingerprint.map { String($0) } ?? ""] }
}

extension Review {
  fileprivate var texts: [String] {
    var texts = [
      "review", question.description, day.description, session.text, mode.rawValue, given, verdict.rawValue,
      String(credit), String(rating.rawValue), String(hints), String(thinkingMilliseconds), String(isFree),
      String(policy.retention), String(policy.maximumIntervalInDays), String(policy.isFuzzed),
    ]
    switch chosen {
    case .texts(let chosen): texts += chosen.map { "chosen " + $0 }
    case .indexes(let chosen): texts += chosen.map { "index " + ($0.map { String($0) } ?? "") }
    }
    if let sureness { texts.append(sureness == .sure ? "sure" : "unsure") }
    if let confusion { texts += ["confused", confusion.asked.text, confusion.answered.text] }
    if let because { texts.append("because " + because.rawValue) }
    if let revision { texts.append("revision " + revision) }
    if let points { texts += ["points", String(points.count)] + points.found.map { String($0) } }
    return texts
  }
}
