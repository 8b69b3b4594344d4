import Grading
import QuestionBank

@testable import Interchange

/// What a text becomes, in a few words.
enum ImportSample {
  static func deck(_ text: String, columns: [ImportedTable.Column]? = nil) -> ImportedDeck {
    guard case .deck(let deck, _, _) = DeckReader.reading(Array(text.utf8), .init(columns: columns)) else {
      return ImportedDeck(.csv)
    }
    return deck
  }

  static func format(_ text: String) -> ImportFormat? {
    if case .deck(let deck, _, _) = DeckReader.reading(Array(text.utf8)) { deck.format } else { nil }
  }

  /// Each question on a line.
  static func questions(_ deck: ImportedDeck) -> [String] { deck.items.map(described) }

  static func questions(_ text: String) -> [String] { questions(deck(text)) }

  /// What was left out or warned of, with its line.
  static func findings(_ deck: ImportedDeck) -> [String] {
    deck.findings.map { "\($0.position.line): \($0.fault)" }
  }

  static func described(_ item: ImportedItem) -> String {
    let prompt = item.prompt.replacing("\n", with: "⏎")
    let body: String
    switch item.body {
    case .choice(let options), .multiple(let options):
      let texts = options.map { ($0.isRight ? "*" : "-") + $0.text + ($0.why.map { "(\($0))" } ?? "") }
      if case .multiple = item.body {
        body = "multiple " + texts.joined(separator: " ")
      } else {
        body = "choice " + texts.joined(separator: " ")
      }
    case .trueFalse(let answer): body = "truefalse \(answer)"
    case .short(let gap): body = "short " + gap.accepted.map(\.source).joined(separator: "|")
    case .cloze(let text, let gaps):
      let forms = gaps.map { $0.accepted.map(\.source).joined(separator: "|") }
      body = "cloze \(text.replacing("\n", with: "⏎")) = " + forms.joined(separator: ";")
    case .number(let value, let tolerance, let unit):
      body = "number \(DecimalText.of(value))±\(DecimalText.of(tolerance))" + (unit.map { " \($0)" } ?? "")
    case .match(let pairs, let distractors):
      body =
        "match " + (pairs.map { "\($0.left)→\($0.right)" } + distractors.map { "→\($0)" }).joined(separator: " ")
    case .sort(let categories, let items):
      body = "sort " + items.map { "\($0.text)→\(categories[$0.category])" }.joined(separator: " ")
    case .order(let items): body = "order " + items.joined(separator: " ")
    case .recall(let points, _): body = "recall " + points.map(\.text).joined(separator: " | ")
    }
    return [prompt, body].filter { !$0.isEmpty }.joined(separator: ": ")
  }
}
