import DurableFiles
import QuestionBank
import SafeText
import Training

import struct Foundation.Data
import class Foundation.JSONDecoder

/// An open session, kept so that it can be resumed: what it asks. What was answered is in the progress.
package struct SessionBookmark: Codable, Hashable, Sendable {
  package var version = 1
  package var session: String
  package var mode: String
  package var seed: UInt64
  /// In the order asked.
  package var questions: [String]
  /// Why each is asked; nil in bookmarks from before this was kept, like what follows.
  package var because: [String: String]?
  /// The cases that may be added, those that are new, and how many of these.
  package var cases: [String]?
  package var newCases: [String]?
  package var newCaseLimit: Int?
  /// The lessons whose text was to be shown.
  package var untaught: [String]?
  package var free: Bool
  package var retention: Double
  package var maximumInterval: Int
  package var fuzz: Bool
  package var minutes: Int?
  package var pass: Double?
  /// The roles that a drill tells apart.
  package var roles: [String]?
  /// How long the session had been open when it was left, in milliseconds.
  package var elapsed: Int64?
  /// The number of the question at which it was left, and the total; nil if it was killed.
  package var number: Int?
  package var total: Int?

  package init(_ plan: Session.Plan, seed: UInt64, contrast: Contrast?) {
    session = plan.id.text
    mode = plan.mode.rawValue
    self.seed = seed
    questions = plan.presentations.map(\.question.id.description)
    because = Dictionary(uniqueKeysWithValues: plan.because.map { ($0.key.description, $0.value.rawValue) })
    cases = plan.cases.questions.map(\.description)
    newCases = plan.cases.new.map(\.description).sorted()
    newCaseLimit = plan.cases.newLimit
    untaught = plan.untaught.map(\.description).sorted()
    free = plan.isFree
    retention = plan.policy.retention
    maximumInterval = plan.policy.maximumIntervalInDays
    fuzz = plan.policy.isFuzzed
    minutes = plan.exam?.minutes
    pass = plan.exam?.passPercent
    roles = contrast.map { [$0.first.id.text, $0.second.id.text] }
  }

  package var isExam: Bool { mode == Mode.exam.rawValue }

  /// Whether a session could have left this. Another program, a person or a failing disk may have written any number.
  package var makesSense: Bool {
    Mode(rawValue: mode) != nil && minutes.map(ExamRules.allowedMinutes.contains) ?? true
      && pass.map(ExamRules.allowedPassPercent.contains) ?? true
      && elapsed.map(Self.possibleElapsed.contains) ?? true && (newCaseLimit ?? 0) >= 0
      && isPlaceInSession
  }

  /// Whether the place at which it was left is one of a session's.
  private var isPlaceInSession: Bool {
    guard let number, let total else { return number == nil && total == nil }
    return (1...Self.longestSession).contains(total) && (1...total).contains(number)
  }

  /// A thousand years.
  private static let possibleElapsed: ClosedRange<Int64> = 0...(365_000 * Moment.millisecondsPerDay)
  private static let longestSession = 2_000_000

  /// The session's plan, without questions that have left the library.
  package func plan(in library: Library) -> Session.Plan? {
    guard let mode = Mode(rawValue: mode) else { return nil }
    var plan = Session.Plan(
      id: SessionID(session), mode: mode,
      questions: questions.compactMap { QuestionID($0).flatMap(library.question) }, library: library, seed: seed,
      policy: SchedulePolicy(retention: retention, maximumIntervalInDays: maximumInterval, isFuzzed: fuzz),
      isFree: free, exam: isExam ? ExamRules(minutes: minutes, passPercent: pass) : nil)
    for (name, reason) in because ?? [:] {
      if let question = QuestionID(name) { plan.because[question] = Because(rawValue: reason) }
    }
    func known(_ names: [String]?) -> [QuestionID] {
      (names ?? []).compactMap(QuestionID.init).filter { library.holds($0) }
    }
    plan.cases = ContrastCases(known(cases), new: Set(known(newCases)), newLimit: newCaseLimit ?? 0)
    plan.untaught = Set((untaught ?? []).compactMap { LessonName($0) })
    return plan
  }

  /// Whether questions are left, as far as can be told without reading every answer: misses due to come back in a killed
  /// session don't count.
  package func isUnfinished(_ progress: Progress) -> Bool {
    number != nil
      || questions.compactMap { QuestionID($0) }.contains { lastSession(of: $0, progress)?.text != session }
  }

  /// Whether anything was answered in the session, as far as can be told without reading every answer.
  package func wasAnswered(_ progress: Progress) -> Bool {
    questions.compactMap { QuestionID($0) }.contains { lastSession(of: $0, progress)?.text == session }
  }

  private func lastSession(of question: QuestionID, _ progress: Progress) -> SessionID? {
    free ? progress.free[question]?.lastSession : progress.records[question]?.lastSession
  }

  /// The bookmark of the session while it's open, which is what remains if it's killed.
  package var opened: SessionBookmark {
    var bookmark = self
    (bookmark.number, bookmark.total) = (nil, nil)
    return bookmark
  }

  /// The bookmark of the session once it was left.
  package func left(_ session: Session) -> SessionBookmark {
    var bookmark = opened
    (bookmark.elapsed, bookmark.number, bookmark.total) = (session.elapsedMilliseconds, session.number, session.total)
    return bookmark
  }
}
