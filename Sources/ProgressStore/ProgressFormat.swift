import DurableFiles
import FSRS
import Grading
import QuestionBank
import Training

import class Foundation.JSONEncoder

/// How events and records are written in JSON. The field names are those of the documented file.
enum ProgressFormat {
  static let version = 1

  /// An event as it's written in the file and in the journal.
  struct Event: Codable {
    var id: String
    var at: String
    var type: String
    // A review.
    var question: String?
    var session: String?
    var mode: String?
    var given: String?
    var chosen: [Int]?
    var verdict: String?
    var credit: Double?
    var rating: Int?
    var sure: Bool?
    var hints: Int?
    var thinking: Int64?
    var free: Bool?
    var asked: String?
    var answered: String?
    var retention: Double?
    var maximumInterval: Int?
    var fuzz: Bool?
    // An undo.
    var of: String?
    // A reset.
    var pack: String?
  }

  /// A question's record, as it's written in the file for people and programs to read.
  struct Record: Codable, Hashable {
    var reviews: Int
    var state: String?
    var step: Int?
    var stability: Double?
    var difficulty: Double?
    var firstReview: String
    var lastReview: String
    /// The review the schedule counts from, if free answers came after it.
    var scheduledAt: String?
    var due: String?
    var verdict: String
    var missed: Bool
    /// The session in which the question was last missed, until it's answered right in a later one.
    var missedIn: String?
    var session: String
    var sure: Bool?
    var thinking: Int64
    var rightDays: Int?
    var lastRightDay: Int64?
  }

  /// The position of an event among all others.
  struct Place: Codable {
    var at: String
    var id: String
  }

  /// The part before the events: what they add up to.
  struct Head: Decodable {
    var version: Int
    var count: Int
    var newest: Place?
    var devices: [String: Int]
    var undoneInAdvance: [String]?
    var questions: [String: Record]
  }

  /// The whole file; only its events matter.
  struct File: Decodable {
    var events: [Event]

    private enum Key: CodingKey {
      case version, events
    }

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: Key.self)
      let version = try fields.decode(Int.self, forKey: .version)
      guard version <= ProgressFormat.version else { throw LaterVersion(version: version) }
      events = try fields.decode([Event].self, forKey: .events)
    }
  }

  /// A file from a later version, whose other fields are ignored.
  struct LaterVersion: Error {
    let version: Int
  }
}

extension ProgressFormat {
  /// A value as JSON on one line, its fields sorted by name.
  ///
  /// - Parameter path: Where it will be written.
  static func json(_ value: some Encodable, for path: String) throws(ProgressFault) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(value))
    } catch {
      throw .system(.unencodable(path))
    }
  }
}

extension ProgressFormat.Event {
  init(_ event: ProgressEvent) {
    self.init(id: event.id.description, at: Timestamp.milliseconds(event.at), type: "")
    switch event.change {
    case .review(let review):
      type = "review"
      question = review.question.description
      session = review.session.text
      mode = review.mode.rawValue
      given = review.given
      chosen = review.chosen.isEmpty ? nil : review.chosen.map { $0 ?? -1 }
      verdict = review.verdict.rawValue
      credit = review.credit
      rating = review.rating.rawValue
      sure = review.sureness.map { $0 == .sure }
      hints = review.hints == 0 ? nil : review.hints
      thinking = review.thinkingMilliseconds
      free = review.isFree ? true : nil
      asked = review.confusion?.asked.text
      answered = review.confusion?.answered.text
      let usual = SchedulePolicy()
      retention = review.policy.retention == usual.retention ? nil : review.policy.retention
      maximumInterval =
        review.policy.maximumIntervalInDays == usual.maximumIntervalInDays ? nil : review.policy.maximumIntervalInDays
      fuzz = review.policy.isFuzzed ? nil : false
    case .undo(let id):
      type = "undo"
      of = id.description
    case .reset(.everything): type = "reset"
    case .reset(.pack(let id)):
      type = "reset"
      pack = id.text
    case .reset(.question(let id)):
      type = "reset"
      question = id.description
    }
  }

  /// The event, or nil if a field is missing or invalid.
  var event: ProgressEvent? {
    guard let id = EventID(id), let at = Timestamp.moment(at) else { return nil }
    return change(at: at).map { ProgressEvent(id: id, at: at, change: $0) }
  }

  private func change(at: Moment) -> ProgressEvent.Change? {
    switch type {
    case "review": return review(at: at).map { .review($0) }
    case "undo": return of.flatMap(EventID.init).map { .undo($0) }
    case "reset":
      if let question { return QuestionID(question).map { .reset(.question($0)) } }
      if let pack { return PackID(pack).map { .reset(.pack($0)) } }
      return .reset(.everything)
    default: return nil
    }
  }

