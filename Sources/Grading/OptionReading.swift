/// Finds the options a line names by letter, by text, or by a list of both.
struct OptionReading {
  private let texts: OptionTexts
  private var count: Int { texts.count }

  init(_ texts: OptionTexts) {
    self.texts = texts
  }

  /// The shown indexes of the options named, in ascending order without repetition.
  func indexes(in typed: String) throws(Unusable) -> [Int] {
    let letters = letterIndexes(in: typed)
    if let letters, AnswerTokens(typed).areSingleLetters { return letters }
    switch (texts.exactFinding(typed), letters) {
    case (.one(let index), nil): return [index]
    // `da` may be the option DA, or d and a.
    case (.one(let index), let letters?): throw .ambiguous(Set(letters).union([index]).sorted())
    case _: break
    }
    if let index = texts.index(named: typed) { return [index] }
    if let letters, !Self.items(in: typed).contains(where: { named($0) != nil }) { return letters }
    return try namedIndexes(in: typed)
  }

  /// The option that goes by a name longer than a letter.
  private func named(_ item: String) -> Int? {
    AnswerTokens(item).areSingleLetters ? nil : texts.index(named: item)
  }

  /// The indexes of letters, if all of them are shown. "La b" and "réponse b" are read as `b`.
  private func letterIndexes(in typed: String) -> [Int]? {
    let tokens = AnswerTokens(typed)
    if let indexes = letterIndexes(of: tokens) { return indexes }
    return tokens.areSingleLetters ? nil : letterIndexes(of: AnswerTokens(Self.unannounced(typed)))
  }

  private func letterIndexes(of tokens: AnswerTokens) -> [Int]? {
    let indexes = tokens.letters.map { Set($0.map(\.letterIndex)) }
    return indexes?.allSatisfy { $0 < count } == true ? indexes?.sorted() : nil
  }

  private func namedIndexes(in typed: String) throws(Unusable) -> [Int] {
    if let indexes = try listedIndexes(in: typed) { return indexes }
    switch texts.finding(typed) {
    case .one(let index): return [index]
    case .several(let indexes): throw .ambiguous(indexes)
    case .none: break
    }
    if let stray = strayLetter(in: typed) { throw .letterOutOfRange(String(stray)) }
    throw .unrecognised
  }

  /// The indexes of several items, each a letter or a text; nil when one of them is neither.
  private func listedIndexes(in typed: String) throws(Unusable) -> [Int]? {
    let items = Self.items(in: typed)
    guard (2...max(2, count)).contains(items.count) else { return nil }
    var indexes: Set<Int> = []
    for item in items {
      if let index = named(item) {
        indexes.insert(index)
        continue
      }
      if let letters = letterIndexes(in: item) {
        indexes.formUnion(letters)
        continue
      }
      switch texts.finding(item) {
      case .one(let index): indexes.insert(index)
      case .several(let indexes): throw .ambiguous(indexes)
      case .none: return nil
      }
    }
    return indexes.sorted()
  }

  /// A letter beyond those shown, unless it's part of a word.
  private func strayLetter(in typed: String) -> Unicode.Scalar? {
    let tokens = AnswerTokens(typed)
    guard let letters = tokens.letters else { return nil }
    let shown = letters.count { $0.letterIndex < count }
    let isRun = tokens.tokens.count == 1 && letters.count <= count && shown > 0 && 2 * shown >= letters.count
    return tokens.areSingleLetters || isRun ? letters.first { $0.letterIndex >= count } : nil
  }
}

extension OptionReading {
  private static func items(in typed: String) -> [String] {
    typed.split { ",;/&+".contains($0) }
      .flatMap { $0.split(whereSeparator: \.isWhitespace).split { FrenchWords.joiners.contains($0.lowercased()) } }
      .map { $0.joined(separator: " ") }
  }

  /// The line without its leading article and any word that announces a letter.
  private static func unannounced(_ typed: String) -> String {
    let words = FrenchText(typed).folded.split(separator: " ")
    guard let first = words.first, announcements.contains(FrenchText(String(first)).plain) else {
      return words.joined(separator: " ")
    }
    return words.dropFirst().joined(separator: " ")
  }

  private static let announcements: Set<String> = [
    "reponse", "reponses", "lettre", "lettres", "option", "options", "answer", "answers", "letter", "letters",
  ]
}
