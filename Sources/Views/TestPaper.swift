import Grading
import Localisation
import QuestionBank
import Training

/// A pack as a test on paper, in Markdown.
package struct TestPaper {
  private let title: String
  private let questions: [(prompt: String, kind: Kind, sheet: AnswerSheet)]
  private let wording: Wording
  private let hasKey: Bool

  /// A test of a pack's questions. What would give the answers away by its order is shuffled in any case.
  ///
  /// - Parameters:
  ///   - seed: Shuffles the questions, too; nil leaves them in the author's order.
  ///   - hasKey: Whether the answers follow at the end.
  package init(_ pack: Pack, wording: Wording, seed: UInt64?, hasKey: Bool) {
    var random = SplitMix64(seed: seed ?? 0)
    title = pack.title
    let ordered = seed == nil ? pack.questions : pack.questions.shuffled(using: &random)
    var questions: [(String, Kind, AnswerSheet)] = []
    for question in ordered {
      let sheet = question.sheet
      let count = sheet.shuffled == .numbered ? sheet.numbered.count : sheet.lettered.count
      var order = Array(0..<count).shuffled(using: &random)
      // The right order would be the answer.
      while count > 1, question.kind == .order, order == Array(0..<count) { order.shuffle(using: &random) }
      questions.append((question.prompt, question.kind, sheet.reordered(order)))
    }
    self.questions = questions
    self.wording = wording
    self.hasKey = hasKey
  }

  /// The whole paper.
  package var text: String {
    var parts = ["# \(MarkdownEscaping.line(title))", wording(.exports(.nameAndDate))]
    for (index, question) in questions.enumerated() {
      let note = question.kind == .multiple ? " " + wording(.exports(.severalAnswers)) : ""
      parts.append("**\(index + 1).** \(Self.lines(question.prompt))\(note)")
      parts += answering(question.sheet)
    }
    if hasKey {
      parts.append("## \(wording(.exports(.key)))")
      parts += questions.enumerated().map { "**\($0.offset + 1).** \(key($0.element.sheet))" }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// What stands below a prompt: what to choose from, and where to write.
  private func answering(_ sheet: AnswerSheet) -> [String] {
    switch sheet.expected {
    case .letter, .letters: [lettered(sheet)]
    case .order: [lettered(sheet), "\(wording(.exports(.inOrder))) \(Self.blank)"]
    case .pairing: [numbered(sheet), lettered(sheet)]
    case .truth: ["- \(wording(.trueWord))\n- \(wording(.falseWord))"]
    case .words:
      [sheet.text.map { text in Self.lines(ClozeText(text).filled { "(\($0)) ……………" }) } ?? Self.blank]
    case .number: [[Self.blank, sheet.unit.map(MarkdownEscaping.text)].compactMap(\.self).joined(separator: " ")]
    case .points: [Array(repeating: Self.blank + Self.blank, count: 3).joined(separator: "\n\n")]
    }
  }

  private static let blank = "………………………………………………"

  private func lettered(_ sheet: AnswerSheet) -> String {
    sheet.lettered.enumerated().map { "- \(Label($0.offset).text)) \(MarkdownEscaping.text($0.element))" }
      .joined(separator: "\n")
  }

  private func numbered(_ sheet: AnswerSheet) -> String {
    sheet.numbered.enumerated().map { "\($0.offset + 1). \(MarkdownEscaping.line($0.element)) ……" }
      .joined(separator: "\n")
  }

  private func key(_ sheet: AnswerSheet) -> String {
    func letter(_ index: Int) -> String { "\(Label(index).text)) \(MarkdownEscaping.text(sheet.lettered[index]))" }
    switch sheet.expected {
    case .letter(let index): return letter(index)
    case .letters(let indexes): return indexes.map(letter).joined(separator: ", ")
    case .order(let indexes): return indexes.map(letter).joined(separator: ", ")
    case .pairing(let indexes):
      return indexes.enumerated().map { "\($0.offset + 1) \(Label($0.element).text)" }.joined(separator: ", ")
    case .truth(let answer): return wording(answer ? .trueWord : .falseWord)
    case .words, .number, .points:
      return sheet.expectedTexts.map(MarkdownEscaping.text).joined(separator: "; ")
    }
  }

  /// A text of several lines.
  private static func lines(_ text: String) -> String {
    text.split(separator: "\n").map { MarkdownEscaping.line(String($0)) }.joined(separator: "\\\n")
  }
}
