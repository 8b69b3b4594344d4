import FSRS
import Grading
import QuestionBank
import Testing

@testable import Training

struct WeakestFirstTests {
  private static let names = (0..<40).map { "q\($0)" }
  private static let library = Library([
    Pack(
      id: PackID("mots")!, title: "Mots", language: "fr",
      questions: names.map { Question(id: Sample.id("mots/\($0)"), topic: "t", prompt: "?", body: .trueFalse(true)) })
  ])
  private static let now = Present(Sample.day(30), days: .utc())

  /// Questions whose recall is in no order, some of them missed.
  private static let answered = names.indices.map { number in
    let record = Progress.Record(
      schedule: Schedule(
        state: .review, memory: MemoryState(stability: Double(number * 7 % 11 + 1), difficulty: 5),
        lastReview: Sample.day(Double(number % 3)).seconds, due: Sample.day(10).seconds),
      missedIn: number.isMultiple(of: 5) ? SessionID("a") : nil, lastVerdict: .right, firstReview: Sample.day(0),
      firstDay: Day(number: 0), lastReview: Sample.day(1), lastSession: SessionID("a"), lastThinkingMilliseconds: 0)
    return Answered(library.outline(Sample.id("mots/q\(number)"))!, record, last: 100 - number, now: now)
  }

  private static func inOrder(_ answered: [Answered]) -> [QuestionID] {
    answered.sorted { left, right in
      let recalls = [left, right].map { Scheduler().retrievability(of: $0.schedule, at: now.moment.seconds) }
      return (recalls[0], left.last) < (recalls[1], right.last)
    }
    .map(\.question.id)
  }

  @Test(arguments: 0...40)
  func `whatever is taken comes weakest first`(count: Int) {
    let answered = Array(Self.answered.prefix(count))
    #expect(WeakestFirst(answered, at: Self.now.moment).map(\.id) == Self.inOrder(answered))
  }

  @Test func `only what is wanted comes, and some before all others`() {
    let wanted = Self.answered.filter { $0.last.isMultiple(of: 2) }
    let taken = WeakestFirst(
      Self.answered, at: Self.now.moment, where: { $0.last.isMultiple(of: 2) }, first: \.isMissed)
    #expect(
      taken.map(\.id) == Self.inOrder(wanted.filter(\.isMissed)) + Self.inOrder(wanted.filter { !$0.isMissed }))
  }

  @Test func `a set of questions has those that were put into it`() {
    var set = OutlineSet()
    for one in Self.answered.prefix(3) { set.insert(one.question) }
    #expect(Self.answered.filter { set.contains($0.question) }.count == 3)
  }
}
