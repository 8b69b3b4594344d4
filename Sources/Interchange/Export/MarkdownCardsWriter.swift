import Grading
import QuestionBank

/// Writes cards in Markdown as hashcards has them: `Q:` and `A:`, and `C:` with gaps in brackets. What's said after the
/// answer is quoted below it.
struct MarkdownCardsWriter: DeckWriter {
  private let pack: Pack
  private let words: ExportWords

  init(_ pack: Pack, _ words: ExportWords) {
    self.pack = pack
    self.words = words
  }

  var head: String {
    let title = pack.title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "---\nname = \"\(title)\"\n---\n\n"
  }

  func holding(_ question: Question) throws(ExportRefusal) -> Question {
    let note = question.note(words, withReasons: true)
    var held: Question
    if case .cloze(let text, let gaps) = question.body {
      let order = ClozeOrder(text, gaps)
      let whole = question.prompt == words.fillGaps ? order.text : "\(question.prompt)\n\(order.text)"
      let typed = order.gaps.map { Gap(accepted: TypedForms.forms(of: CardFace.typed($0))) }
      held = question.alone(.cloze(text: whole, gaps: typed), prompt: words.fillGaps)
      held.explanation = note
      held = held.namedByFront(whole)
    } else {
      held = try CardFace(question, words).question(question, note: note)
      held = held.namedByFront(held.prompt)
    }
    held.topic = pack.title
    return held
  }

  func piece(_ question: Question, of original: Question) -> String {
    let note = original.note(words, withReasons: true)
    let quoted =
      note.isEmpty
      ? ""
      : "\n"
        + MarkdownLines.written(note).map { $0.isEmpty ? ">" : "> \($0)" }
        .joined(separator: "\n")
    if case .cloze(let text, _) = question.body, case .cloze(let mixed, let unordered) = original.body {
      let gaps = ClozeOrder(mixed, unordered).gaps
      let isPlain = MarkdownLines.isPlain(ClozeText(text).filled { _ in "x" })
      let marked = ClozeText(text).pieces.map { piece in
        switch piece {
        case .gap(let number): "[\(CardFace.typed(gaps[number - 1]))]"
        case .text(let plain):
          isPlain
            ? plain.replacing("[", with: "\\[").replacing("]", with: "\\]") : MarkdownLines.withoutSigns(plain)
        }
      }.joined()
      return "C: \(MarkdownLines.guarded(marked))\(quoted)\n\n"
    }
    let face = CardFace(original, words)
    return "Q: \(MarkdownLines.text(face.front))\nA: \(MarkdownLines.text(face.back))\(quoted)\n\n"
  }
}

/// Texts as lines of Markdown that read as they stand.
enum MarkdownLines {
  /// A text: as it stands where that's no different, else with its signs as entities, or as a block of code where its
  /// blanks count.
  static func text(_ text: String) -> String {
    let isCode = text.contains("\n ") || text.contains("\n\t")
    if isCode, !text.contains("```"), !text.contains("~~~"), !text.contains("<!--SR:") { return "\n```\n\(text)\n```" }
    return written(text).joined(separator: "\n")
  }

  /// The lines of a text, one by one as they stand or with their signs as entities.
  static func written(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var uncounted = ImportLosses()
      let line = line.trimmed
      let isPlain = !isStructure(line) && MarkdownText.plain(line, losses: &uncounted) == ExportText.readable(line)
      return isPlain ? line : escaped(line)
    }
  }

  /// Whether a text reads as it stands, apart from brackets that aren't a link's.
  static func isPlain(_ text: String) -> Bool {
    var uncounted = ImportLosses()
    let plain = MarkdownText.plain(text, losses: &uncounted)
    return !text.contains("](") && ExportText.squeezed(plain) == ExportText.squeezed(text)
  }

  /// A text with all signs of Markdown as entities.
  static func withoutSigns(_ text: String) -> String {
    text.unicodeScalars.map { signs.contains($0) ? "&#\($0.value);" : String(Character($0)) }.joined()
  }

  private static let signs = Set("&<>*_`[]!".unicodeScalars)

  /// Lines whose beginnings aren't taken for structure.
  static func guarded(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let line = line.trimmed
      guard let first = line.unicodeScalars.first, isStructure(line) else { return line }
      return "&#\(first.value);" + String(line.unicodeScalars.dropFirst())
    }.joined(separator: "\n")
  }

  /// Whether a line is more than text: the beginning of a card, a rule, a heading, a tag, a quotation, a schedule.
  private static func isStructure(_ line: String) -> Bool {
    ["Q:", "A:", "C:", "#", "```", "~~~", ">", "---", "***"].contains { line.hasPrefix($0) }
      || line.contains("<!--") || line == "?" || line == "??"
  }

  private static func escaped(_ line: String) -> String {
    guard let first = line.unicodeScalars.first, first.isASCII, !signs.contains(first) else {
      return withoutSigns(line)
    }
    return "&#\(first.value);" + withoutSigns(String(line.unicodeScalars.dropFirst()))
  }
}
