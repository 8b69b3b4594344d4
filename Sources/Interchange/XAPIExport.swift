import FSRS
import Grading
import QuestionBank
import SafeText
import Training

/// Turns reviews into statements: a question was answered, a question was mastered, a session was completed or given up.
package struct XAPIExport {
  private let actor: XAPIActor
  // Most of a statement is the same as in others, and is put together once: what a question is; who answered; and what the
  // answers of a session have in common, as they nearly always come one after another.
  private var activities: XAPIActivities
  private var authors: [String: Repeated<XAPIStatement.Actor>] = [:]
  private var lastContext: (of: Circumstances, written: Repeated<XAPIStatement.Context>)?
  private let verbs: [XAPIStatement.Verb: Repeated<XAPIStatement.Verb>]

  /// - Parameter activityBase: The start of activity ids: an IRI (see ``XAPIName/activityBase(_:)``).
  package init(actor: XAPIActor, library: Library, activityBase: String = XAPIName.base) {
    self.actor = actor
    activities = XAPIActivities(library: library, base: activityBase)
    verbs = Dictionary(uniqueKeysWithValues: XAPIStatement.Verb.allCases.map { ($0, Repeated($0)) })
  }

  /// What the context of an answer depends on.
  private struct Circumstances: Equatable {
    let session: SessionID
    let pack: PackID
    let mode: Mode
    let isFree: Bool
  }

  /// Writes the statements of all reviews that count, in order, one at a time.
  ///
  /// - Parameters:
  ///   - sessions: How sessions began and ended, where that was recorded. Of those that may still be taken up nothing is
  ///     said.
  ///   - timestamp: Formats a moment in ISO 8601, in UTC.
  package mutating func write(
    _ reviews: some Sequence<(id: EventID, review: Review)>,
    sessions: [SessionID: (start: SessionStart, end: SessionEnd?)] = [:], timestamp: (Moment) -> String,
    to write: (XAPIStatement) throws -> Void
  ) rethrows {
    var sittings: [SessionID: Sitting] = [:]
    for (index, counted) in reviews.enumerated() {
      sittings[counted.review.session, default: Sitting(counted.id, counted.review)]
        .add(counted.id, counted.review, at: index)
    }
    var records: [QuestionID: Progress.Record] = [:]
    for (index, counted) in reviews.enumerated() {
      let (id, review) = counted
      let moment = timestamp(review.at)
      try write(answered(id, review, moment))
      if !review.isFree {
        let before = records[review.question]
        let record = Progress.Record(after: review, previous: before)
        records[review.question] = record
        if record.isMastered, before?.isMastered != true { try write(mastered(id, review, moment)) }
      }
      if let sitting = sittings[review.session], sitting.lastIndex == index {
        let session = sessions[review.session]
        if session == nil || session?.end != nil {
          try write(ended(sitting, review.session, session?.start, session?.end, moment))
        }
      }
    }
  }
}

/// The totals of one session's reviews.
private struct Sitting {
  let first: EventID
  let mode: Mode
  /// How long it was open: the time that its questions were. The time between leaving and resuming doesn't count.
  private(set) var milliseconds: Int64 = 0
  /// The ids of all its reviews, in order.
  private(set) var events = ""
  private(set) var count = 0
  private(set) var credit = CreditSum()
  private(set) var packs: [PackID] = []
  private var asked: Set<QuestionID> = []
  private(set) var lastIndex = 0

  init(_ id: EventID, _ review: Review) {
    first = id
    mode = review.mode
  }

  mutating func add(_ id: EventID, _ review: Review, at index: Int) {
    events += (events.isEmpty ? "" : ",") + id.description
    // As in the session's own result, a question that came back counts only once.
    if asked.insert(review.question).inserted {
      count += 1
      credit.add(review.credit)
    }
    if !packs.contains(review.question.pack) { packs.append(review.question.pack) }
    milliseconds += review.countedThinking
    lastIndex = index
  }
}

// MARK: - Statements

extension XAPIExport {
  /// Two devices that took the same name give the same event ids, so the moment is part of a statement's name and, since
  /// sessions have names that no two devices share, so is the session. Key points that were set make it another
  /// statement than the one that may have been sent before.
  private static func name(_ id: EventID, _ review: Review, _ timestamp: String) -> String {
    "\(id)/\(timestamp)" + (review.isOrdered ? "/\(review.session.text)" : "")
      + (review.points?.set.map { "/\($0)" } ?? "")
  }

  private mutating func answered(_ id: EventID, _ review: Review, _ timestamp: String) -> XAPIStatement {
    let activity = activities.activity(of: review.question)
    return XAPIStatement(
      name: Self.name(of: .answered, Self.name(id, review, timestamp)), actor: author(of: id), verb: verb(.answered),
      object: activity.written,
      result: XAPIStatement.Result(
        score: XAPIStatement.Score(review.credit, of: 1), success: review.isRight, completion: true,
        response: activity.interaction.map { $0.as.response(of: review, to: $0.of) } ?? Self.words(review),
        duration: Self.duration(review.thinkingMilliseconds), extensions: Self.extensions(of: review)),
      context: context(of: review), timestamp: timestamp)
  }

  private mutating func mastered(_ id: EventID, _ review: Review, _ timestamp: String) -> XAPIStatement {
    XAPIStatement(
      name: Self.name(of: .mastered, Self.name(id, review, timestamp)), actor: author(of: id), verb: verb(.mastered),
      object: activities.activity(of: review.question).written, result: XAPIStatement.Result(success: true),
      context: context(of: review), timestamp: timestamp)
  }

