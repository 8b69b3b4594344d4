import Grading
import QuestionBank

/// What's accepted of an answer that another program's author wrote to be read, not to be typed.
enum TypedForms {
  /// A back longer than this is told in one's own words, not typed.
  static let longestInWords = 8
  private static let longestAlternativeInWords = 3

  /// The forms that a short answer may take, the one to show first; empty if nothing in it can be typed.
  static func forms(of text: String) -> [AcceptedPattern] {
    let text = FormulaText.unmarked(text).replacing("`", with: "").trimmed
    var forms: [String] = []
    if let alternatives = alternatives(in: text) {
      for alternative in alternatives { forms += withoutParentheses(alternative) }
    }
    forms += withoutParentheses(text)
    var seen: Set<String> = []
    return forms.compactMap { form in
      let form = withOptionalArticle(form)
      return seen.insert(form.lowercased()).inserted ? try? AcceptedPattern(form) : nil
    }
  }

  /// A form in which the signs of patterns stand for nothing.
  ///
  /// - Parameter wildcards: Whether `*` stands for any words, as in Moodle.
  static func literally(_ text: String, wildcards: Bool = false) -> AcceptedPattern? {
    try? AcceptedPattern(unsigned(text, wildcards: wildcards))
  }

  /// The forms of answers that are said to be wrong. One with a star would be wrong of everything.
  static func refused(_ texts: [String]) -> [AcceptedPattern] {
    texts.filter { !$0.contains("*") }.prefix(ImportLimits.values).compactMap { literally($0) }
  }

  /// The number of words: whatever has a letter or a digit.
  static func wordCount(_ text: String) -> Int {
    text.split(whereSeparator: \.isWhitespace).count { $0.contains { $0.isLetter || $0.isNumber } }
  }

  /// Whether the first form shows less than the text says.
  static func isCutShort(_ text: String, by forms: [AcceptedPattern]) -> Bool {
    forms.first.map { $0.firstForm != text.trimmed } ?? false
  }

  private static func unsigned(_ text: String, wildcards: Bool = false) -> String {
    let signs: Set<Unicode.Scalar> = wildcards ? ["(", ")", "[", "]", "|"] : ["(", ")", "[", "]", "|", "*"]
    guard text.unicodeScalars.contains(where: signs.contains) else { return text }
    let plain = String(String.UnicodeScalarView(text.unicodeScalars.map { signs.contains($0) ? " " : $0 }))
    return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The texts between `/` or `;`, if all of them are short words.
  private static func alternatives(in text: String) -> [String]? {
    for separator in [";", "/"] as [Character] where text.contains(separator) {
      let parts = text.split(separator: separator).map { String($0).trimmed }
      guard parts.count > 1, parts.count <= 10 else { continue }
      if parts.allSatisfy({ wordCount($0) <= longestAlternativeInWords && $0.count(where: \.isLetter) >= 2 }) {
        return parts
      }
    }
    return nil
  }

  /// The text before a parenthesis; parentheses within a word or before the rest are optional.
  private static func withoutParentheses(_ text: String) -> [String] {
    guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") else {
      return [unsigned(text)]
    }
    let before = String(text[..<open])
    let after = text[text.index(after: close)...]
    let inner = text[text.index(after: open)..<close]
    let isOneWord = !inner.isEmpty && inner.allSatisfy(\.isLetter) && !after.contains("(")
    let touches = before.last?.isLetter == true || after.first?.isLetter == true
    if isOneWord, touches || before.trimmed.isEmpty && !after.allSatisfy(\.isWhitespace) {
      return ["\(unsigned(before))(\(inner))\(unsigned(String(after)))", unsigned(text)]
    }
    let short = unsigned(before).trimmed
    let rest = unsigned(String(after)).trimmed
    if short.isEmpty { return rest.isEmpty ? [unsigned(text)] : [rest, unsigned(text)] }
    return rest.isEmpty ? [short, unsigned(text)] : ["\(short) \(rest)", unsigned(text)]
  }

  private static func withOptionalArticle(_ form: String) -> String {
    guard let space = form.firstIndex(of: " "), articles.contains(form[..<space].lowercased()),
      !form[form.index(after: space)...].allSatisfy(\.isWhitespace)
    else { return form }
    return "(\(form[..<space])) \(form[form.index(after: space)...])"
  }

  /// Articles of the languages that are learned most. The French ones are optional in every answer already.
  private static let articles: Set<String> = [
    "the", "a", "an", "der", "die", "das", "ein", "eine", "el", "los", "las", "una", "unos", "unas", "il", "lo", "gli",
    "os", "um", "uma", "het", "de",
  ]
}
