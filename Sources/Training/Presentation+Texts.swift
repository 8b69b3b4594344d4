import Grading
import QuestionBank

extension Presentation {
  /// What stands beside letters, in the order shown: options, right sides, categories, or items to put in order.
  package var letteredTexts: [String] {
    switch key {
    case .choice(let options, _), .multiple(let options, _): options
    case .match(_, let right, _): right
    case .sort(_, let categories, _): categories
    case .order(let items, _): items
    case .trueFalse, .short, .cloze, .number: []
    }
  }

  /// What stands beside numbers, in the order shown: left sides, or items to sort.
  package var numberedTexts: [String] {
    switch question.body {
    case .match(let pairs, _): pairs.map(\.left)
    case .sort(_, let items): order.map { items[$0].text }
    case .choice, .multiple, .trueFalse, .short, .cloze, .number, .order: []
    }
  }
}

extension Question {
  /// The right answer in words, a text for each of its parts; `true` or `false` for a statement.
  package var expectedTexts: [String] {
    switch body {
    case .choice(let options), .multiple(let options): options.filter(\.isRight).map(\.text)
    case .trueFalse(let answer): [String(answer)]
    case .short(let accepted): [Self.shownForm(accepted)]
    case .cloze(_, let gaps): gaps.map(Self.shownForm)
    case .number(let value, _, let unit): [[Self.plain(value), unit].compactMap(\.self).joined(separator: " ")]
    case .match(let pairs, _): pairs.map { "\($0.left) → \($0.right)" }
    case .sort(let categories, let items): items.map { "\($0.text) → \(categories[$0.category])" }
    case .order(let items): items
    }
  }

  /// The first accepted form, without the signs of its pattern.
  private static func shownForm(_ accepted: [AcceptedPattern]) -> String { accepted.first?.firstForm ?? "" }

  /// A number without a fraction of zero.
  private static func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
