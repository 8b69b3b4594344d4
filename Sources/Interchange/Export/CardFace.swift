import Grading
import QuestionBank

/// A question as a card: what's asked, with all that can be chosen from, and the answer.
struct CardFace {
  let front: String
  let back: String

  init(_ question: Question, _ words: ExportWords) {
    switch question.body {
    case .choice(let options), .multiple(let options):
      front = Self.front(question.prompt, Self.lettered(options.map(\.text)))
      back = Self.list(options.filter(\.isRight).map(\.text))
    case .trueFalse(let answer):
      front = Self.front(question.prompt, [words.trueOrFalse])
      back = answer ? words.isTrue : words.isFalse
    case .short(let gap):
      front = question.prompt
      back = Self.typed(gap)
    case .number:
      front = question.prompt
      back = question.expectedTexts.joined()
    case .match(let pairs, let distractors):
      front = Self.front(
        question.prompt,
        Self.numbered(pairs.map(\.left)) + [""]
          + Self.lettered((pairs.map(\.right) + distractors).sorted()))
      back = Self.list(pairs.map { "\($0.left) → \($0.right)" })
    case .sort(let categories, let items):
      front = Self.front(question.prompt, Self.numbered(items.map(\.text)) + [""] + Self.lettered(categories))
      back = Self.list(items.map { "\($0.text) → \(categories[$0.category])" })
    case .order(let items):
      front = Self.front(question.prompt, Self.lettered(items.sorted()))
      back = Self.numbered(items).joined(separator: "\n")
    case .recall(let points, _):
      front = question.prompt
      back = points.count == 1 ? ExportText.line(points[0].text) : PointList.text(points)
    case .cloze(let text, let gaps):
      let order = ClozeOrder(text, gaps)
      front = Self.front(question.prompt, [ClozeText(order.text).filled { "(\($0)) ____" }])
      back = Self.list(order.gaps.map(\.firstForm))
    }
  }

  /// What reading the card gives, with what's said besides.
  func question(_ question: Question, note: String) throws(ExportRefusal) -> Question {
    let read: (body: Question.Body, explanation: String)
    do {
      read = try CardBody.body(back: back)
    } catch {
      throw .unwritable
    }
    var held = question.alone(read.body, prompt: front)
    held.explanation = [read.explanation, note].filter { !$0.isEmpty }.joined(separator: "\n")
    return held
  }

  /// Forms of a gap or a short answer as they're written on cards: all of them where they'd be told apart, else the
  /// first one.
  static func typed(_ gap: Gap) -> String {
    let forms = gap.accepted.map(\.firstForm)
    let joined = forms.joined(separator: " / ")
    let found = Set(TypedForms.forms(of: joined).map(\.firstForm))
    return forms.count > 1 && found.isSuperset(of: forms) ? joined : gap.firstForm
  }

  private static func front(_ prompt: String, _ lines: [String]) -> String {
    ([prompt, ""] + lines).joined(separator: "\n")
  }

  private static func list(_ texts: [String]) -> String {
    texts.count == 1 ? texts[0] : texts.map { "- \($0)" }.joined(separator: "\n")
  }

  private static func lettered(_ texts: [String]) -> [String] {
    texts.enumerated().map { "\(Label($0.offset).text)) \($0.element)" }
  }

  private static func numbered(_ texts: [String]) -> [String] {
    texts.enumerated().map { "\($0.offset + 1). \($0.element)" }
  }
}
