/// The formats that questions come in and go out in, by the names that `--format` takes.
package enum DeckFormat: String, Sendable, CaseIterable {
  case gift
  case moodleXML = "moodle-xml"
  case aiken, csv, tsv, kahoot, anki
  /// Cards when it's read, a test paper when it's written.
  case markdown
  /// Cards in Markdown, as hashcards has them.
  case cards
  case hascard
  case bsdQuiz = "bsd-quiz"
  /// The program's own.
  case yaml, json

  /// How a file of this format is read; nil for a pack in the program's own format.
  package var reader: ImportFormat? {
    switch self {
    case .gift: .gift
    case .moodleXML: .moodleXML
    case .aiken: .aiken
    case .csv, .tsv, .kahoot: .csv
    case .anki: .anki
    case .markdown, .cards: .markdown
    case .hascard: .hascard
    case .bsdQuiz: .bsdQuiz
    case .yaml, .json: nil
    }
  }

  /// How questions are written as a deck; nil where it isn't a deck that's written, but the pack itself or a test paper.
  var writer: (any DeckWriter.Type)? {
    switch self {
    case .gift: GIFTWriter.self
    case .moodleXML: MoodleXMLWriter.self
    case .aiken: AikenWriter.self
    case .csv: CSVWriter.self
    case .tsv: TSVWriter.self
    case .kahoot: KahootWriter.self
    case .anki: AnkiWriter.self
    case .cards: MarkdownCardsWriter.self
    case .hascard: HascardWriter.self
    case .bsdQuiz: BSDQuizWriter.self
    case .markdown, .yaml, .json: nil
    }
  }
}
