import DurableFiles
import Grading
import QuestionBank

/// The value of a setting.
package enum SettingValue: Hashable, Sendable {
  case text(String)
  case whole(Int)
  case decimal(Double)
  case flag(Bool)

  /// As JSON, for `config.json`.
  package var json: String {
    switch self {
    case .text(let text): JSONObjectText.text(text)
    case .whole(let number): "\(number)"
    case .decimal(let number): "\(number)"
    case .flag(let flag): "\(flag)"
    }
  }

  package var text: String? { if case .text(let text) = self { text } else { nil } }
  package var whole: Int? { if case .whole(let number) = self { number } else { nil } }
  package var decimal: Double? { if case .decimal(let number) = self { number } else { nil } }
  package var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
}

extension SettingKey {
  /// The setting value in a JSON value; nil if it doesn't fit. Doesn't convert: `true` isn't 1, and "1" isn't either.
  package func value(_ json: JSONObjectText.Value) -> SettingValue? {
    switch (allowed, json) {
    case (.oneOf(let words), .text(let text)): words.contains(text) ? .text(text) : nil
    case (.whole(let range), .number(let figures)): Self.whole(figures, in: range)
    case (.decimal(let range), .number(let figures)): Self.decimal(figures, in: range)
    case (.flag, .flag(let flag)): .flag(flag)
    case (.folder, .text(let path)), (.commandLine, .text(let path)): Self.isBlank(path) ? nil : .text(path)
    default: nil
    }
  }

  /// The setting value that someone types, in any language; nil if it doesn't fit.
  package func value(typed: String) -> SettingValue? {
    let word = FrenchText(typed).plain
    switch allowed {
    case .oneOf(let words):
      return words.contains(word) ? .text(word) : Self.otherWords[word].flatMap { words.contains($0) ? .text($0) : nil }
    case .whole(let range):
      let figures = typed.filter { !$0.isWhitespace }
      return Self.isNumber(figures) ? Self.whole(figures, in: range) : nil
    case .decimal(let range):
      let figures = typed.replacing(",", with: ".").filter { !$0.isWhitespace }
      let number = figures.hasSuffix("%") ? String(figures.dropLast()) : figures
      guard Self.isNumber(number), let wanted = Double(number) else { return nil }
      return Self.decimal("\(figures.hasSuffix("%") ? wanted / 100 : wanted)", in: range)
    case .flag:
      if (["true", "vrai", "on", "1"] + Self.flagWordsByLanguage.values.map { $0[0] }).contains(word) {
        return .flag(true)
      }
      let no = ["false", "faux", "off", "0"] + Self.flagWordsByLanguage.values.map { $0[1] }
      return no.contains(word) ? .flag(false) : nil
    case .folder, .commandLine: return Self.isBlank(typed) ? nil : .text(typed)
    }
  }

  /// A language's name for a word of the file, for showing and typing.
  package static func name(of word: String, in language: Language) -> String {
    wordsByLanguage[language]?[word] ?? word
  }

  /// Names for the words of the file, in languages that have their own.
  private static let wordsByLanguage: [Language: [String: String]] = [
    .french: [
      "fr": "français", "en": "anglais", "always": "toujours", "never": "jamais", "sober": "sobre",
      "friendly": "chaleureux",
    ]
  ]

  /// How to say yes and no to a setting that's on or off.
  package static func flagWords(in language: Language) -> [String] {
    flagWordsByLanguage[language] ?? ["true", "false"]
  }

  private static let flagWordsByLanguage: [Language: [String]] = [.english: ["yes", "no"], .french: ["oui", "non"]]

  /// What people type instead of the words of the file.
  private static let otherWords = wordsByLanguage.values.flatMap(\.self).reduce(
    into: ["french": "fr", "english": "en", "automatique": "auto", "amical": "friendly"]
  ) { words, pair in
    words[FrenchText(pair.value).plain] = pair.key
  }

  /// The word that was probably meant, for settings that take one of a few.
  package func nearestValue(to typed: String) -> String? {
    guard case .oneOf(let words) = allowed else { return nil }
    return Spelling.nearest(
      to: typed, among: words + Self.wordsByLanguage.values.flatMap { named in words.compactMap { named[$0] } })
  }

  private static func whole(_ figures: String, in range: ClosedRange<Int>) -> SettingValue? {
    // 10.0 and 1e1 are the same number as 10.
    guard let number = Double(figures).flatMap({ Int(exactly: $0) }), range.contains(number) else { return nil }
    return .whole(number)
  }

  private static func decimal(_ figures: String, in range: ClosedRange<Double>) -> SettingValue? {
    guard let number = Double(figures), range.contains(number) else { return nil }
    return .decimal(number)
  }

  /// Whether a text looks like a number. Swift reads more than people mean ("0x10", "nan").
  private static func isNumber(_ text: String) -> Bool { text.allSatisfy { "0123456789.-".contains($0) } }

  private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}
