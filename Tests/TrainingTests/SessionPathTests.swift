import Grading
import QuestionBank
import Testing
import Training
import Usage

/// What a session adds on the path: lessons, cases after a confusion, and an end.
@Suite struct SessionPathTests {
  private static func lessons(of effects: [SessionEffect]) -> [String] {
    effects.compactMap { if case .teach(let lesson, _) = $0 { lesson.id.text } else { nil } }
  }

  private static func session(_ names: [String], untaught: [String], seed: UInt64 = 1) -> Session {
    var plan = Session.Plan(
      id: SessionID("a-1"), mode: .quiz,
      questions: names.compactMap { SampleLessons.library.question(Sample.id("metiers/\($0)")) },
      library: SampleLessons.library, seed: seed)
    plan.untaught = Set(untaught.compactMap { LessonName("metiers/\($0)") })
    return Session(plan: plan, library: SampleLessons.library, progress: Progress())
  }

  @Test func `a lesson is shown once, before the first of its questions`() {
    var session = Self.session(["verbes-1a", "cadre-1a", "verbes-1b"], untaught: ["verbes", "cadre"])
    var recorder = Recorder()
    #expect(Self.lessons(of: session.start(at: Sample.minute(0))) == ["verbes"])
    #expect(Self.lessons(of: recorder.take(TypedLine("v"), at: Sample.minute(1), in: &session)) == ["cadre"])
    #expect(Self.lessons(of: recorder.take(TypedLine("v"), at: Sample.minute(2), in: &session)) == [])
    #expect(session.open?.number == 3)
  }

  @Test func `a lesson that was shown before isn't shown again, not even after an undo`() {
    var session = Self.session(["cadre-1a", "verbes-1a"], untaught: ["verbes"])
    var recorder = Recorder()
    #expect(Self.lessons(of: session.start(at: Sample.minute(0))) == [])
    #expect(Self.lessons(of: recorder.take(TypedLine("v"), at: Sample.minute(1), in: &session)) == ["verbes"])
    #expect(Self.lessons(of: recorder.take(TypedLine(":undo"), at: Sample.minute(2), in: &session)) == [])
    #expect(Self.lessons(of: recorder.take(TypedLine("v"), at: Sample.minute(3), in: &session)) == [])
  }

  /// Every question of a session of nine, when those whose name begins so are missed each time.
  private static func asked(missing prefix: String, seed: UInt64) -> [String] {
    var session = session(SampleLessons.pack.questions.map(\.id.question.text), untaught: [], seed: seed)
    var recorder = Recorder()
    _ = session.start(at: Sample.minute(0))
    var asked: [String] = []
    while let open = session.open, asked.count < 99 {
      let name = open.presentation.question.id.question.text
      asked.append(name)
      let answer = name.hasPrefix(prefix) ? "f" : "v"
      _ = recorder.take(TypedLine(answer), at: Sample.minute(Double(asked.count)), in: &session)
    }
    return asked
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `a question that's missed each time returns twice at most`(seed: UInt64) {
    let asked = Self.asked(missing: "verbes-1a", seed: seed)
    // A return that comes last has nothing to return after.
    let times = asked.count { $0 == "verbes-1a" }
    #expect(times == 3 || (times == 2 && asked.last == "verbes-1a"))
    #expect(asked.count == 8 + times)
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `however much is missed, a session of nine asks thirteen times`(seed: UInt64) {
    #expect(Self.asked(missing: "", seed: seed).count == 13)
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `after a confusion the case that differs in one feature comes two to four questions later`(
    seed: UInt64
  ) throws {
    let (session, asked) = Self.confused(seed: seed, planned: 6)
    #expect(asked.filter { $0 == "jumeau" } == ["jumeau"])
    let place = try #require(asked.firstIndex(of: "jumeau"))
    #expect((2...4).contains(place))
    #expect(session.summary.asked == 7)
  }

  @Test func `with fewer than two questions left nothing is added`() {
    #expect(!Self.confused(seed: 1, planned: 2).asked.contains("jumeau"))
  }

  @Test func `a new case needs a place in the day's share`() {
    #expect(!Self.confused(seed: 1, planned: 6, newLimit: 0).asked.contains("jumeau"))
  }

  @Test func `without a named case the weakest of the pair comes`() {
    #expect(Self.confused(seed: 1, planned: 6, isNamed: false).asked.contains("autre"))
  }

  /// A session of `planned` questions whose first is answered with the wrong role, all others right.
  private static func confused(
    seed: UInt64, planned: Int, newLimit: Int = 9, isNamed: Bool = true
  ) -> (session: Session, asked: [String]) {
    let library = Library([cases(isNamed: isNamed)])
    let names = ["cas"] + (2...9).map { "vrai-\($0)" }
    var plan = Session.Plan(
      id: SessionID("a-1"), mode: .quiz,
      questions: names.prefix(planned).compactMap { library.question(Sample.id("cas/\($0)")) },
      library: library, seed: seed)
    plan.cases = ContrastCases(
      [Sample.id("cas/autre"), Sample.id("cas/jumeau")], new: [Sample.id("cas/jumeau")], newLimit: newLimit)
    if !isNamed { plan.cases = ContrastCases([Sample.id("cas/autre")]) }
    if newLimit == 0 { plan.cases.questions = [Sample.id("cas/jumeau")] }
    var session = Session(plan: plan, library: library, progress: Progress())
    var recorder = Recorder()
    _ = session.start(at: Sample.minute(0))
    var asked: [String] = []
    while let open = session.open, asked.count < 50 {
      let name = open.presentation.question.id.question.text
      let answer =
        name == "cas" && !asked.contains("cas")
        ? "le social media manager"
        : name.hasPrefix("vrai") ? "v" : open.presentation.question.expectedTexts[0]
      asked.append(name)
      _ = recorder.take(TypedLine(answer), at: Sample.minute(Double(asked.count)), in: &session)
    }
    return (session, asked)
  }

  private static func cases(isNamed: Bool) -> Pack {
    func scene(_ name: String, right: RoleID, contrasts: String? = nil) -> Question {
      Question(
        id: Sample.id("cas/\(name)"), topic: "cas", prompt: name,
        body: .choice([
          .init(text: "Le community manager", isRight: right == Sample.cm, role: Sample.cm),
          .init(text: "Le social media manager", isRight: right == Sample.smm, role: Sample.smm),
        ]), tags: ["cas"], role: right, contrasts: contrasts.map { LocalQuestionID($0)! })
    }
    return Pack(
      id: PackID("cas")!, title: "Cas", language: "fr", roles: Sample.roles.roles,
      questions: [
        scene("cas", right: Sample.cm, contrasts: isNamed ? "jumeau" : nil),
        scene("jumeau", right: Sample.smm), scene("autre", right: Sample.smm),
      ]
        + (2...9).map {
          Question(id: Sample.id("cas/vrai-\($0)"), topic: "cas", prompt: "\($0)", body: .trueFalse(true))
        })
  }
}
