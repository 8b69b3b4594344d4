import FSRS
import Grading
import QuestionBank
import Training

extension ProgressFormat.Event {
  init(_ event: ProgressEvent) {
    self.init(id: event.id.description, at: Timestamp.milliseconds(event.at), order: event.order, type: "")
    switch event.change {
    case .review(let review): write(review, isOrdered: event.order != nil)
    case .undo(let event):
      type = "undo"
      write(event)
    case .reset(.everything): type = "reset"
    case .reset(.pack(let id)):
      type = "reset"
      pack = id.text
    case .reset(.question(let id)):
      type = "reset"
      question = id.description
    case .sessionBegan(let start):
      type = "begin"
      session = start.session.text
      verb = start.mode.rawValue
      seed = start.seed
      planned = start.planned
      minutes = start.exam?.minutes
      pass = start.exam?.passPercent
    case .sessionEnded(let end):
      type = "end"
      session = end.session.text
      givenUp = end.isGivenUp ? true : nil
      mark = end.mark
      late = end.late.isEmpty ? nil : end.late.map(\.description)
      passed = end.isPassed
    case .lessonShown(let name):
      type = "lesson"
      lesson = name.description
    case .pointsSet(let event, let numbers):
      type = "points"
      write(event)
      set = numbers
    }
  }

  private mutating func write(_ event: EventReference) {
    of = event.id.description
    ofHash = event.fingerprint.map { Hexadecimal.digits($0) }
  }

  private var reference: EventReference? {
    guard let id = of.flatMap({ EventID($0) }) else { return nil }
    guard let ofHash else { return EventReference(id) }
    guard ofHash.utf8.count == 16, let fingerprint = UInt64(ofHash, radix: 16) else { return nil }
    return EventReference(id, fingerprint: fingerprint)
  }

  private mutating func write(_ review: Review, isOrdered: Bool) {
    type = "review"
    // The day of an answer of version 1 follows from its moment.
    day = isOrdered ? review.day.description : nil
    question = review.question.description
    session = review.session.text
    mode = review.mode.rawValue
    given = review.given
    chosen = ProgressFormat.Choices(review.chosen)
    because = review.because?.rawValue
    revision = review.revision
    found = review.points?.found
    points = review.points?.count
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
  }

  /// The event, or nil when a field is missing or makes no sense.
  var event: ProgressEvent? {
    guard let id = EventID(id), let at = Timestamp.moment(at), order.map(ProgressFormat.Limits.counts.contains) ?? true
    else {
      return nil
    }
    return change(at: at).map { ProgressEvent(id: id, at: at, order: order, change: $0) }
  }

  private func change(at: Moment) -> ProgressEvent.Change? {
    switch type {
    case "review": return review(at: at).map { .review($0) }
    case "undo": return reference.map { .undo($0) }
    case "reset":
      if let question { return QuestionID(question).map { .reset(.question($0)) } }
      if let pack { return PackID(pack).map { .reset(.pack($0)) } }
      return .reset(.everything)
    case "begin": return start.map { .sessionBegan($0) }
    case "end": return end.map { .sessionEnded($0) }
    case "lesson": return lesson.flatMap { LessonName($0) }.map { .lessonShown($0) }
    case "points":
      guard let reference, let set else { return nil }
      return .pointsSet(of: reference, set)
    default: return nil
    }
  }

  private var start: SessionStart? {
    guard let session, let mode = verb.flatMap(Mode.init), let seed, let planned,
      ProgressFormat.Limits.entries.contains(planned),
      minutes.map(ProgressFormat.Limits.entries.contains) ?? true
    else { return nil }
    let exam = mode == .exam ? ExamRules(minutes: minutes, passPercent: pass) : nil
    return SessionStart(session: SessionID(session), mode: mode, seed: seed, planned: planned, exam: exam)
  }

  private var end: SessionEnd? {
    let late = (late ?? []).map { QuestionID($0) }
    guard let session, mark.map({ (0...100).contains($0) }) ?? true, !late.contains(nil) else { return nil }
    return SessionEnd(
      session: SessionID(session), isGivenUp: givenUp ?? false, mark: mark, late: late.compactMap(\.self),
      isPassed: passed)
  }

  private func review(at: Moment) -> Review? {
    guard let question = question.flatMap(QuestionID.init), let session, let mode = mode.flatMap(Mode.init),
      let verdict = verdict.flatMap(Verdict.init), let credit, (0...1).contains(credit),
      let rating = rating.flatMap(Rating.init)
    else { return nil }
    var recordedDay: Day?
    if let day {
      guard let read = Day(day) else { return nil }
      recordedDay = read
    }
    let usual = SchedulePolicy()
    var confusion: Confusion?
    if let asked = asked.flatMap({ RoleID($0) }), let answered = answered.flatMap({ RoleID($0) }) {
      confusion = Confusion(asked: asked, answered: answered)
    }
    var review = Review(
      question: question, at: at, day: recordedDay, session: SessionID(session), mode: mode, given: given ?? "",
      verdict: verdict, credit: credit, rating: rating, sureness: sure.map { $0 ? .sure : .unsure },
      hints: ProgressFormat.Limits.within(ProgressFormat.Limits.entries, hints ?? 0),
      thinkingMilliseconds: ProgressFormat.Limits.within(ProgressFormat.Limits.milliseconds, thinking ?? 0),
      isFree: free ?? false, confusion: confusion,
      policy: SchedulePolicy(
        retention: retention ?? usual.retention, maximumIntervalInDays: maximumInterval ?? usual.maximumIntervalInDays,
        isFuzzed: fuzz ?? true))
    review.chosen = chosen?.chosen ?? .nothing
    review.revision = revision
    if let because {
      guard let read = Because(rawValue: because) else { return nil }
      review.because = read
    }
    if let found {
      guard let points, ProgressFormat.Limits.entries.contains(points) else { return nil }
      review.points = Points(count: points, found: found)
    }
    return review
  }
}

extension ProgressFormat.Choices {
  /// nil when nothing was chosen.
  init?(_ chosen: Chosen) {
    guard !chosen.isEmpty else { return nil }
    switch chosen {
    case .texts(let texts): self = .texts(texts)
    case .indexes(let indexes): self = .indexes(indexes.map { $0 ?? -1 })
    }
  }

  var chosen: Chosen {
    switch self {
    case .texts(let texts): .texts(texts)
    case .indexes(let indexes): .indexes(indexes.map { $0 < 0 ? nil : $0 })
    }
  }
}