  /// What was chosen of a question that isn't at hand.
  private static func words(_ review: Review) -> String? {
    let texts = review.chosen.texts(in: nil)
    return texts.isEmpty ? nil : texts.joined(separator: " ; ")
  }

  private mutating func ended(
    _ sitting: Sitting, _ session: SessionID, _ start: SessionStart?, _ end: SessionEnd?, _ timestamp: String
  ) -> XAPIStatement {
    let verb: XAPIStatement.Verb = end?.isGivenUp == true ? .terminated : .completed
    var score = XAPIStatement.Score(sitting.credit.value, of: sitting.count)
    if let start, start.exam != nil, start.planned > 0 {
      // An exam is marked by all its questions, answered or not.
      let credit = end?.mark.map { $0 / 100 * Double(start.planned) } ?? sitting.credit.value
      score = XAPIStatement.Score(credit, of: start.planned)
    }
    let languages = Set(sitting.packs.map(activities.language))
    return XAPIStatement(
      // A session with more answers, or with one undone, is a new statement.
      name: Self.name(of: verb, "\(XAPIName.encoded(session.text))/\(sitting.events)"),
      actor: author(of: sitting.first), verb: self.verb(verb), object: Repeated(activities.activity(of: session)),
      result: XAPIStatement.Result(
        score: score, success: end?.isPassed, completion: verb == .completed,
        duration: Self.duration(sitting.milliseconds)),
      context: Repeated(
        XAPIStatement.Context(
          registration: Self.registration(session), language: languages.count == 1 ? languages.first ?? nil : nil,
          contextActivities: XAPIStatement.ContextActivities(grouping: sitting.packs.map(activities.activity)),
          extensions: [XAPIName.extension("mode"): .text(sitting.mode.rawValue)])),
      timestamp: timestamp)
  }

  private mutating func context(of review: Review) -> Repeated<XAPIStatement.Context> {
    let circumstances = Circumstances(
      session: review.session, pack: review.question.pack, mode: review.mode, isFree: review.isFree)
    if let lastContext, lastContext.of == circumstances { return lastContext.written }
    let written = Repeated(context(of: circumstances))
    lastContext = (circumstances, written)
    return written
  }

  private func context(of circumstances: Circumstances) -> XAPIStatement.Context {
    var extensions: [String: XAPIStatement.Value] = [XAPIName.extension("mode"): .text(circumstances.mode.rawValue)]
    if circumstances.isFree { extensions[XAPIName.extension("free")] = .flag(true) }
    return XAPIStatement.Context(
      registration: Self.registration(circumstances.session),
      language: activities.language(of: circumstances.pack),
      contextActivities: XAPIStatement.ContextActivities(
        parent: [activities.activity(of: circumstances.pack)],
        grouping: [activities.activity(of: circumstances.session)]),
      extensions: extensions)
  }

  private enum ExtensionName {
    static let chosen = XAPIName.extension("chosen")
    static let found = XAPIName.extension("found")
    static let given = XAPIName.extension("given")
    static let hints = XAPIName.extension("hints")
    static let rating = XAPIName.extension("rating")
    static let set = XAPIName.extension("set")
    static let sure = XAPIName.extension("sure")
    static let verdict = XAPIName.extension("verdict")
  }

  /// What there is no other field for, in the order of the names.
  private static func extensions(of review: Review) -> XAPIStatement.Extensions {
    var extensions: [(name: String, value: XAPIStatement.Value)] = []
    if case .texts(let texts) = review.chosen, !texts.isEmpty {
      extensions.append((ExtensionName.chosen, .texts(texts)))
    }
    if let points = review.points { extensions.append((ExtensionName.found, .numbers(points.found))) }
    if !review.given.isEmpty { extensions.append((ExtensionName.given, .text(review.given))) }
    extensions.append((ExtensionName.hints, .number(review.hints)))
    extensions.append((ExtensionName.rating, .number(review.rating.rawValue)))
    if let set = review.points?.set { extensions.append((ExtensionName.set, .numbers(set))) }
    if let sureness = review.sureness { extensions.append((ExtensionName.sure, .flag(sureness == .sure))) }
    extensions.append((ExtensionName.verdict, .text(review.verdict.rawValue)))
    return XAPIStatement.Extensions(fields: extensions)
  }

  private func verb(_ verb: XAPIStatement.Verb) -> Repeated<XAPIStatement.Verb> { verbs[verb] ?? Repeated(verb) }

  private mutating func author(of id: EventID) -> Repeated<XAPIStatement.Actor> {
    if let known = authors[id.device] { return known }
    var author = XAPIStatement.Actor(name: actor.name)
    switch actor.identity {
    case .mailbox(let address): author.mbox = address
    case .account(let homePage, let name): author.account = XAPIStatement.Account(homePage: homePage, name: name)
    case .device: author.account = XAPIStatement.Account(homePage: XAPIName.devices, name: id.device)
    }
    let written = Repeated(author)
    authors[id.device] = written
    return written
  }
}

// MARK: - Formats

extension XAPIExport {
  private static func name(of verb: XAPIStatement.Verb, _ name: String) -> String {
    "\(XAPIName.base)statements/\(verb.rawValue)/\(name)"
  }

  private static func registration(_ session: SessionID) -> String {
    NameBasedUUID.of(iri: "\(XAPIName.base)sessions/\(XAPIName.encoded(session.text))")
  }

  /// A duration in ISO 8601, rounded to a hundredth of a second (Data, 4.6).
  static func duration(_ milliseconds: Int64) -> String {
    "PT\(DecimalText.of((Double(max(0, milliseconds)) / 10).rounded() / 100))S"
  }
}
