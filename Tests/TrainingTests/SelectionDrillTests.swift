import Grading
import QuestionBank
import Testing
import Training

/// Drills: short questions that tell two roles apart.
@Suite struct SelectionDrillTests {
  private static let dmm = RoleID("dmm")!

  private static func choice(_ index: Int, _ asked: RoleID, among roles: [RoleID], isCase: Bool) -> Question {
    Question(
      id: Sample.id("roles/q\(index)"), topic: "t", prompt: "?",
      body: .choice(roles.map { .init(text: $0.text, isRight: $0 == asked, role: $0) }), tags: isCase ? ["cas"] : [])
  }

  /// 0 to 5 are about the community manager, 6 to 11 about the social media manager, odd ones being cases; then others.
  private static let library: Library = {
    var pack = Sample.roles
    pack.questions =
      (0..<6).map { choice($0, Sample.cm, among: [Sample.cm, Sample.smm], isCase: !$0.isMultiple(of: 2)) }
      + (6..<12).map { choice($0, Sample.smm, among: [Sample.cm, Sample.smm], isCase: !$0.isMultiple(of: 2)) }
      + [
        choice(12, Sample.cm, among: [Sample.cm, dmm], isCase: true),
        choice(13, dmm, among: [Sample.cm, dmm], isCase: true), Sample.tasks, Sample.sorting,
      ]
    return Library([pack])
  }()

  private static func drill(
    _ pair: RolePair, limit: Int? = nil, newLimit: Int = .max, progress: Progress = Progress(), seed: UInt64 = 1
  ) -> [Int] {
    var generator = SplitMix64(seed: seed)
    return Selection(mode: .drill, limit: limit, newLimit: newLimit)
      .drillChoice(of: pair, from: library, progress: progress, now: Sample.day(9).present, using: &generator)
      .questions.map { Int($0.id.description.dropFirst("roles/q".count)) ?? -1 }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `questions come in twos, one for each role, cases first`(seed: UInt64) {
    let drill = Self.drill(RolePair(Sample.cm, Sample.smm), seed: seed)
    let twos = stride(from: 0, to: drill.count, by: 2).map { Set(drill[$0...($0 + 1)]) }
    #expect(twos == [[1, 7], [3, 9], [5, 11], [0, 6], [2, 8], [4, 10]])
  }

  @Test func `which role comes first is random`() {
    let firsts = (0..<20).map { Self.drill(RolePair(Sample.cm, Sample.smm), seed: $0)[0] }
    #expect(Set(firsts) == [1, 7])
  }

  @Test func `an odd limit leaves no question unpaired, and new questions have a limit`() {
    #expect(Self.drill(RolePair(Sample.cm, Sample.smm), limit: 5).count == 4)
    #expect(Self.drill(RolePair(Sample.cm, Sample.smm), newLimit: 0).isEmpty)
  }

  @Test func `missed questions come before new ones`() {
    let progress = Sample.progress(
      Sample.review("roles/q5", .wrong, at: Sample.day(1)), Sample.review("roles/q11", .wrong, at: Sample.day(1)))
    #expect(Set(Self.drill(RolePair(Sample.cm, Sample.smm), limit: 2, progress: progress)) == [5, 11])
  }

  @Test func `only questions that contrast the two roles are drilled`() {
    #expect(Set(Self.drill(RolePair(Sample.cm, Self.dmm))) == [12, 13])
    #expect(Self.drill(RolePair(Sample.smm, Self.dmm)).isEmpty)
  }
}
