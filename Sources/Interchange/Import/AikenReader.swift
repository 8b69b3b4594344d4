import QuestionBank

/// Reads Aiken: a question, options `A)` or `A.`, and `ANSWER: C`.
///
/// Moodle takes capitals only. People also write small letters; an option counts with one where no option has a capital.
struct AikenReader {
  private let source: DeckText
  private let hasSmallLetters: Bool
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
    hasSmallLetters = !source.lines.contains { Self.option($0.trimmed).map(\.letter.isUppercase) ?? false }
  }

  /// The letter of an option, capital or small, and its text.
  private static func option(_ line: ByteText) -> (letter: UInt8, text: ByteText)? {
    guard let letter = line.first, letter.isLetter, let sign = line.dropFirst().first,
      sign == UInt8(ascii: ")") || sign == UInt8(ascii: ".")
    else { return nil }
    return (letter, line.dropFirst(2).trimmed)
  }

  /// What follows `ANSWER:`, in whatever letters; nil for other lines.
  private static func key(_ line: ByteText) -> ByteText? {
    let name = line.prefix(7)
    return name.map(\.uppercased).elementsEqual("ANSWER:".utf8) ? line.dropFirst(7).trimmed : nil
  }

  /// Whether lines have options and their key.
  static func occurs(in lines: [ByteText]) -> Bool {
    lines.contains { $0.hasPrefix("ANSWER:") || key($0).map { $0.count == 1 && $0.first?.isLetter == true } ?? false }
      && lines.contains { option($0) != nil }
  }

  private mutating func read(_ line: ByteText) {
    // Moodle skips what's shorter than that.
    guard line.count >= 2 else { return }
    if let (letter, text) = Self.option(line), letter.isUppercase || hasSmallLetters {
      guard !stem.isEmpty else { return notStarted(line) }
      options.append((letter.uppercased, HTMLText.plain(text, .linesCount, losses: &losses)))
    } else if let key = Self.key(line) {
      guard !stem.isEmpty else { return notStarted(line) }
      finish(key, at: source.position(at: line.startIndex))
    } else {
      // A text after the options begins the next question.
      if !options.isEmpty { endUnfinished() }
      if stem.isEmpty { start = line.startIndex }
      stem.append(HTMLText.plain(line, .linesCount, losses: &losses))
    }
  }

  private mutating func finish(_ answer: ByteText, at position: Position) {
    defer { clear() }
    guard options.count >= 2 else {
      return deck.leaveOut(.tooFewAnswers(options.count, needed: 2), at: position)
    }
    guard let letter = answer.first?.uppercased, options.contains(where: { $0.letter == letter }) else {
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
