import Grading
import QuestionBank

/// Writes hascard's cards: definitions, options, gaps and orders.
struct HascardWriter: DeckWriter {
  private let pack: Pack
  private let words: ExportWords

  init(_ pack: Pack, _ words: ExportWords) {
    self.pack = pack
    self.words = words
  }

  var head: String { "" }

  func holding(_ question: Question) throws(ExportRefusal) -> Question {
    let prompt = ExportText.line(question.prompt)
    var held: Question
    switch question.body {
    case .choice, .multiple, .trueFalse:
      held = question.alone(question.asChoice(words).body.withoutReasons)
    case .order: held = question.alone()
    case .cloze(let text, let gaps):
      let order = ClozeOrder(text, gaps)
      let forms = order.gaps.map { gap in Gap(accepted: Self.forms(gap).flatMap(TypedForms.forms)) }
      held = question.alone(.cloze(text: order.text, gaps: forms))
    case .short, .number, .recall: held = try CardFace(question, words).question(question, note: "")
    case .match, .sort: throw .kind
    }
    held.prompt = prompt
    held = held.namedByFront(held.front)
    held.topic = pack.title
    return held
  }

  func passage(from previous: Question?, to question: Question) -> String { previous == nil ? "" : "---\n\n" }

  func piece(_ question: Question, of original: Question) -> String {
    ([heading(question.prompt)] + lines(question, original)).joined(separator: "\n") + "\n\n"
  }

  private func heading(_ text: String) -> String { "# " + MarkdownLines.written(text).joined() }

  private func lines(_ question: Question, _ original: Question) -> [String] {
    func text(_ text: String) -> String { MarkdownLines.written(text).joined(separator: " ") }
    switch question.body {
    case .choice(let options): return options.map { ($0.isRight ? "* " : "- ") + text($0.text) }
    case .multiple(let options): return options.map { ($0.isRight ? "[*] " : "[ ] ") + text($0.text) }
    case .order(let items): return items.enumerated().map { "\($0.offset + 1). \(text($0.element))" }
    case .cloze(let text, let gaps):
      let written = ClozeText(text).pieces.map { piece in
        switch piece {
        case .text(let plain): plain.replacing("_", with: "\\_")
        case .gap(let number): "_\(Self.forms(gaps[number - 1]).joined(separator: "|"))_"
        }
      }
      return [written.joined()]
    case .trueFalse, .short, .number, .match, .sort, .recall:
      let back = CardFace(original, words).back
      // Two underscores would be a gap's.
      let hasGap = back.count { $0 == "_" } > 1
      return MarkdownLines.written(back).map { hasGap ? $0.replacing("_", with: "&#95;") : $0 }
    }
  }

  /// The forms of a gap as they're shown, without those that have a bar.
  private static func forms(_ gap: Gap) -> [String] {
    gap.accepted.map(\.firstForm).filter { !$0.contains("|") && !$0.contains("_") }
  }
}
