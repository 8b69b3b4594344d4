import Localisation
import ProgressStore
import QuestionBank
import Training
import Usage

/// Plans a session from a request: checks what it asks for against the packs and the progress.
struct SessionPlanner {
  let library: Library
  let store: ProgressStore
  var selection: Selection
  /// Whether the request leaves the number of new questions to the program.
  let choosesNewOnes: Bool
  let seed: UInt64
  private let policy: SchedulePolicy
  private let showsLessons: Bool
  private let now: Present

  private static let examLength = 20
  /// More than a learner's packs ever have.
  private static let mostQuestions = 1_000_000

  init(_ mode: Mode, _ request: Request, in run: Run) throws {
    library = try run.library()
    let filter = try request.filter(for: library)
    let number = try request.count(.number, in: (mode == .drill ? 2 : 1)...Self.mostQuestions)
    let newLimit = try request.count(.new, in: 0...Self.mostQuestions)
    store = try run.openProgress()
    guard !library.shelf.isEmpty || run.isForPrograms else { throw Fault.noPacks }
    let usual: Int? =
      switch mode {
      case .learn, .review: nil
      case .quiz, .drill: filter.questions.isEmpty ? run.settings.questions : nil
      case .exam: filter.questions.isEmpty ? Self.examLength : nil
      }
    selection = Selection(
      mode: mode, filter: filter, limit: number ?? usual, newLimit: newLimit ?? .max, isFree: request.contains(.free),
      isOldestFirst: request.contains(.oldest))
    choosesNewOnes = newLimit == nil
    if newLimit == nil, number == nil, filter.questions.isEmpty, mode == .quiz || mode == .review {
      selection.newLimit = store.progress.newQuestionsLeft(ofDaily: run.settings.newPerDay, on: run.present().today)
    }
    seed = request.seed ?? UInt64.random(in: 0...UInt64(UInt32.max))
    policy = run.settings.policy
    showsLessons = run.settings.lessons
    now = run.present()
  }

  /// The session that asks the chosen questions.
  func plan(_ choice: Selection.Choice, exam: ExamRules? = nil) -> Session.Plan {
    var plan = Session.Plan(
      id: store.newSessionID(), mode: selection.mode, questions: choice.questions.map(\.question),
      library: library, seed: seed, policy: policy, isFree: selection.isFree, exam: exam)
    plan.because = choice.because
    plan.cases = selection.cases(
      from: library, progress: store.progress, now: now, newLimit: max(0, selection.newLimit - choice.new))
    if showsLessons, selection.followsPath || selection.mode == .learn {
      let cases = plan.cases.questions.compactMap(library.outline)
      plan.untaught = Set((choice.questions + cases).compactMap(\.lessonName))
        .subtracting(store.progress.shownLessons)
    }
    return plan
  }

  /// Why nothing was chosen: the day's new questions have all been asked, or nothing is due yet.
  func whyNothing(newPerDay: Int, at now: Present) -> Sentence {
    var unlimited = selection
    unlimited.newLimit = .max
    if choosesNewOnes, unlimited.choice(from: library, progress: store.progress, now: now).new > 0 {
      return .dayIsFull(new: newPerDay)
    }
    let next = store.progress.nextDue(among: library.outlines.filter { selection.filter.accepts($0) }, in: now.days)
    return .nothingToAsk(selection.mode, nextDue: next.map { Sentence.Span(from: now.seconds, to: $0.seconds) })
  }
}
