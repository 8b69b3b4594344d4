import Grading
import PackReading
import QuestionBank
import Testing

/// Ways to guess at a choice question without knowing anything: none may beat chance by more than five points.
@Suite struct TestTricksTests {
  /// How attractive an option is to a trick, given its question and the other options.
  typealias Trick = @Sendable (_ option: Question.Option, _ question: Question) -> Int

  static let tricks: [(name: String, trick: Trick)] = [
    ("the longest option", { option, _ in option.text.count }),
    ("the shortest option", { option, _ in -option.text.count }),
    (
      "the option that repeats the question",
      { option, question in words(option.text).intersection(words(question.prompt)).count }
    ),
    (
      "the option that avoids the question",
      { option, question in -words(option.text).intersection(words(question.prompt)).count }
    ),
    ("the option most like the others", { option, question in likeness(option, question) }),
    ("the odd one out", { option, question in -likeness(option, question) }),
    ("the option with the most clauses", { option, _ in option.text.count { $0 == "," } + words(option.text).count }),
    ("the most careful option", { option, _ in words(option.text).intersection(careful).count }),
    ("the first in the file", { option, question in -(question.options.firstIndex(of: option) ?? 0) }),
    ("the last in the file", { option, question in question.options.firstIndex(of: option) ?? 0 }),
  ]

  @Test(arguments: tricks.map(\.name))
  func `no trick beats chance by more than five points`(name: String) throws {
    let trick = try #require(Self.tricks.first { $0.name == name }).trick
    var found = 0.0
    var chance = 0.0
    let questions = try Bank.packs().flatMap(\.pack.questions).filter { $0.kind == .choice }
    for question in questions {
      let marks = question.options.map { trick($0, question) }
      let best = question.options.indices.filter { marks[$0] == marks.max() }
      found += Double(best.count { question.options[$0].isRight }) / Double(best.count)
      chance += 1 / Double(question.options.count)
    }
    let points = 100 * (found - chance) / Double(questions.count)
    #expect(points <= 5, "\(name): \(points) points over chance on \(questions.count) questions")
  }

  private static let careful: Set<String> = [
    "souvent", "parfois", "generalement", "plutot", "peut", "certain", "rarement", "surtout", "selon",
  ]

  private static func words(_ text: String) -> Set<String> {
    Set(
      FrenchText(text).plain.split(separator: " ").filter { $0.count >= 4 }.map {
        String($0.last == "s" ? $0.dropLast() : $0)
      })
  }

  private static func likeness(_ option: Question.Option, _ question: Question) -> Int {
    question.options.filter { $0 != option }.reduce(0) { $0 + words($1.text).intersection(words(option.text)).count }
  }
}
