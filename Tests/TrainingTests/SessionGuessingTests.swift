import FSRS
import Grading
import QuestionBank
import TestSupport
import Testing
import Training
import Usage

/// What can be earned without knowing anything isn't taken for memory.
@Suite struct SessionGuessingTests {
  private static func id(_ text: String) -> QuestionID { QuestionID("mots/\(text)")! }

  private static let four = Question(
    id: id("quatre"), topic: "t", prompt: "?", body: .order(["un", "deux", "trois", "quatre"]))
  private static let sorting = Question(
    id: id("tri"), topic: "t", prompt: "?",
    body: .sort(
      categories: ["X", "Y"],
      items: [
        .init(text: "u", category: 0), .init(text: "v", category: 0), .init(text: "w", category: 1),
        .init(text: "z", category: 1),
      ]))
  private static let multiple = Question(
    id: id("plusieurs"), topic: "t", prompt: "?",
    body: .multiple([.init(text: "bon un", isRight: true), .init(text: "bon deux", isRight: true), .init(text: "faux")])
  )
  private static let pairs = Question(
    id: id("paires"), topic: "t", prompt: "?",
    body: .match(
      pairs: [
        .init(left: "1", right: "p"), .init(left: "2", right: "q"), .init(left: "3", right: "r"),
        .init(left: "4", right: "s"),
      ], distractors: []))

  private static func rating(_ question: Question, _ line: String, seed: UInt64) throws -> (Rating, Double) {
    var generator = SplitMix64(seed: seed)
    let presentation = Presentation(question, lures: [], using: &generator)
    let plan = Session.Plan(id: SessionID("a-1"), mode: .quiz, presentations: [presentation])
    var session = Session(plan: plan, library: Sample.library, progress: Progress())
    _ = session.start(at: Sample.minute(0))
    for case .record(let review) in session.take(TypedLine(line), at: Sample.minute(1)) {
      return (review.rating, review.credit)
    }
    throw NotRecorded()
  }

  private struct NotRecorded: Error {}

  @Test(arguments: [
    (four, ["a b c d"]), (sorting, ["aaaa", "bbbb"]), (multiple, ["abc"]),
    (pairs, ["a a a a", "b b b b", "c c c c", "d d d d"]),
  ])
  func `an answer that takes no knowledge is Again on every presentation`(question: Question, lines: [String]) throws {
    for seed: UInt64 in 0..<40 {
      for line in lines { #expect(try Self.rating(question, line, seed: seed).0 == .again, "seed \(seed)") }
    }
  }

  @Test func `more than guessing earns is Hard, and everything is Good`() throws {
    var generator = SplitMix64(seed: 0)
    let presentation = Presentation(Self.sorting, lures: [], using: &generator)
    let key = presentation.sheet.numbered.map { $0 == "u" || $0 == "v" ? "a" : "b" }
    let three = [key[0] == "a" ? "b" : "a"] + key.dropFirst()
    #expect(try Self.rating(Self.sorting, three.joined(separator: " "), seed: 0) == (.hard, 0.75))
    #expect(try Self.rating(Self.sorting, key.joined(separator: " "), seed: 0) == (.good, 1))
  }

  @Test func `a full answer is never Again, though it could have been guessed`() throws {
    let two = Question(id: Self.id("deux"), topic: "t", prompt: "?", body: .order(["premier", "second"]))
    let ratings = try (0..<40 as Range<UInt64>).map { try Self.rating(two, "a b", seed: $0) }
    #expect(ratings.allSatisfy { $0 == (.good, 1) || $0 == (.again, 0) })
    #expect(ratings.contains { $0.1 == 1 } && ratings.contains { $0.1 == 0 })
  }
}
