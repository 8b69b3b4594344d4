import FSRS
import Grading
import QuestionBank
import Testing
import Training

@Suite struct StandingTests {
  private let progress = Sample.progress(
    Sample.review("roles/animer", .right, at: Sample.minute(0)),
    Sample.review("roles/vrai", .wrong, at: Sample.minute(1)),
    Sample.review("mots/part", .right, at: Sample.minute(2), rating: .easy))

  @Test(arguments: [
    ("roles/animer", 9.0, Standing.seen), ("roles/animer", 10, .due), ("roles/vrai", 2, .missed),
    ("roles/vrai", 9_999, .missed), ("mots/part", 10, .seen), ("mots/tri", 10, .new),
  ])
  func `a question is new, seen, due or missed, and missed takes precedence over due`(
    question: String, minute: Double, standing: Standing
  ) {
    #expect(progress.standing(of: Sample.id(question), at: Sample.minute(minute)) == standing)
  }

  @Test func `neither a right answer nor none makes a question missed`() {
    #expect(progress.isMissed(Sample.id("roles/vrai")))
    #expect(!progress.isMissed(Sample.id("roles/animer")))
    #expect(!progress.isMissed(Sample.id("mots/tri")))
  }

  @Test func `questions count as due from their due moment on`() {
    #expect(progress.dueCount(at: Sample.minute(1)) == 0)
    #expect(progress.dueCount(at: Sample.minute(2)) == 1)
    #expect(progress.dueCount(at: Sample.minute(10)) == 2)
    #expect(progress.dueCount(at: Sample.day(30)) == 3)
  }

  @Test func `the next due moment is the earliest of all questions, or of those given`() {
    #expect(progress.nextDue == Sample.minute(2))
    #expect(progress.nextDue(among: [Sample.animate, Sample.statement]) == Sample.minute(2))
    #expect(progress.nextDue(among: [Sample.animate, Sample.sorting]) == Sample.minute(10))
    #expect(progress.nextDue(among: [Sample.sorting]) == nil)
    #expect(Progress().nextDue == nil)
  }

  @Test func `a question uses up the daily limit on the day of its first answer`() {
    #expect(progress.newQuestionsLeft(ofDaily: 5, at: Sample.minute(10)) == 2)
    #expect(progress.newQuestionsLeft(ofDaily: 2, at: Sample.minute(10)) == 0)
    #expect(progress.newQuestionsLeft(ofDaily: 5, at: Sample.day(1)) == 5)
  }
}
