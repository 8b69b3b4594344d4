import Grading
import PackReading
import QuestionBank

/// A question that's being made, part by part.
struct QuestionInProgress: Sendable {
  var prompt = ""
  var answer = ""
  var kind = Kind.short
  var options: [Question.Option] = []
  var truth: Bool?
  var forms: [String] = []
  /// The text between gaps, of which there's one less.
  var texts: [String] = []
  var gaps: [[String]] = []
  var value: Double?
  var unit: String?
  var tolerance = 0.0
  var pairs: [Question.Pair] = []
  var distractors: [String] = []
  var categories: [String] = []
  var items: [Question.SortedItem] = []
  var sequence: [String] = []
  var points: [String] = []
  var explanation = ""
  var source: Source?
  var topic = ""

  /// What taking a line depends on.
  struct Context {
    var manner: Manner
    /// What a strict check would say.
    var lint: (QuestionInProgress) -> [PackFault]
  }

  /// How a line is meant.
  enum Manner {
    case plain
    /// The same line was refused before.
    case insisting
    /// What's asked is to be left out.
    case skipping
  }
}

// MARK: - What it's so far

extension QuestionInProgress {
  private static let gapMark = "___"

  /// Whether the prompt is a text with gaps.
  var hasGaps: Bool { prompt.contains(Self.gapMark) }

  /// The prompt; that of a text with gaps, which the author typed instead, is the same for all.
  func clozePrompt(_ fillGaps: String) -> String { kind == .cloze && hasGaps ? fillGaps : prompt }

  /// The kind that an answer suggests.
  var offeredKind: Kind {
    let parts = Self.parts(answer)
    if Self.truth(answer) != nil { return .truefalse }
    if number(in: answer) != nil { return .number }
    if parts.count > 1, parts.allSatisfy({ Self.pair($0) != nil }) { return .match }
    if answer.contains(" > ") { return .order }
    let words = answer.split(separator: " ").count
    if parts.count > 1 { return words > parts.count * 4 ? .recall : .multiple }
    return words > Self.mostWordsOfOption ? .recall : words > Self.mostWordsTyped ? .choice : .short
  }

  /// Longer answers are chosen rather than typed.
  private static let mostWordsTyped = 3
  /// Longer answers are told in one's own words.
  private static let mostWordsOfOption = 8

  /// The body; nil while something is missing.
  var body: Question.Body? {
    switch kind {
    case .choice: return options.contains { !$0.isRight } ? .choice(options) : nil
    case .multiple: return options.contains { !$0.isRight } ? .multiple(options) : nil
    case .truefalse: return truth.map { .trueFalse($0) }
    case .short: return Self.gap(forms).map { .short($0) }
    case .cloze:
      let accepted = gaps.compactMap(Self.gap)
      guard accepted.count == texts.count - 1, !accepted.isEmpty else { return nil }
      let text = texts.enumerated().map { $0.offset == 0 ? $0.element : "{{\($0.offset)}}" + $0.element }.joined()
      return .cloze(text: text, gaps: accepted)
    case .number: return value.map { .number(value: $0, tolerance: tolerance, unit: unit) }
    case .match: return pairs.count > 1 ? .match(pairs: pairs, distractors: distractors) : nil
    case .sort: return items.count > 1 ? .sort(categories: categories, items: items) : nil
    case .order: return sequence.count > 1 ? .order(sequence) : nil
    case .recall:
      guard !points.isEmpty else { return nil }
      return .recall(points: points.map { Question.Point(text: $0) }, model: answer.isEmpty ? nil : answer)
    }
  }

  private static func gap(_ forms: [String]) -> Gap? {
    let patterns = forms.compactMap { try? AcceptedPattern($0) }
    return patterns.isEmpty ? nil : Gap(accepted: patterns)
  }
}

// MARK: - Reading what was typed

extension QuestionInProgress {
  /// The parts of a line that semicolons separate.
  static func parts(_ line: String, by separator: Character = ";") -> [String] {
    line.split(separator: separator).map { String($0).trimmingWhitespace }.filter { !$0.isEmpty }
  }

  static func pair(_ text: String) -> (left: String, right: String)? {
    for separator in ["->", "→", "="] {
      guard let range = text.firstRange(of: separator) else { continue }
      let left = String(text[..<range.lowerBound]).trimmingWhitespace
      let right = String(text[range.upperBound...]).trimmingWhitespace
      return left.isEmpty || right.isEmpty ? nil : (left, right)
    }
    return nil
  }

  static func truth(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "v", "vrai", "true", "t": true
    case "f", "faux", "false": false
    default: nil
    }
  }

  /// The number that a text begins with, and the unit after it; nil for other texts.
  func number(in text: String) -> (value: Double, unit: String?)? {
    let digits = text.prefix { $0.isNumber || " \u{A0}\u{202F}.,-−".contains($0) }
    let unit = String(text.dropFirst(digits.count)).trimmingWhitespace
    let isMarked = unit.contains { $0.isNumber } || unit.split(separator: " ").count > 2
    guard digits.contains(where: \.isNumber), !isMarked else { return nil }
    var plain = digits.filter { !" \u{A0}\u{202F}".contains($0) }.replacing("−", with: "-")
    if !plain.contains(".") { plain = plain.replacing(",", with: ".") }
    return Double(plain).map { ($0, unit.isEmpty ? nil : unit) }
  }

  /// The sentences of an answer, or what semicolons part in it.
  static func points(of answer: String) -> [String] {
    let parts = parts(answer)
    return parts.count > 1 ? parts : self.parts(answer, by: ".")
  }
}
