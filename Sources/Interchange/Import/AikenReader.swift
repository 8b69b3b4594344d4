import QuestionBank

/// Reads Aiken: a question, options `A)` or `A.`, and `ANSWER: C`.
struct AikenReader {
  private let source: DeckText
  private var deck = ImportedDeck(.aiken)
  private var stem: [String] = []
  private var options: [(letter: UInt8, text: String)] = []
  private var start = 0
  private var losses = ImportLosses()

  static func deck(from source: DeckText) -> ImportedDeck {
    var reader = AikenReader(source: source)
    for line in source.lines { reader.read(line.trimmed) }
    reader.endUnfinished()
    return reader.deck
  }

  private init(source: DeckText) {
    self.source = source
  }

  /// The letter of an option and its text.
  static func option(_ line: ByteText) -> (letter: UInt8, text: ByteText)? {
    guard let letter = line.first, letter.isUppercase, let sign = line.dropFirst().first,
      sign == UInt8(ascii: ")") || sign == UInt8(ascii: ".")
    else { return nil }
    return (letter, line.dropFirst(2).trimmed)
  }

  private mutating func read(_ line: ByteText) {
    // Moodle skips what's shorter than that.
    guard line.count >= 2 else { return }
    if let (letter, text) = Self.option(line) {
      guard !stem.isEmpty else { return notStarted(line) }
      options.append((letter, HTMLText.plain(text, .linesCount, losses: &losses)))
    } else if line.hasPrefix("ANSWER:") {
      guard !stem.isEmpty else { return notStarted(line) }
      finish(line)
    } else {
      // A text after the options begins the next question.
      if !options.isEmpty { endUnfinished() }
      if stem.isEmpty { start = line.startIndex }
      stem.append(HTMLText.plain(line, .linesCount, losses: &losses))
    }
  }

  private mutating func finish(_ line: ByteText) {
    defer { clear() }
    let answer = line.dropFirst(7).trimmed
    let position = source.position(at: line.startIndex)
    guard options.count >= 2 else {
      return deck.leaveOut(.tooFewAnswers(options.count, needed: 2), at: position)
    }
    guard let letter = answer.first, options.contains(where: { $0.letter == letter }) else {
      return deck.leaveOut(.answerNotAnOption(answer.string), at: position)
    }
    let body = Question.Body.choice(
      options.map { Question.Option(text: $0.text, isRight: $0.letter == letter) })
    deck.add(
      ImportedItem(position: source.position(at: start), prompt: stem.joined(separator: "\n"), body: body),
      losing: losses)
  }

  private mutating func notStarted(_ line: ByteText) {
    deck.leaveOut(.questionNotStarted, at: source.position(at: line.startIndex))
    clear()
  }

  private mutating func endUnfinished() {
    if !stem.isEmpty { deck.leaveOut(.noAnswerLine, at: source.position(at: start)) }
    clear()
  }

  private mutating func clear() {
    stem = []
    options = []
    losses = ImportLosses()
  }
}
