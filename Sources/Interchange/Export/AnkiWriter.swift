import Grading
import QuestionBank

/// Writes Anki's notes in plain text, for the two types of note that every collection has.
struct AnkiWriter: DeckWriter {
  private let pack: Pack
  private let words: ExportWords

  init(_ pack: Pack, _ words: ExportWords) {
    self.pack = pack
    self.words = words
  }

  let head = """
    #separator:tab
    #html:false
    #notetype column:1
    #deck column:2
    #guid column:3
    #tags column:6

    """

  func holding(_ question: Question) throws(ExportRefusal) -> Question {
    let note = question.note(words, withReasons: true)
    var held: Question
    if case .cloze(let text, let gaps) = question.body {
      let order = ClozeOrder(text, gaps)
      let whole = question.prompt == words.fillGaps ? order.text : "\(question.prompt)\n\(order.text)"
      let typed = order.gaps.map { Gap(accepted: TypedForms.forms(of: CardFace.typed($0))) }
      held = question.alone(.cloze(text: whole, gaps: typed), prompt: words.fillGaps)
      held.explanation = note
    } else {
      held = try CardFace(question, words).question(question, note: note)
    }
    held.topic = AnkiReader.topic(deckName(of: question)) ?? pack.title
    held.tags = question.tags.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: "_") }
    return held
  }

  func piece(_ question: Question, of original: Question) -> String {
    let sides: [String]
    if case .cloze(let text, _) = question.body, case .cloze(let mixed, let unordered) = original.body {
      let gaps = ClozeOrder(mixed, unordered).gaps
      let marked = ClozeText(text).filled { "{{c\($0)::\(CardFace.typed(gaps[$0 - 1]))}}" }
      sides = ["Cloze", marked, question.explanation]
    } else {
      let face = CardFace(original, words)
      let note = original.note(words, withReasons: true)
      sides = ["Basic", face.front, face.back + (note.isEmpty ? "" : "\n\(AnkiReader.rule)\n\(note)")]
    }
    // Anki takes a note for another one's newer version by this name, whatever deck it's in.
    let guid = "\(question.id)"
    let cells = [sides[0], deckName(of: original), guid, sides[1], sides[2], question.tags.joined(separator: " ")]
    return cells.map(Self.cell).joined(separator: "\t") + "\n"
  }

  private func deckName(of question: Question) -> String {
    question.topic == pack.title ? pack.title : "\(pack.title)::\(question.topic)"
  }

  private static func cell(_ text: String) -> String {
    let isPlain = !text.utf8.contains { "\t\n\"".utf8.contains($0) }
    return isPlain ? text : "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
