import Grading
import QuestionBank
import Testing
import Training

/// An exam draws from everything.
@Suite struct SelectionExamTests {
  private static func exam(_ selection: Selection, progress: Progress = Progress(), seed: UInt64 = 1)
    -> Selection.Choice
  {
    var generator = SplitMix64(seed: seed)
    return selection.examChoice(from: Sample.library, progress: progress, using: &generator)
  }

  @Test func `the same seed draws the same questions, another seed others`() {
    let ids = { (seed: UInt64) in Self.exam(Selection(mode: .exam, limit: 5), seed: seed).questions.map(\.id) }
    #expect(ids(1) == ids(1))
    #expect(ids(1) != ids(2))
    #expect(Set(ids(3)).count == 5)
  }

  @Test func `filters and limits apply, and questions seen before are drawn too`() {
    var filter = QuestionFilter()
    filter.packs = [PackID("roles")!]
    let progress = Sample.progress(Sample.review("roles/vrai", .right, at: Sample.day(0)))
    let choice = Self.exam(Selection(mode: .exam, filter: filter, limit: nil), progress: progress)
    #expect(choice.questions.count == 4)
    #expect((choice.due, choice.missed, choice.new, choice.other) == (0, 0, 3, 1))
    #expect(
      Self.exam(Selection(mode: .exam, filter: filter, limit: nil, newLimit: 0), progress: progress).questions.map(\.id)
        == [Sample.id("roles/vrai")])
  }
}
