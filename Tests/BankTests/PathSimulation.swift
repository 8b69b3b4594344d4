import Grading
import PackReading
import QuestionBank
import Training
import Usage

/// A learner made of chance who takes one session a day of the bundled bank: right on 60 % of the questions that are new
/// to them, and on 85 % of those seen before.
///
/// It tests the order in which questions are chosen. It's no evidence that anybody learns.
struct PathSimulation {
  /// How questions are chosen.
  enum Policy: String {
    /// Along the path, as `quiz` does.
    case path
    /// Due, then missed, then new ones in the bank's order, without places kept for new ones or closed lessons.
    case bankOrder
  }

  static let shareRightWhenNew = 0.60
  static let shareRightWhenSeen = 0.85
  static let questionsPerSession = 15
  static let newPerDay = 20

  let library: Library
  let policy: Policy
  private(set) var progress = Progress()
  private(set) var prompts = 0
  /// How many new questions were asked although their lesson was closed.
  private(set) var newOfClosedLessons = 0
  private var counter = 0
  private var generator: SplitMix64

  init(_ library: Library, _ policy: Policy, seed: UInt64) {
    self.library = library
    self.policy = policy
    generator = SplitMix64(seed: seed)
  }

  /// Takes the session of a day, counted from 0.
  mutating func takeSession(onDay day: Int) {
    let start = Moment(milliseconds: 1_795_341_600_000 + Int64(day) * Moment.millisecondsPerDay)
    let present = Present(start, days: .utc())
    var selection = Selection(
      limit: Self.questionsPerSession,
      newLimit: progress.newQuestionsLeft(ofDaily: Self.newPerDay, on: present.today))
    if policy == .bankOrder { selection.filter.kinds = Set(Kind.allCases) }
    let choice = selection.choice(from: library, progress: progress, now: present)
    let open = Dictionary(
      uniqueKeysWithValues: library.shelf.map { ($0.pack.id, LearningPath($0.pack, progress: progress)) })
    newOfClosedLessons += choice.questions.count { question in
      choice.because[question.id] == .new && open[question.id.pack]?.isOpen(question) == false
    }
    var plan = Session.Plan(
      id: SessionID("d\(day)"), mode: .quiz, questions: choice.questions.map(\.question), library: library,
      seed: generator.next())
    if policy == .path {
      plan.cases = selection.cases(
        from: library, progress: progress, now: present, newLimit: max(0, selection.newLimit - choice.new))
    }
    var session = Session(plan: plan, library: library, progress: progress)
    var now = start
    _ = session.start(at: now)
    while !session.isFinished {
      now = now.adding(milliseconds: 20_000)
      guard let asked = session.open else {
        // Key points are accepted as they were found.
        _ = session.take(.empty, at: now)
        continue
      }
      let isNew = progress.records[asked.presentation.question.id] == nil
      let share = isNew ? Self.shareRightWhenNew : Self.shareRightWhenSeen
      let isRight = Double.random(in: 0..<1, using: &generator) < share
      let line = asked.presentation.line(isRight: isRight)
      for case .record(let review) in session.take(TypedLine(line), at: now) { record(review, in: &session) }
      prompts += 1
    }
  }

  private mutating func record(_ review: Review, in session: inout Session) {
    counter += 1
    var review = review
    review.day = LearnerDays.utc().day(of: review.at)
    let event = ProgressEvent(
      id: EventID(device: "s", counter: counter), at: review.at, order: progress.nextOrder, change: .review(review))
    guard progress.add(event), let record = progress.records[review.question] else { return }
    _ = session.recorded(review, record)
  }

  // MARK: - What came of it

  var met: Int { progress.records.count }

  /// How many lessons have been begun or are known by answers.
  var lessonsBegun: Int {
    Set(progress.records.keys.compactMap { library.question($0)?.lessonName }).count
  }

  /// How many questions were answered right on three different days and not missed since.
  var mastered: Int { progress.records.values.count(where: \.isMastered) }

  func isKnown(_ lesson: String) -> Bool {
    library.shelf.contains { shelved in
      LearningPath(shelved.pack, progress: progress).lessons.contains { $0.lesson?.id.text == lesson && $0.isKnown }
    }
  }

  /// Whether a base question of a lesson has been answered.
  func hasMetBase(of lesson: String) -> Bool {
    progress.records.keys.contains {
      guard let question = library.question($0) else { return false }
      return question.lesson?.text == lesson && question.level == .base
    }
  }
}

extension Presentation {
  /// A line that is right, or one that isn't: another option where there are options, else "I don't know".
  fileprivate func line(isRight: Bool) -> String {
    func letter(_ index: Int) -> String { String(Character(Unicode.Scalar(UInt8(97 + index)))) }
    switch sheet.expected {
    case .letter(let right): return letter(isRight ? right : right == 0 ? 1 : 0)
    case .truth(let answer): return answer == isRight ? "v" : "f"
    case .letters(let right) where isRight: return right.map(letter).joined(separator: " ")
    case .order(let right) where isRight: return right.map(letter).joined(separator: " ")
    case .pairing(let right) where isRight:
      return right.enumerated().map { "\($0 + 1)\(letter($1))" }.joined(separator: " ")
    case .words(let gaps) where isRight: return gaps.map(\.firstForm).joined(separator: " ; ")
    case .number(let value, _, _) where isRight: return "\(value)"
    case .points(let points) where isRight:
      return points.map { $0.accepted.first?.firstForm ?? $0.text }.joined(separator: ". ")
    case .letters, .order, .pairing, .words, .number, .points: return "jsp"
    }
  }
}
