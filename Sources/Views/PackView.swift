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
        .packLine(id: id, title: shelved.pack.title, questions: shelved.pack.questionCount, origin: origin))
      return Block(
        [Span(text: id, style: .strong), Span(text: String(words.dropFirst(id.count)), style: .plain)], hanging: 2)
    }
  }

  /// A pack: its lessons, its roles where something is said of them, and every question with its answer key.
  package static func pack(_ pack: Pack, wording: Wording) -> [Block] {
    let pairs = pack.minimalPairs
    return heading(pack, questions: pack.questionCount, wording: wording)
      + pack.lessons.enumerated().flatMap { lesson($0.element, number: $0.offset + 1, pack: pack, wording: wording) }
      + pack.roles.flatMap { role($0, pack: pack, wording: wording) }
      + pack.questions.flatMap { question($0, pairs: pairs, pack: pack, wording: wording) }
  }

  /// One question of a pack, with its answer key.
  package static func question(_ question: Question, pack: Pack, wording: Wording) -> [Block] {
    heading(pack, questions: 1, wording: wording)
      + self.question(question, pairs: pack.minimalPairs, pack: pack, wording: wording)
  }

  private static func heading(_ pack: Pack, questions: Int, wording: Wording) -> [Block] {
    [
      Block(
        wording(
          .packHeading(title: pack.title, questions: questions, language: pack.language, license: pack.license)),
        .strong)
    ]
  }

  private static func question(
    _ question: Question, pairs: [LocalQuestionID: [LocalQuestionID]], pack: Pack, wording: Wording
  ) -> [Block] {
    let isPlaced = question.lesson != nil || question.level != .application
    let place = [question.lesson?.text, isPlaced ? wording(.level(question.level)) : nil].compactMap(\.self)
    let heading = ["\(question.id)", question.kind.rawValue, question.topic] + place
    let pair = pairs[question.id.question] ?? []
    return [
      .gap, Block(heading.joined(separator: " · "), .source), Block(question.prompt, .strong, indent: 2),
    ] + body(question, wording: wording)
      + (pair.isEmpty ? [] : [Block(wording(.contrastsWith(pair.map(\.text))), indent: 4, hanging: 6)])
      + (question.formerly.isEmpty
        ? [] : [Block(wording(.formerly(question.formerly.map(\.description))), indent: 4, hanging: 6)])
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
        + gaps.enumerated().flatMap { index, gap in
          let mark = sheet.text == nil ? "" : "{{\(index + 1)}} "
          return forms(.acceptedForms, gap.accepted, wording, mark: mark, indent: 4)
            + forms(.refusedForms, gap.refused, wording, mark: mark, indent: 4)
        }
    case .points(let points):
      return points.flatMap { point in
        [Block("• \(point.text)", indent: 4, hanging: 6)] + forms(.acceptedForms, point.accepted, wording, indent: 6)
      } + (question.model.map { [Block(wording(.modelAnswer($0)), indent: 4, hanging: 6)] } ?? [])
    case .truth(let answer):
      return [Block("\(wording(.rightAnswer)) \(wording(answer ? .trueWord : .falseWord))", indent: 4)]
    case .letter, .letters, .order, .pairing, .number:
      return sheet.expectedTexts.map { Block("• \($0)", indent: 4, hanging: 6) }
    }
  }
  /// A list of forms with its label; nothing without forms.
  private static func forms(
    _ label: Sentence, _ patterns: [AcceptedPattern], _ wording: Wording, mark: String = "", indent: Int
  ) -> [Block] {
    guard !patterns.isEmpty else { return [] }
    let listed = patterns.map(\.source).joined(separator: " · ")
    return [Block("\(mark)\(wording(label)) \(listed)", indent: indent, hanging: indent + 2)]
  }
}
