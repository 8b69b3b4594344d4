import Grading
import QuestionBank
import TestSupport
import Training

@testable import Interchange

/// Questions of every kind, with texts full of the signs that formats are made of.
struct GeneratedQuestions {
  private var random: SplitMix64
  private let pack: PackID

  init(seed: UInt64, pack: PackID) {
    random = SplitMix64(seed: seed)
    self.pack = pack
  }

  mutating func question(_ number: Int) -> Question? {
    guard let id = LocalQuestionID("q-\(number)") else { return nil }
    let isPlain = chance(2)
    var question = Question(
      id: QuestionID(pack: pack, question: id), topic: ["One", "Two/2", "Trois : 3"][pick(3)],
      prompt: text(isPlain) + " \(number)", body: body(isPlain))
    if chance(2) { question.explanation = text(isPlain) }
    if chance(4) { question.hints = [text(isPlain), text(isPlain)] }
    if chance(4) { question.tags = ["cas", "deux mots"].suffix(pick(2) + 1) }
    if chance(4), let source = SourceID("bour") {
      question.citations = [Citation(source: source, paragraph: pick(9) + 1)]
    }
    if chance(8) { question.views = [View(by: "Bour", says: text(isPlain))] }
    return question
  }

  private mutating func body(_ isPlain: Bool) -> Question.Body {
    switch Kind.allCases[pick(Kind.allCases.count)] {
    case .choice: return .choice(options(isPlain) { $0 == 0 })
    case .multiple: return .multiple(options(isPlain) { $0 < 2 })
    case .truefalse: return .trueFalse(chance(2))
    case .short: return .short(gap())
    case .cloze:
      let gaps = [gap(), gap()]
      return .cloze(text: "\(text(isPlain)) {{1}} \(text(isPlain))\n{{2}}", gaps: gaps)
    case .number:
      return .number(
        value: [3, -0.25, 24_000, 1e-7, 6.02e23][pick(5)], tolerance: [0, 0.5][pick(2)],
        unit: [nil, "%", "km/h"][pick(3)])
    case .match:
      let pairs = (0..<3).map { Question.Pair(left: line(isPlain) + " \($0)", right: line(isPlain) + " \($0)") }
      return .match(pairs: pairs, distractors: chance(2) ? [line(isPlain) + " 9"] : [])
    case .sort:
      let categories = (0..<3).map { line(isPlain) + " \($0)" }
      return .sort(
        categories: categories,
        items: (0..<4).map { Question.SortedItem(text: line(isPlain) + " \($0)", category: pick(3)) })
    case .order: return .order((0..<4).map { line(isPlain) + " \($0)" })
    case .recall:
      let points = (0...pick(3)).map { Question.Point(text: "point " + line(isPlain) + " \($0)") }
      return .recall(points: points, model: chance(2) ? text(isPlain) : nil)
    }
  }

  private mutating func options(_ isPlain: Bool, isRight: (Int) -> Bool) -> [Question.Option] {
    (0...(pick(4) + 2)).map { index in
      Question.Option(
        text: line(isPlain) + " \(index)", isRight: isRight(index), why: chance(3) ? text(isPlain) : nil)
    }
  }

  private mutating func gap() -> Gap {
    let forms: [AcceptedPattern] = [
      "(le) chat", "mot-clé", "[une|la] page web", "R&D", "l’été *", "-> ici", "100 %", "50% ~", "a/b", "C#",
    ]
    return Gap(accepted: [forms[pick(forms.count)], forms[pick(forms.count)]], refused: chance(3) ? ["chien"] : [])
  }

  /// A text of one line or several.
  private mutating func text(_ isPlain: Bool) -> String {
    (0...(chance(3) ? pick(3) : 0)).map { _ in line(isPlain) }.joined(separator: chance(6) ? "\n  " : "\n")
  }

  /// A line that every reader has as it stands: its formulas are readable.
  private mutating func line(_ isPlain: Bool) -> String {
    let pieces = isPlain ? Self.words : Self.words + Self.signs
    var line = (0...pick(6)).map { _ in pieces[pick(pieces.count)] }.joined(separator: chance(4) ? "" : " ")
    if chance(12), !isPlain { line += "  " + Self.words[pick(Self.words.count)] }
    while ExportText.readable(line) != line { line = ExportText.readable(line) }
    let text = ExportText.tidied(line)
    return text.isEmpty ? "mot" : text
  }

  private mutating func chance(_ one: Int) -> Bool { pick(one) == 0 }

  private mutating func pick(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }

  private static let words = [
    "le community manager", "répond", "l’audience", "été", "Œuvre", "« oui »", "fin.", "100 %", "24 000", "日本", "eq",
    "u", "aux abonnés ?", "(ou presque)",
  ]

  private static let signs = [
    "{", "}", "=", "~", "#", ":", "::", "->", "→", "\\", "\\n", "\\neq", "%50%", "<b>", "</p>", "<br>", "&amp;", "&",
    "&#32;", "\"", "'", "''", "'=1", "$x$", "$", "*", "**", "_", "__", "___", "_a_", "[", "]", "[html]", "[a](b)",
    "![c](d)", "`", "```", "---", "> ", "- ", "* ", "1. ", "+", "@", ",", ";", "|", "||", "\t", "A)", "ANSWER: B", "Q:",
    "A:", "C:", "?", "??", "==", "==x==", "//", "$CATEGORY: x", "{{", "{{c1::x}}", "}}", "{1:SA:=x}", "]]>", "<!--",
    "-->", "≠ ", "±", "TRUE", "\u{A0}", "# ", "#tag", "[*]", "[sound:x]",
  ]
}
