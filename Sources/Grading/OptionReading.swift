/// Finds the options a line names by letter, by text, or by a list of both.
struct OptionReading {
  private let texts: OptionTexts
  private var count: Int { texts.count }

  init(_ texts: OptionTexts) {
    self.texts = texts
  }

  /// The shown indexes of the options named, in ascending order without repetition.
  ///
  /// What is exactly an option's text, signs included, is that option; unless it's a letter that stands before another
  /// one.
  func indexes(in typed: String) throws(Unusable) -> [Int] {
    if let index = try exactIndex(of: typed) { return [index] }
    if let indexes = try exactIndexes(in: typed) { return indexes }
    let letters = Self.endsInSign(typed) ? nil : letterIndexes(in: typed)
    if let letters, AnswerTokens(typed).areSingleLabels(among: count) { return letters }
    switch (texts.exactFinding(typed), letters) {
    case (.one(let index), nil): return [index]
    // `la da` may be the option DA, or d and a.
    case (.one(let index), let letters?): throw .ambiguous(Set(letters).union([index]).sorted())
    case _: break
    }
    if let index = texts.index(named: typed) { return [index] }
    if let letters, !Self.items(in: typed).contains(where: { named($0) != nil }) { return letters }
    return try namedIndexes(in: typed)
  }

  /// The option with exactly this text.
  private func exactIndex(of typed: String) throws(Unusable) -> Int? {
    guard let index = texts.index(ofExactly: typed) else { return nil }
    if let label = label(typed), label.index < count, label.index != index {
      throw .ambiguous([label.index, index].sorted())
    }
    return index
  }

  /// The options of a list in which every entry is exactly one's text, or a letter.
  private func exactIndexes(in typed: String) throws(Unusable) -> [Int]? {
    for separators in [",;，；", ",;，；/&"] {
      let entries = typed.split { separators.contains($0) }.flatMap(Self.parts)
      if let indexes = try exactIndexes(of: entries) { return indexes }
    }
    return try exactIndexes(of: typed.split(whereSeparator: \.isWhitespace).map(String.init).filter { !Self.joins($0) })
  }

  private func exactIndexes(of entries: [String]) throws(Unusable) -> [Int]? {
    guard (2...max(2, count)).contains(entries.count) else { return nil }
    let exact = entries.map(texts.index(ofExactly:))
    let lettered = entries.map { entry in label(entry).map(\.index).flatMap { $0 < count ? $0 : nil } }
    guard exact.contains(where: { $0 != nil }), zip(exact, lettered).allSatisfy({ $0 != nil || $1 != nil }) else {
      return nil
    }
    let byText = Set(zip(exact, lettered).compactMap { $0 ?? $1 })
    let byLetter = Set(zip(exact, lettered).compactMap { $1 ?? $0 })
    guard byText == byLetter else { throw .ambiguous(byText.union(byLetter).sorted()) }
    return byText.sorted()
  }

  /// The label that a text is, with nothing beside it.
  private func label(_ typed: String) -> Label? {
    let tokens = AnswerTokens(typed).tokens
    guard tokens.count == 1, typed.unicodeScalars.allSatisfy(\.isLetter) else { return nil }
    return tokens[0].label(among: count)
  }

  /// The option that goes by a name longer than a letter.
  private func named(_ item: String) -> Int? {
    AnswerTokens(item).areSingleLabels(among: count) ? nil : texts.index(named: item)
  }

  /// The indexes of letters, if all of them are shown. "La b" and "réponse b" are read as `b`.
  private func letterIndexes(in typed: String) -> [Int]? {
    let tokens = AnswerTokens(typed)
    if let indexes = letterIndexes(of: tokens) { return indexes }
    return tokens.areSingleLabels(among: count) ? nil : letterIndexes(of: AnswerTokens(Self.unannounced(typed)))
  }

  private func letterIndexes(of tokens: AnswerTokens) -> [Int]? {
    let indexes = tokens.labels(among: count).map { Set($0.map(\.index)) }
    return indexes?.allSatisfy { $0 < count } == true ? indexes?.sorted() : nil
  }

  private func namedIndexes(in typed: String) throws(Unusable) -> [Int] {
    if let indexes = try listedIndexes(in: typed) { return indexes }
    switch texts.finding(typed) {
    case .one(let index): return [index]
    case .several(let indexes): throw .ambiguous(indexes)
    case .none: break
    }
    if let stray = strayLetter(in: typed) { throw .letterOutOfRange(stray) }
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
  private func strayLetter(in typed: String) -> String? {
    let tokens = AnswerTokens(typed)
    guard let labels = tokens.labels(among: count) else { return nil }
    let shown = labels.count { $0.index < count }
    let isRun = tokens.tokens.count == 1 && labels.count <= count && shown > 0 && 2 * shown >= labels.count
    guard tokens.areSingleLabels(among: count) || isRun else { return nil }
    return labels.first { $0.index >= count }?.text
  }
}

extension OptionReading {
  private static func items(in typed: String) -> [String] {
    typed.split { ",;/&+".contains($0) }.flatMap(parts)
  }

  /// The texts between words such as "et".
  private static func parts(of typed: Substring) -> [String] {
    typed.split(whereSeparator: \.isWhitespace).split(whereSeparator: joins).map { $0.joined(separator: " ") }
  }

  private static func joins(_ word: some StringProtocol) -> Bool { FrenchWords.joiners.contains(word.lowercased()) }

  /// Whether the line ends in a sign that belongs to a text: `D-` isn't the letter d.
  private static func endsInSign(_ typed: String) -> Bool {
    guard let last = typed.unicodeScalars.last(where: { !$0.properties.isWhitespace }) else { return false }
    return last.isDash || "+#*'’=".unicodeScalars.contains(last)
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
