import FSRS
import Grading
import QuestionBank
import Statistics
import Testing
import Training

@Suite struct StatsReportTests {
  private static let cm = Role(id: RoleID("cm")!, name: "community manager")
  private static let smm = Role(id: RoleID("smm")!, name: "social media manager")

  private static let library = Library([
    Pack(
      id: PackID("p")!, title: "P", language: "fr", roles: [cm, smm], questions: ["a", "b"].map(Sample.question)),
    Pack(id: PackID("q")!, title: "Q", language: "fr", questions: []),
  ])

  private static func report(_ given: [Review]) -> StatsReport {
    StatsReport(library: library, progress: Sample.progress(given), answers: given, now: Sample.day(40).present)
  }

  private static func confused(_ asked: Role, _ answered: RoleID) -> Review {
    var review = Sample.review("a", .wrong, day: 0)
    review.confusion = Confusion(asked: asked.id, answered: answered)
    return review
  }

  @Test func `mastery is reported for the library and for each pack`() {
    let report = Self.report([Sample.review("a", .right, day: 0), Sample.review("a", .right, day: 1)])
    #expect(report.reviews == 2)
    #expect((report.all.questions, report.all.seen) == (2, 1))
    #expect(report.packs.map(\.pack.id.text) == ["p", "q"])
    #expect(report.packs.map(\.mastery.questions) == [2, 0])
  }

  @Test func `confusions are sorted by frequency, then by the roles' ids`() {
    let report = Self.report([
      Self.confused(Self.smm, Self.cm.id), Self.confused(Self.cm, Self.smm.id), Self.confused(Self.smm, Self.cm.id),
    ])
    #expect(
      report.confusions.map { [$0.asked.name, $0.answered.name, "\($0.times)"] } == [
        ["social media manager", "community manager", "2"], ["community manager", "social media manager", "1"],
      ])
  }

  @Test func `a role no longer in the library isn't reported`() {
    #expect(Self.report([Self.confused(Self.cm, RoleID("seo")!)]).confusions.isEmpty)
  }

  @Test func `retention looks thirty days back and the forecast seven days ahead`() {
    let report = Self.report([
      Sample.review("a", .right, day: 0, rating: .easy), Sample.review("a", .right, day: 9, rating: .easy),
      Sample.review("a", .right, day: 35),
    ])
    #expect(report.retention.answers == 1)
    #expect(report.forecast.dueByDay.count == 7)
  }
}
