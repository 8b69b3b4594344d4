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
    #expect(progress.standing(of: Sample.id(question), at: Sample.minute(minute).present) == standing)
  }

  @Test func `neither a right answer nor none makes a question missed`() {
    #expect(progress.isMissed(Sample.id("roles/vrai")))
    #expect(!progress.isMissed(Sample.id("roles/animer")))
    #expect(!progress.isMissed(Sample.id("mots/tri")))
  }

  @Test func `questions are due from their moment on`() {
    #expect(progress.dueCount(at: Sample.minute(1).present) == 0)
    #expect(progress.dueCount(at: Sample.minute(2).present) == 1)
    #expect(progress.dueCount(at: Sample.minute(10).present) == 2)
    #expect(progress.dueCount(at: Sample.day(30).present) == 3)
  }

  @Test func `the next due moment is the earliest of all questions or of those asked about`() {
    #expect(progress.nextDue(in: .utc()) == Sample.minute(2))
    #expect(progress.nextDue(among: [Sample.animate, Sample.statement], in: .utc()) == Sample.minute(2))
    #expect(progress.nextDue(among: [Sample.animate, Sample.sorting], in: .utc()) == Sample.minute(10))
    #expect(progress.nextDue(among: [Sample.sorting], in: .utc()) == nil)
    #expect(Progress().nextDue(in: .utc()) == nil)
  }

  @Test func `a question uses up the daily limit on the day of its first answer`() {
    #expect(progress.newQuestionsLeft(ofDaily: 5, on: Sample.minute(10).present.today) == 2)
    #expect(progress.newQuestionsLeft(ofDaily: 2, on: Sample.minute(10).present.today) == 0)
    #expect(progress.newQuestionsLeft(ofDaily: 5, on: Sample.day(1).present.today) == 5)
  }
}
