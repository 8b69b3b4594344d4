import FSRS
import Grading
import QuestionBank
import TestSupport
import Testing
import Training
import Usage

/// How fast a learner usually answers typed questions, and what a quick answer is worth.
@Suite struct PaceTests {
  private static let typed = (0..<11).map { index in
    Question(id: Sample.id("roles/t\(index)"), topic: "t", prompt: "?", body: .short(["oui"]))
  }

  private static let library: Library = {
    var pack = Sample.roles
    pack.questions = typed + [Sample.animate]
    return Library([pack])
  }()

  /// One answer to each of the questions, the first after a second, the next after two, and so on.
  private static func progress(_ questions: some Sequence<Question>, _ verdict: Verdict = .right) -> Progress {
    let reviews = questions.enumerated().map { index, question in
      var review = Sample.review(question.id.description, verdict, at: Sample.minute(Double(index)))
      review.thinkingMilliseconds = Int64(index + 1) * 1_000
      return review
    }
    return Progress(events: Sample.events(reviews.map { ($0.at, .review($0)) }))
  }

  @Test func `the usual pace is the median time of the last right answers, once there are ten`() {
    #expect(Pace(progress: Self.progress(Self.typed), library: Self.library).usualMilliseconds == 6_000)
    #expect(Pace(progress: Self.progress(Self.typed.prefix(9)), library: Self.library).usualMilliseconds == nil)
    #expect(Pace(progress: Self.progress(Self.typed, .wrong), library: Self.library).usualMilliseconds == nil)
  }

  @Test(arguments: [("oui!", 5.0, Rating.easy), ("oui!", 7.0, .good), ("oui", 1.0, .good), ("oui?", 1.0, .hard)])
  func `only a typed answer that's sure and quicker than usual counts as easy`(
    line: String, seconds: Double, rating: Rating
  ) throws {
    let plan = Session.Plan(
      id: SessionID("a-99"), mode: .quiz, questions: [Self.typed[0]], library: Self.library, seed: 1)
    var session = Session(plan: plan, library: Self.library, progress: Self.progress(Self.typed))
    _ = session.start(at: Sample.day(9))
    var recorder = Recorder()
    let answered = Sample.day(9).adding(milliseconds: Int64(seconds * 1_000))
    let effects = recorder.take(TypedLine(line), at: answered, in: &session)
    #expect(try #require(effects.outcome).review.rating == rating)
  }
}
