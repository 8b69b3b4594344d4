import QuestionBank
import Training

/// A question as it stands on the screen.
enum QuestionView {
  static func blocks(
    _ presentation: Presentation, number: Int, total: Int, standing: Sentence.Standing, wording: Wording
  ) -> [Block] {
    let question = presentation.question
    return [
      .gap,
      Block(
        wording(.questionHeading(number: number, total: total, topic: question.topic, standing: standing)), .source),
      Block(question.prompt, .strong, indent: 2),
    ] + body(presentation, wording: wording)
  }

  private static func body(_ presentation: Presentation, wording: Wording) -> [Block] {
    switch presentation.question.body {
    case .choice, .order: lettered(presentation.letteredTexts)
    case .multiple:
      lettered(presentation.letteredTexts) + [Block(wording(.howToAnswerKind(.multiple)), indent: 2)]
    case .trueFalse: [Block(wording(.trueOption), indent: 4), Block(wording(.falseOption), indent: 4)]
    case .short, .number: []
    case .cloze(let text, _):
      [Block(ClozeText(text).filled { "[\($0)…]" }, indent: 4)]
    case .match, .sort: numbered(presentation.numberedTexts) + [.gap] + lettered(presentation.letteredTexts)
    }
  }

  /// The letter of an index; beyond the alphabet there are none.
  static func letter(_ index: Int) -> String {
    (0..<26).contains(index) ? String(Character(Unicode.Scalar(UInt8(97 + index)))) : "\(index + 1)"
  }

  private static func lettered(_ texts: [String]) -> [Block] {
    texts.enumerated().map { Block("\(letter($0.offset))) \($0.element)", indent: 4, hanging: 7) }
  }

  private static func numbered(_ texts: [String]) -> [Block] {
    texts.enumerated().map { Block("\($0.offset + 1). \($0.element)", indent: 4, hanging: 7) }
  }
}
