import Grading
import Localisation
import QuestionBank
import Terminal
import Training

/// A question as shown on the screen.
package enum QuestionView {
  package static func blocks(
    _ presentation: Presentation, number: Int, total: Int, standing: Standing, wording: Wording
  ) -> [Block] {
    let question = presentation.question
    return [
      .gap,
      Block(
        wording(.questionHeading(number: number, total: total, topic: question.topic, standing: standing)), .source),
      Block(question.prompt, .strong, indent: 2),
    ] + body(presentation, wording: wording)
  }

  static func body(_ presentation: Presentation, wording: Wording) -> [Block] {
    let sheet = presentation.sheet
    if case .truth = sheet.expected {
      return [Block(wording(.trueOption), indent: 4), Block(wording(.falseOption), indent: 4)]
    }
    let text = sheet.text.map { [Block(ClozeText($0).filled { "[\($0)…]" }, indent: 4)] } ?? []
    let howToAnswer = Block(wording(.howToAnswerKind(presentation.question.kind)), indent: 2)
    return text + numbered(sheet.numbered) + (sheet.numbered.isEmpty ? [] : [.gap]) + lettered(sheet.lettered)
      + (sheet.takesSeveralParts ? [howToAnswer] : [])
  }

  /// The letter of an index from 0; beyond z, two letters.
  package static func letter(_ index: Int) -> String { Label(index).text }

  private static func lettered(_ texts: [String]) -> [Block] {
    texts.enumerated().map { Block("\(letter($0.offset))) \($0.element)", indent: 4, hanging: 7) }
  }

  private static func numbered(_ texts: [String]) -> [Block] {
    texts.enumerated().map { Block("\($0.offset + 1). \($0.element)", indent: 4, hanging: 7) }
  }
}
