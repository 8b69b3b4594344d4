/// Reads what other programs write.
package enum DeckReader {
  /// How a file is to be read, where its content doesn't decide.
  package struct Choices: Sendable {
    package var format: ImportFormat?
    package var encoding: TextEncoding?
    package var columns: [ImportedTable.Column]?

    package init(format: ImportFormat? = nil, encoding: TextEncoding? = nil, columns: [ImportedTable.Column]? = nil) {
      self.format = format
      self.encoding = encoding
      self.columns = columns
    }
  }

  /// What a file turned out to be.
  package enum Reading: Sendable {
    case deck(ImportedDeck, encoding: TextEncoding, isGuess: Bool)
    case unread(UnreadFormat)
    /// A pack in the program's own format, for its own reader.
    case pack
    /// Not text in the encoding that was asked for.
    case notEncoded(TextEncoding)
  }

  package static func reading(_ bytes: [UInt8], _ choices: Choices = Choices()) -> Reading {
    if let binary = FormatRecogniser.binary(bytes) { return .unread(binary) }
    guard let source = DeckText(bytes, encoding: choices.encoding) else {
      return choices.encoding.map { .notEncoded($0) } ?? .unread(.binary)
    }
    let finding = choices.format.map { FormatRecogniser.Finding.read($0) } ?? FormatRecogniser.text(source)
    switch finding {
    case .pack: return .pack
    case .unread(let format):
      guard format == .text, let deck = choices.columns.flatMap({ TableReader.deck(from: source, columns: $0) }) else {
        return .unread(format)
      }
      return .deck(deck, encoding: source.encoding, isGuess: source.isGuess)
    case .read(let format):
      guard let deck = deck(from: source, format, choices) else { return .unread(.text) }
      return .deck(deck, encoding: source.encoding, isGuess: source.isGuess)
    }
  }

  private static func deck(from source: DeckText, _ format: ImportFormat, _ choices: Choices) -> ImportedDeck? {
    switch format {
    case .gift: GIFTReader.deck(from: source)
    case .moodleXML: MoodleXMLReader.deck(from: source)
    case .aiken: AikenReader.deck(from: source)
    case .csv: TableReader.deck(from: source, columns: choices.columns)
    case .anki: AnkiReader.deck(from: source)
    case .markdown: MarkdownReader.deck(from: source)
    case .hascard: HascardReader.deck(from: source)
    case .bsdQuiz: BSDQuizReader.deck(from: source)
    }
  }
}
