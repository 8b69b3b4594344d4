import QuestionBank
import Testing

@testable import Interchange

/// GIFT as Moodle reads it: each input with what it becomes.
struct GIFTParserTests {
  @Test(arguments: [
    ("Capital of Peru?{=Lima ~Quito}", "choice: *Lima -Quito"),
    ("Odd ones?{~%50%3 ~%50%5 ~%-100%4}", "multiple: 50%3 50%5 -100%4"),
    ("Pick{first =second ~third}", "choice: -first *second -third"),
    ("Either{=one ~two =three}", "choice: *one -two *three"),
    ("Weights on = stay text{=%40%x ~y}", "choice: *%40%x -y"),
    ("Name it{=sol}", "short: sol"),
    ("Name it{sol}", "short: sol"),
    ("Name it{=sol =%25%sun#warmer =%0%*#no}", "short: sol 25%sun(warmer) 0%*(no)"),
    ("Zero?{0}", "short: 0"),
    ("Sure?{TRUE}", "truth: true"),
    ("Sure?{F#why not#well done}", "truth: false wrong(why not) right(well done)"),
    ("Sure?{t}", "short: t"),
    ("Say{}", "essay"),
    ("Say{ \t }", "essay"),
    ("Only words", "description"),
    ("How many?{#12}", "number: 12±0"),
    ("How many?{#12:3}", "number: 12±3"),
    ("How many?{#10..20}", "number: 15±5"),
    ("How many?{#-2e2:.5}", "number: -200±0.5"),
    ("How many?{#=7:0 =%50%7:2#close ~#far}", "number: 7±0 50%7±2(close) wrong(far)"),
    ("Pair{=a -> 1 =b -> 2}", "match: a|1 b|2"),
    ("Pair{=a->1->2 =b->3 =->4}", "match: a|1->2 b|3 |4"),
    ("$CATEGORY: $course$/top/Plants//Trees", "category: $course$/top/Plants//Trees"),
  ])
  func `the content of the braces decides the kind`(gift: String, expected: String) throws {
    #expect(try only(gift).map(describe).get() == expected)
  }

  @Test(
    arguments: [
      ("::N::Text{T}", "N", "Text"),
      ("::N\\:o::Text{T}", "N:o", "Text"),
      ("::N Text{T}", nil, "N Text"),
      ("He {=ran} home.", nil, "He _____ home."),
      ("Q{T}\nR{F}", nil, "Q\nR{F}"),
      ("1+1=2, isn't it? ~ #1: {T}", nil, "1+1=2, isn't it? ~ #1:"),
      ("a\\=b \\~ \\# \\{\\} \\: \\\\ \\q{T}", nil, "a=b ~ # {} : \\ \\q"),
      ("One\\nTwo{T}", nil, "One\nTwo"),
      ("Both\\\\n{T}", nil, "Both\\n"),
      ("$x \\neq y$?{T}", nil, "$x \\neq y$?"),
      ("[html]<i>Q</i>{T}", nil, "<i>Q</i>"),
      ("[odd]Q{T}", nil, "[odd]Q"),
      ("Q [html] Q{T}", nil, "Q [html] Q"),
      ("\u{FEFF}Q{T}", nil, "Q"),
      ("// note\nQ{T}", nil, "Q"),
      ("Q // no note\r\n{\r\nT\r\n}", nil, "Q // no note"),
      ("Q\r{T}", nil, "Q"),
    ] as [(String, String?, String)])
  func `names, escapes, blanks and formats`(gift: String, name: String?, text: String) throws {
    let question = try only(gift).get()
    #expect(question.name == name)
    #expect(question.text.string == text)
  }

