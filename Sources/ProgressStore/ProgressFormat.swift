import FSRS
import Grading
import QuestionBank
import Training

/// How events and records are written in JSON. The field names are those of the documented file.
enum ProgressFormat {
  static let version = 1

  /// An event as it stands in the file and in the journal.
  struct Event: Codable {
    var id: String
    var at: String
    var type: String
    // A review.
    var question: String?
    var session: String?
    var mode: String?
    var given: String?
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

  /// What is known of a question, as it stands in the file for people and programs to read.
  struct Record: Codable {
    var reviews: Int
    var state: String?
    var step: Int?
    var stability: Double?
    var difficulty: Double?
    var lastReview: String
    var due: String?
    var missed: Bool
    /// The session in which the question was last missed, until it is answered right in a later one.
    var missedIn: String?
    var verdict: String
    var session: String
    var sure: Bool?
    var thinking: Int64
    var rightDays: Int?
    var lastRightDay: Int64?
  }

  /// The whole file.
  struct File: Decodable {
    var version: Int
    var events: [Event]
  }

  /// The version alone, which has to be read before anything else is believed.
  struct Header: Decodable {
    var version: Int
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

  /// The event, or nil when a field is missing or makes no sense.
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
    return Review(
      question: question, at: at, session: SessionID(session), mode: mode, given: given ?? "", verdict: verdict,
      credit: credit, rating: rating, sureness: sure.map { $0 ? .sure : .unsure }, hints: hints ?? 0,
      thinkingMilliseconds: thinking ?? 0, isFree: free ?? false, confusion: confusion,
      policy: SchedulePolicy(
        retention: retention ?? usual.retention, maximumIntervalInDays: maximumInterval ?? usual.maximumIntervalInDays,
        isFuzzed: fuzz ?? true))
  }
}

extension ProgressFormat.Record {
  init(_ record: Progress.Record) {
    reviews = record.reviews
    lastReview = Timestamp.milliseconds(record.lastReview)
    missed = record.isMissed
    missedIn = record.missedIn?.text
    verdict = record.lastVerdict.rawValue
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
  }
}
