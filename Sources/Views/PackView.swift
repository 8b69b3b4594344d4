import Grading
import Localisation
import QuestionBank
import Terminal
import Training

/// Packs and their questions, for authors and teachers.
package enum PackView {
  package static func list(_ library: Library, wording: Wording) -> [Block] {
    library.shelf.map { shelved in
      let origin: Sentence.PackOrigin =
        switch shelved.origin {
        case .bundled: .bundled
        case .installed: .installed
        case .given: .given
        }
      let id = shelved.pack.id.text
      let words = wording(
        .packLine(id: id, title: shelved.pack.title, questions: shelved.pack.questions.count, origin: origin))
      return Block(
        [Span(text: id, style: .strong), Span(text: String(words.dropFirst(id.count)), style: .plain)], hanging: 2)
    }
  }

  /// A pack with every question and its answer key.
  package static func pack(_ pack: Pack, wording: Wording) -> [Block] {
    [
      Block(
        wording(
          .packHeading(
            title: pack.title, questions: pack.questions.count, language: pack.language, license: pack.license)),
        .strong)
    ] + pack.questions.flatMap { question($0, pack: pack, wording: wording) }
  }

  private static func question(_ question: Question, pack: Pack, wording: Wording) -> [Block] {
    [
      .gap, Block("\(question.id) · \(question.kind.rawValue) · \(question.topic)", .source),
      Block(question.prompt, .strong, indent: 2),
    ] + body(question, wording: wording)
      + (question.explanation.isEmpty ? [] : [Block(question.explanation, indent: 2)])
      + question.citations.flatMap { CitationView.blocks($0, pack: pack, wording: wording, indent: 2) }
  }

  private static func body(_ question: Question, wording: Wording) -> [Block] {
    let sheet = question.sheet
    if !question.options.isEmpty {
      return question.options.map { option in
        Block(
          "• \(option.text)" + (option.isRight ? " (\(wording(.keyLabel)))" : ""), option.isRight ? .strong : .plain,
          indent: 4, hanging: 6)
      }
    }
    switch sheet.expected {
    case .words(let gaps):
      return (sheet.text.map { [Block($0, indent: 4)] } ?? [])
        + gaps.enumerated().map { index, accepted in
          let mark = sheet.text == nil ? "" : "{{\(index + 1)}} "
          return Block(
            "\(mark)\(wording(.acceptedForms)) \(accepted.map(\.source).joined(separator: " · "))", indent: 4,
            hanging: 6)
        }
    case .truth(let answer):
      return [Block("\(wording(.rightAnswer)) \(wording(answer ? .trueWord : .falseWord))", indent: 4)]
    case .letter, .letters, .order, .pairing, .number:
      return sheet.expectedTexts.map { Block("• \($0)", indent: 4, hanging: 6) }
    }
  }
}