  private func review(at: Moment) -> Review? {
    guard let question = question.flatMap(QuestionID.init), let session, let mode = mode.flatMap(Mode.init),
      let verdict = verdict.flatMap(Verdict.init), let credit, (0...1).contains(credit),
      let rating = rating.flatMap(Rating.init)
    else { return nil }
    let usual = SchedulePolicy()
    var confusion: Confusion?
    if let asked = asked.flatMap({ RoleID($0) }), let answered = answered.flatMap({ RoleID($0) }) {
      confusion = Confusion(asked: asked, answered: answered)
    }
    var review = Review(
      question: question, at: at, session: SessionID(session), mode: mode, given: given ?? "", verdict: verdict,
      credit: credit, rating: rating, sureness: sure.map { $0 ? .sure : .unsure }, hints: hints ?? 0,
      thinkingMilliseconds: thinking ?? 0, isFree: free ?? false, confusion: confusion,
      policy: SchedulePolicy(
        retention: retention ?? usual.retention, maximumIntervalInDays: maximumInterval ?? usual.maximumIntervalInDays,
        isFuzzed: fuzz ?? true))
    review.chosen = (chosen ?? []).map { $0 < 0 ? nil : $0 }
    return review
  }
}

extension ProgressFormat.Record {
  init(_ record: Progress.Record) {
    reviews = record.reviews
    firstReview = Timestamp.milliseconds(record.firstReview)
    lastReview = Timestamp.milliseconds(record.lastReview)
    verdict = record.lastVerdict.rawValue
    missed = record.isMissed
    missedIn = record.missedIn?.text
    session = record.lastSession.text
    sure = record.lastSureness.map { $0 == .sure }
    thinking = record.lastThinkingMilliseconds
    rightDays = record.rightDays == 0 ? nil : record.rightDays
    lastRightDay = record.lastRightDay
    guard let schedule = record.schedule else { return }
    state = schedule.stateName
    switch schedule.state {
    case .learning(let step), .relearning(let step): self.step = step
    case .review: break
    }
    stability = schedule.memory.stability
    difficulty = schedule.memory.difficulty
    due = Timestamp.milliseconds(schedule.dueMoment)
    let reviewed = schedule.reviewMoment
    scheduledAt = reviewed == record.lastReview ? nil : Timestamp.milliseconds(reviewed)
  }

  /// The record, or nil if a field is missing or invalid.
  var record: Progress.Record? {
    guard reviews > 0, let first = Timestamp.moment(firstReview), let last = Timestamp.moment(lastReview),
      let verdict = Verdict(rawValue: verdict), missed == (missedIn != nil), rightDays ?? 0 >= 0
    else { return nil }
    var schedule: Schedule?
    if state != nil || due != nil || stability != nil {
      guard let read = self.schedule(lastReview: last) else { return nil }
      schedule = read
    }
    return Progress.Record(
      reviews: reviews, schedule: schedule, missedIn: missedIn.map(SessionID.init), lastVerdict: verdict,
      firstReview: first, lastReview: last, lastSession: SessionID(session),
      lastSureness: sure.map { $0 ? .sure : .unsure }, lastThinkingMilliseconds: thinking, rightDays: rightDays ?? 0,
      lastRightDay: lastRightDay)
  }

  private func schedule(lastReview: Moment) -> Schedule? {
    guard let stability, let difficulty, let due = due.flatMap(Timestamp.moment) else { return nil }
    let state: Schedule.State
    switch (self.state, step) {
    case ("learning", let step?): state = .learning(step: step)
    case ("relearning", let step?): state = .relearning(step: step)
    case ("review", nil): state = .review
    default: return nil
    }
    var reviewed = lastReview
    if let scheduledAt {
      guard let moment = Timestamp.moment(scheduledAt) else { return nil }
      reviewed = moment
    }
    return Schedule(
      state: state, memory: MemoryState(stability: stability, difficulty: difficulty), lastReview: reviewed.seconds,
      due: due.seconds)
  }
}

extension Schedule {
  fileprivate var reviewMoment: Moment { Moment(milliseconds: Int64((lastReview * 1_000).rounded())) }
}

extension ProgressFormat.Head {
  /// The progress, or nil if a field is invalid.
  var progress: Progress? {
    var records: [QuestionID: Progress.Record] = [:]
    for (name, written) in questions {
      guard let id = QuestionID(name), let record = written.record else { return nil }
      records[id] = record
    }
    var order: ProgressEvent.Order?
    if let newest {
      guard let at = Timestamp.moment(newest.at), let id = EventID(newest.id) else { return nil }
      order = ProgressEvent.Order(at: at, id: id)
    }
    let inAdvance = (undoneInAdvance ?? []).map { EventID($0) }
    guard count >= 0, (count == 0) == (order == nil), inAdvance.allSatisfy({ $0 != nil }) else { return nil }
    return Progress(
      records: records, eventCount: count, newest: order, counters: devices,
      undoneInAdvance: Set(inAdvance.compactMap(\.self)))
  }
}
