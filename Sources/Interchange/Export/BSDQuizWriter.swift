import Grading
import QuestionBank

/// Writes the data files of BSD's quiz(6): a question a line, its sides parted by `:`.
struct BSDQuizWriter: DeckWriter {
  private let pack: Pack
  private let words: ExportWords

  init(_ pack: Pack, _ words: ExportWords) {
    self.pack = pack
    self.words = words
  }

  var head: String { "" }

  func holding(_ question: Question) throws(ExportRefusal) -> Question {
    let accepted: [AcceptedPattern]
    switch question.body {
    case .short(let gap): accepted = gap.accepted.filter { !$0.source.contains("*") }
    case .number: accepted = question.expectedTexts.compactMap { TypedForms.literally($0) }
    default: throw .kind
    }
    guard !accepted.isEmpty else { throw .unwritable }
    let prompt = ExportText.line(question.prompt)
    var held = question.alone(.short(Gap(accepted: accepted)), prompt: prompt).namedByFront(prompt)
    held.topic = pack.title
    return held
  }

  func piece(_ question: Question, of original: Question) -> String {
    guard case .short(let gap) = question.body else { return "" }
    let front = Self.escaped(question.prompt, signs: #"\:{}[]|"#)
    return "\(front):\(gap.accepted.map { Self.pattern($0.source) }.joined(separator: "|"))\n"
  }

  private static func escaped(_ text: String, signs: String) -> String {
    text.map { signs.contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  /// Our notation in that of quiz: `(a)` is `[a]`, `[a|b]` is `{a|b}`.
  private static func pattern(_ source: String) -> String {
    let signs: [Character: String] = [
      "(": "[", ")": "]", "[": "{", "]": "}", ":": "\\:", "\\": "\\\\", "{": "\\{", "}": "\\}",
    ]
    return source.map { signs[$0] ?? String($0) }.joined()
  }
}
