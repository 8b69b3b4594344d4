import FSRS
import Grading
import QuestionBank
import Testing
import Training
import Usage

/// A random learner who remembers as FSRS-6 predicts and sometimes takes one role for another.
struct SimulatedLearner {
  /// The questions to learn.
  let library: Library
  private var recorder = Recorder()
  private var reviews: [Review] = []
  private(set) var generator: SplitMix64
  /// How likely the learner is to confuse the two roles of each pair. Telling them apart lowers it.
  private(set) var confusion: [RolePair: Double] = [:]
  private var sessions = 0
  var progress: Progress { recorder.progress }

  /// What happened in one session.
  struct Diary {
    /// In the order asked, with each question's record before its answer.
    var asked: [(question: QuestionID, before: Progress.Record?, isRight: Bool)] = []
    var plan: [QuestionID] = []
    var choice: Selection.Choice
  }

  init(library: Library, seed: UInt64, confusion: [RolePair: Double] = [:]) {
    self.library = library
    self.confusion = confusion
    generator = SplitMix64(seed: seed)
  }

  /// The factor applied to a pair's confusion each time it's told apart or explained.
  static let learning = 0.93

  /// Takes a quiz at the given moment.
  mutating func quiz(at now: Moment, limit: Int, newLimit: Int) -> Diary {
    let choice = Selection(limit: limit, newLimit: newLimit).choice(from: library, progress: progress, now: now.present)
    return sit(choice, .quiz, at: now)
  }

  /// Takes a drill of the pair its own answers show to be confused most.
  mutating func drill(at now: Moment, limit: Int) -> Diary? {
    let confusions = Confusions(reviews, library: library)
    guard let pair = confusions.worstPair() else { return nil }
    let choice = Selection(mode: .drill, limit: limit)
      .drillChoice(of: pair, from: library, progress: progress, now: now.present, using: &generator)
    return sit(choice, .drill, at: now)
  }

  private mutating func sit(_ choice: Selection.Choice, _ mode: Mode, at start: Moment) -> Diary {
    sessions += 1
    let plan = Session.Plan(
      id: SessionID("s\(sessions)"), mode: mode, questions: choice.questions.map(\.question), library: library,
      seed: generator.next())
    var session = Session(plan: plan, library: library, progress: progress)
    var diary = Diary(plan: choice.questions.map(\.id), choice: choice)
    var now = start
    _ = session.start(at: now)
    while let open = session.open {
      let question = open.presentation.question
      let before = progress.records[question.id]
      let isRight = knows(question, before, at: now)
      now = now.adding(milliseconds: 20_000)
      let line = TypedLine(open.presentation.answer(isRight: isRight))
      for case .record(let review) in recorder.take(line, at: now, in: &session) { reviews.append(review) }
      diary.asked.append((question.id, before, isRight))
    }
    return diary
  }

  private mutating func knows(_ question: Question, _ record: Progress.Record?, at now: Moment) -> Bool {
    if let asked = question.askedRole,
      let pair = confusion.keys.first(where: {
        $0.roles.contains(asked) && $0.roles.allSatisfy(question.roles.contains)
      })
    {
      let isConfused = Double.random(in: 0..<1, using: &generator) < confusion[pair]!
      confusion[pair]! *= Self.learning
      return !isConfused
    }
    guard record?.schedule != nil else { return Bool.random(using: &generator) }
    return Double.random(in: 0..<1, using: &generator) < progress.recall(of: question.id, at: now)
  }
}

extension Presentation {
  /// A right or wrong line, whatever the order of the options.
  func answer(isRight: Bool) -> String {
    switch key {
    case .trueFalse(let answer): answer == isRight ? "v" : "f"
    case .choice(_, _, let right): isRight ? Self.letter(right) : Self.letter(right == 0 ? 1 : 0)
    default: "jsp"
    }
  }

  private static func letter(_ index: Int) -> String { String(Character(Unicode.Scalar(UInt8(97 + index)))) }
}
