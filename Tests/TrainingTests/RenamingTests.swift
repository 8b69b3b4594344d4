import FSRS
import Grading
import QuestionBank
import Testing
import Training

/// Answers to a question's former name.
@Suite struct RenamingTests {
  private static let renaming = Renaming([Sample.id("vieux/animer"): Sample.id("roles/animer")])

  private static func events(_ questions: [(name: String, verdict: Verdict)]) -> [ProgressEvent] {
    Sample.events(
      questions.enumerated().map { index, answer in
        let at = Sample.day(Double(index))
        return (at, .review(Sample.review(answer.name, answer.verdict, at: at, in: "s\(index)")))
      })
  }

  @Test func `answers to an old name count for the new one, and its due date stays`() {
    let events = Self.events([("vieux/animer", .wrong), ("vieux/animer", .right), ("roles/vrai", .right)])
    let before = History(events: events).progress
    let after = History(events: events).progress(Self.renaming)
    #expect(after.records.keys.sorted().map(\.description) == ["roles/animer", "roles/vrai"])
    #expect(after.records[Sample.id("roles/animer")] == before.records[Sample.id("vieux/animer")])
  }

  @Test func `answers to both names are one history, in their order`() throws {
    let events = Self.events([("vieux/animer", .right), ("roles/animer", .wrong), ("roles/animer", .right)])
    let record = try #require(History(events: events).progress(Self.renaming).records[Sample.id("roles/animer")])
    #expect(record.reviews == 3)
    #expect(record.everRight)
    #expect(record.firstReview == Sample.day(0))
    #expect(!record.isMissed)
  }

  @Test(arguments: [
    (ResetScope.question(Sample.id("roles/animer")), 0), (.question(Sample.id("vieux/animer")), 0),
    (.pack(PackID("vieux")!), 0), (.pack(PackID("roles")!), 0), (.pack(PackID("mots")!), 1),
  ])
  func `a reset by either name forgets the question`(scope: ResetScope, left: Int) {
    let history = History(
      events: Self.events([("vieux/animer", .right)])
        + [ProgressEvent(id: EventID("a-2")!, at: Sample.day(1), order: 2, change: .reset(scope))])
    #expect(history.progress(Self.renaming).records.count == left)
    #expect(history.reviews(Self.renaming).count == left)
  }

  @Test func `names that nobody answered to make no difference`() {
    let events = Self.events([("roles/vrai", .right)])
    #expect(History(events: events).progress(Self.renaming) == History(events: events).progress)
  }

  @Test func `one event after the other gives what all of them give`() {
    let events = Self.events([("vieux/animer", .right), ("roles/animer", .wrong), ("roles/vrai", .right)])
    var progress = History(events: events.prefix(1)).progress(Self.renaming)
    for event in events.dropFirst() {
      let isCounted = progress.add(event)
      #expect(isCounted)
    }
    #expect(progress == History(events: events).progress(Self.renaming))
  }

  @Test func `a library knows its former names, unless a question at hand still has one`() {
    var animate = Sample.animate
    animate.formerly = [Sample.id("vieux/animer"), Sample.id("roles/vrai")]
    var strategist = Sample.strategist
    strategist.formerly = [Sample.id("vieux/animer")]
    let library = Library([
      Pack(id: PackID("roles")!, title: "R", language: "fr", questions: [animate, strategist, Sample.statement])
    ])
    #expect(library.newNames == [Sample.id("vieux/animer"): Sample.id("roles/animer")])
  }
}