  @Test(arguments: [
    ("Q{=a ~b", ImportFault.brace, 1, 2),
    ("Q =a}", .brace, 1, 1),
    ("Q\n{~alone}", .tooFewAnswers(1, needed: 2), 2, 2),
    ("Q{=a->b}", .tooFewAnswers(1, needed: 2), 1, 3),
    ("Q{=a->b\n=c}", .pairWithoutArrow("c"), 2, 2),
    ("Q{#}", .noNumericalAnswer, 1, 3),
    ("Q{#many}", .notANumber("many"), 1, 4),
    ("Q{#2,5}", .notANumber("2,5"), 1, 4),
    ("Q{#9..3}", .reversedRange("9..3"), 1, 4),
    ("Q{#9:-3}", .reversedRange("9:-3"), 1, 4),
    ("Q{\n=a\n~%200%b}", .weightOutOfRange("%200%"), 3, 2),
    ("Q{~%half%a =b}", .invalidWeight("%half%"), 1, 4),
  ])
  func `a fault is named where it stands`(gift: String, fault: ImportFault, line: Int, column: Int) throws {
    let deck = GIFTReader.deck(from: DeckText(gift))
    #expect(deck.items.isEmpty)
    let finding = try #require(deck.findings.first)
    #expect(finding.fault == fault)
    #expect(finding.position == Position(line: line, column: column))
  }

  @Test func `a blank line within the braces parts them, and what follows is read`() {
    let questions = GIFTReader.questions(in: DeckText("Q{\n=a\n\n~b\n}\n\nNext{T}"))
    #expect(questions.map { (try? $0.get()).map(describe) } == [nil, nil, "truth: true"])
  }

  @Test func `ids and tags stand in comments`() throws {
    let question = try only("// x [id:a\\]1] [tag:two words] [tag:b]\n// [tag:<c>]\nQ{T}").get()
    #expect(question.idNumber == "a]1")
    #expect(question.tags == ["two words", "b"])
  }

  @Test func `answers and feedback take the format of the question unless they have their own`() throws {
    let question = try only("[markdown]Q{=a#x ~[plain]b#[html]y####[moodle]z}").get()
    guard case .multichoice(_, let answers) = question.kind else { throw Unexpected() }
    #expect(answers.map(\.text.format) == [.markdown, .plain])
    #expect(answers.map(\.feedback.format) == [.markdown, .html])
    #expect(question.generalFeedback.format == .moodle)
    #expect(question.generalFeedback.string == "z")
  }

  private func only(_ gift: String) throws -> Result<GIFTQuestion, GIFTFault> {
    let questions = GIFTReader.questions(in: DeckText(gift))
    #expect(questions.count == 1)
    return try #require(questions.first)
  }

  private struct Unexpected: Error {}

  private func describe(_ question: GIFTQuestion) -> String {
    func percent(_ fraction: Double) -> String { "\(Int((fraction * 100).rounded()))%" }
    func feedback(_ name: String, _ rich: GIFTQuestion.Rich) -> String {
      rich.string.isEmpty ? "" : "\(name)(\(rich.string))"
    }
    func number(_ value: Double) -> String { DecimalText.of(value) }
    switch question.kind {
    case .category(let path): return "category: \(path)"
    case .description: return "description"
    case .essay: return "essay"
    case .cloze: return "cloze"
    case .multichoice(true, let answers):
      return "choice: "
        + answers.map { ($0.fraction == 1 ? "*" : "-") + $0.text.string + feedback("", $0.feedback) }
        .joined(separator: " ")
    case .multichoice(false, let answers):
      return "multiple: " + answers.map { percent($0.fraction) + $0.text.string }.joined(separator: " ")
    case .match(let pairs):
      return "match: " + pairs.map { "\($0.left.string)|\($0.right.string)" }.joined(separator: " ")
    case .trueFalse(let answer, let wrong, let right):
      return ["truth: \(answer)", feedback("wrong", wrong), feedback("right", right)].filter { !$0.isEmpty }
        .joined(separator: " ")
    case .short(let answers):
      return "short: "
        + answers.map { ($0.fraction == 1 ? "" : percent($0.fraction)) + $0.text.string + feedback("", $0.feedback) }
        .joined(separator: " ")
    case .numerical(let numbers, let wrong):
      let all = numbers.map {
        ($0.fraction == 1 ? "" : percent($0.fraction)) + "\(number($0.value))±\(number($0.tolerance))"
          + feedback("", $0.feedback)
      }
      return (["number:"] + all + [feedback("wrong", wrong)]).filter { !$0.isEmpty }.joined(separator: " ")
    }
  }
}
