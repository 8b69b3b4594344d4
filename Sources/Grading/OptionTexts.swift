import Foundation

/// The options of a question, found by their text or by another name.
///
/// The text only points at an option on the screen, so differences from it aren't slips to point out.
struct OptionTexts {
  /// The options a text points at.
  enum Finding: Hashable, Sendable {
    case one(Int)
    case several([Int])
    case none

    fileprivate init(_ indexes: [Int]) {
      switch indexes.count {
      case 0: self = .none
      case 1: self = .one(indexes[0])
      default: self = .several(indexes)
      }
    }
  }

  private let written: [String]
  private let options: [FrenchText]
  private let exact: [String]
  private let names: [[FrenchText]]

  /// The options as written, with the other names of each; no names at all if no option has any.
  init(_ written: [String], names: [[String]] = []) {
    self.written = written
    options = written.map { FrenchText($0) }
    exact = written.map(Self.exactForm)
    self.names = names.map { $0.map { FrenchText($0) } }
  }

  /// How many options there are.
  var count: Int { options.count }

  /// The only option that goes by this other name, accents aside; nil if none or several do.
  func index(named typed: String) -> Int? {
    let letters = FrenchText(typed).plainLetters
    guard !letters.isEmpty else { return nil }
    let found = names.indices.filter { index in names[index].contains { $0.plainLetters == letters } }
    return found.count == 1 && options.indices.contains(found[0]) ? found[0] : nil
  }

  /// The option with exactly this text: signs count, case and the kind of space, dash or apostrophe don't. nil if none or
  /// several have it.
  func index(ofExactly typed: String) -> Int? {
    let form = Self.exactForm(typed)
    let found = exact.indices.filter { exact[$0] == form }
    return found.count == 1 && !form.isEmpty ? found[0] : nil
  }

  /// The option that this text is, marks at the end aside.
  func index(equalTo typed: String) -> Int? {
    let text = FrenchText(typed)
    return text.isOneLetter ? nil : options.firstIndex { $0 == text }
  }

  private static func exactForm(_ text: String) -> String {
    let scalars = text.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars.filter { !$0.isUnseen }
    let words = scalars.split(whereSeparator: \.properties.isWhitespace).map { word in
      String(String.UnicodeScalarView(word.map { $0.isDash ? "-" : $0.isApostrophe ? "'" : $0 }))
    }
    return words.joined(separator: " ")
  }

  /// The option meant. Comparisons go from strict to lenient; the first that finds anything decides.
  func finding(_ typed: String) -> Finding {
    let text = FrenchText(typed)
    guard !text.isEmpty else { return .none }
    for comparison in [equals, equalsPlainly, contains, containsBeginning, hasInitials] {
      let found = options.indices.filter { comparison(options[$0], text) }
      if !found.isEmpty { return Finding(found) }
    }
    return nearest(to: text)
  }

  /// The option with exactly this text, accents aside.
  func exactFinding(_ typed: String) -> Finding {
    let text = FrenchText(typed)
    guard !text.isEmpty else { return .none }
    return Finding(options.indices.filter { equalsPlainly(options[$0], text) })
  }
}

// MARK: - Comparisons

extension OptionTexts {
  private func equals(_ option: FrenchText, _ text: FrenchText) -> Bool {
    option == text
  }

  private func equalsPlainly(_ option: FrenchText, _ text: FrenchText) -> Bool {
    option.plainLetters == text.plainLetters
  }

  /// Whether the text is consecutive whole words of the option, ignoring little words.
  private func contains(_ option: FrenchText, _ text: FrenchText) -> Bool {
    let (whole, words) = (option.tellingWords, text.tellingWords)
    guard words.count <= whole.count, words.contains(where: Self.isTelling) else { return false }
    return (0...(whole.count - words.count)).contains { whole[$0...].starts(with: words) }
  }

  /// Whether the text starts consecutive words of the option, with at least three letters. A number must be whole, and
  /// too large to be an option's position.
  private func containsBeginning(_ option: FrenchText, _ text: FrenchText) -> Bool {
    let beginning = text.plainLetters
    let isNumber = beginning.allSatisfy(\.isASCIIDigit)
    let isLong = beginning.count >= 3 && text.plainWords.contains(where: Self.isTelling)
    guard isNumber ? isBeyondPlaces(text) : isLong else { return false }
    return option.plainWords.indices.contains { index in
      let letters = option.plainWords[index...].joined().unicodeScalars
      guard letters.starts(with: beginning) else { return false }
      return !isNumber || letters.dropFirst(beginning.count).first?.isASCIIDigit != true
    }
  }

  private func isBeyondPlaces(_ number: FrenchText) -> Bool {
    if case .number(let value)? = AnswerTokens(number.plain).tokens.first { value > options.count } else { false }
  }

  /// `CM` for "Le community manager", `GMS` for "Le gestionnaire de médias sociaux".
  private func hasInitials(_ option: FrenchText, _ text: FrenchText) -> Bool {
    guard text.plainWords.count == 1, (2...5).contains(text.plain.unicodeScalars.count) else { return false }
    guard text.plainWords.allSatisfy(Self.isTelling) else { return false }
    let words = option.tellingWords.filter { $0.unicodeScalars.count >= 2 }
    return words.compactMap(\.unicodeScalars.first) == text.plainLetters
  }

  private func nearest(to text: FrenchText) -> Finding {
    let distances = zip(written, options).map { TypoTolerance($0, form: $1).distance(from: text) }
    let least = distances.compactMap { $0 }.min()
    return Finding(distances.indices.filter { distances[$0] != nil && distances[$0] == least })
  }

  private static func isTelling(_ word: String) -> Bool {
    word.unicodeScalars.count >= 2 && word.unicodeScalars.contains(where: \.isLetter)
      && !FrenchWords.ofLittleWeight.contains(word) && !FrenchWords.negations.contains(word)
  }
}
