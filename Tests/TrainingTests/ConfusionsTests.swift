import Grading
import QuestionBank
import Testing
import Training

/// Which roles get confused, and which pair needs work now.
@Suite struct ConfusionsTests {
  private static let dmm = RoleID("dmm")!

  private static func mixUp(_ asked: RoleID, _ answered: RoleID) -> Review {
    var review = Sample.review("roles/animer", .wrong, at: Sample.day(0))
    review.confusion = Confusion(asked: asked, answered: answered)
    return review
  }

  private static func right(_ question: String) -> Review { Sample.review(question, .right, at: Sample.day(1)) }

  @Test func `each direction has its own count, and both belong to one pair`() {
    let confusions = Confusions(
      [Self.mixUp(Sample.cm, Sample.smm), Self.mixUp(Sample.smm, Sample.cm), Self.mixUp(Sample.smm, Sample.cm)],
      library: Sample.library)
    #expect(confusions.counts[Confusion(asked: Sample.smm, answered: Sample.cm)] == 2)
    #expect(confusions.counts[Confusion(asked: Sample.cm, answered: Sample.smm)] == 1)
    #expect(confusions.times(RolePair(Sample.cm, Sample.smm)) == 3)
    #expect(confusions.worstPair() == RolePair(Sample.smm, Sample.cm))
  }

  @Test func `pairs are listed with how often they were confused, whether or not they're told apart since`() {
    let confusions = Confusions(
      [
        Self.mixUp(Sample.smm, Self.dmm), Self.mixUp(Sample.cm, Sample.smm), Self.mixUp(Sample.smm, Sample.cm),
        Self.mixUp(Self.dmm, Sample.cm),
      ] + Array(repeating: Self.right("roles/animer"), count: 9), library: Sample.library)
    #expect(
      confusions.pairs.map { "\($0.pair.first) \($0.pair.second) \($0.times)" } == [
        "cm smm 2", "cm dmm 1", "dmm smm 1",
      ])
  }

  @Test func `the most confused pair comes first, until it's told apart often enough`() {
    var reviews = [
      Self.mixUp(Sample.cm, Sample.smm), Self.mixUp(Sample.cm, Sample.smm), Self.mixUp(Sample.cm, Self.dmm),
    ]
    #expect(Confusions(reviews, library: Sample.library).worstPair() == RolePair(Sample.cm, Sample.smm))
    // Only a question that offers both jobs tells them apart.
    reviews += Array(repeating: Self.right("roles/vrai"), count: 10)
    #expect(Confusions(reviews, library: Sample.library).worstPair() == RolePair(Sample.cm, Sample.smm))
    reviews += Array(repeating: Self.right("roles/animer"), count: 5)
    #expect(Confusions(reviews, library: Sample.library).worstPair() == RolePair(Sample.cm, Self.dmm))
  }

  @Test func `the worst pair can be narrowed down with a condition`() {
    let confusions = Confusions(
      [Self.mixUp(Sample.cm, Sample.smm), Self.mixUp(Sample.cm, Sample.smm), Self.mixUp(Sample.cm, Self.dmm)],
      library: Sample.library)
    #expect(confusions.worstPair { $0.roles.contains(Self.dmm) } == RolePair(Self.dmm, Sample.cm))
    #expect(confusions.worstPair { _ in false } == nil)
  }

  @Test func `without answers no pair is confused`() {
    #expect(Confusions([], library: Sample.library).worstPair() == nil)
  }
}
