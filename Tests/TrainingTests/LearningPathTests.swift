import Grading
import QuestionBank
import Testing
import Training

@Suite struct LearningPathTests {
  /// Each lesson's state, and how many of its base questions count.
  private static func states(_ progress: Progress, of pack: Pack = SampleLessons.pack) -> [String] {
    LearningPath(pack, progress: progress).steps.map {
      "\($0.lesson?.id.text ?? "-") \($0.state) \($0.known)/\($0.total)"
    }
  }

  @Test func `at first only what requires nothing is open`() {
    #expect(Self.states(Progress()) == ["verbes open 0/3", "cadre closed 0/1", "cas known 0/0"])
  }

  @Test func `a lesson is known when two thirds of its base questions were answered right, and opens the next`() {
    #expect(
      Self.states(SampleLessons.knowing("verbes-1a")) == ["verbes begun 1/3", "cadre closed 0/1", "cas known 0/0"])
    #expect(
      Self.states(SampleLessons.knowing("verbes-1a", "verbes-1c"))
        == ["verbes known 2/3", "cadre open 0/1", "cas known 0/0"])
  }

  @Test func `questions beyond the base begin a lesson without making it known`() {
    #expect(Self.states(SampleLessons.knowing("verbes-2a"))[0] == "verbes begun 0/3")
  }

  @Test func `once right is enough, whatever came later`() {
    let reviews = [
      Sample.review("metiers/cadre-1a", .right, at: Sample.minute(0)),
      Sample.review("metiers/cadre-1a", .wrong, at: Sample.minute(1), in: "s2"),
    ]
    #expect(Self.states(Sample.progress(reviews[0], reviews[1]))[1] == "cadre known 1/1")
  }

  @Test func `a right answer in free practice counts for nothing`() {
    let free = Sample.review("metiers/cadre-1a", .right, at: Sample.minute(0), isFree: true)
    #expect(Self.states(Sample.progress(free))[1] == "cadre closed 0/1")
  }

  @Test func `an undone answer doesn't count any more`() {
    let review = Sample.review("metiers/cadre-1a", .right, at: Sample.minute(0))
    let events = Sample.events([(review.at, .review(review)), (Sample.minute(1), .undo(EventID("a-1")!))])
    #expect(Self.states(Progress(events: events))[1] == "cadre closed 0/1")
  }

  @Test(arguments: [
    ("verbes-3a", ["verbes-1a"], false), ("verbes-3a", ["verbes-1a", "verbes-1b"], true),
    ("verbes-2a", [], true), ("cadre-1a", [], false), ("cadre-1a", ["verbes-1a", "verbes-1b"], true),
    ("cas-2a", ["verbes-1a", "verbes-1b"], false),
  ])
  func `nuances wait until the lesson is known, lessons until what they require is`(
    name: String, known: [String], isOpen: Bool
  ) throws {
    let progress = Progress(
      events: Sample.events(
        known.map { name in
          let review = Sample.review("metiers/\(name)", .right, at: Sample.minute(0))
          return (review.at, .review(review))
        }))
    let question = try #require(SampleLessons.library.question(Sample.id("metiers/\(name)")))
    #expect(LearningPath(SampleLessons.pack, progress: progress).isOpen(question) == isOpen)
  }

  @Test func `questions without a lesson make an open step of their own`() {
    let path = LearningPath(Sample.roles, progress: Progress())
    #expect(path.steps.count == 1)
    #expect(path.lessons.isEmpty)
    #expect(Sample.roles.questions.allSatisfy(path.isOpen))
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 2), (3, 2), (4, 3), (6, 4), (7, 5)])
  func `so many base questions are needed`(total: Int, needed: Int) {
    var pack = SampleLessons.pack
    let base = pack.questions[0]
    pack.questions = (0..<total).map { number in
      var question = base
      question.id = Sample.id("metiers/verbes-1x\(number)")
      return question
    }
    #expect(LearningPath(pack, progress: Progress()).steps[0].needed == needed)
  }
}
