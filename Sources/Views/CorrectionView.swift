import Grading
import Localisation
import QuestionBank
import Terminal
import Training

/// The right answer of a question, why it is right, and who says so.
package struct CorrectionView {
  package let presentation: Presentation
  package let pack: Pack?
  package let wording: Wording
  /// The answer by shown index, as in a judgement; empty for no answer or a typed one.
  package var chosen: [Int?] = []

  package init(presentation: Presentation, pack: Pack?, wording: Wording, chosen: [Int?] = []) {
    self.presentation = presentation
    self.pack = pack
    self.wording = wording
    self.chosen = chosen
  }

  private var question: Question { presentation.question }

  /// Everything there is to say about the question.
  package var full: [Block] { answer + everyOption + explanation + sources + views }

  package var answer: [Block] {
    let texts = expected
    guard texts.count > 1 else {
      return [
        Block(
          [
            Span(text: wording(.rightAnswer) + " ", style: .plain), Span(text: texts.first ?? "", style: .strong),
          ], indent: 2, hanging: 4)
      ]
    }
    return [Block(wording(.rightAnswers), indent: 2)] + texts.map { Block($0, .strong, indent: 4, hanging: 6) }
  }

  /// The right answer as shown on the screen, with its letters. For an answer in parts, each wrong part shows what was
  /// answered instead.
  private var expected: [String] {
    let sheet = presentation.sheet
    switch sheet.expected {
    case .letter(let index): return [lettered(index, sheet.lettered)]
    case .letters(let indexes), .order(let indexes): return indexes.map { lettered($0, sheet.lettered) }
    case .pairing(let indexes): return pairs(sheet.numbered, with: sheet.lettered, key: indexes)
    case .truth(let answer): return [wording(answer ? .trueOption : .falseOption)]
    case .words, .number: return sheet.expectedTexts
    }
  }

  private func pairs(_ items: [String], with texts: [String], key: [Int]) -> [String] {
    zip(items, key).enumerated().map { index, pair in
      let right = "\(index + 1)\(QuestionView.letter(pair.1)) \(pair.0) → \(texts[pair.1])"
      let given = chosen.indices.contains(index) ? chosen[index] : nil
      guard !chosen.isEmpty, given != pair.1 else { return right }
      return right + " " + wording(.answeredInstead(given.flatMap { texts.indices.contains($0) ? texts[$0] : nil }))
    }
  }

  private func lettered(_ index: Int, _ texts: [String]) -> String {
    texts.indices.contains(index) ? "\(QuestionView.letter(index))) \(texts[index])" : ""
  }

  /// The wrong options that were chosen, and why they're wrong.
  package var chosenOptions: [Block] {
    presentation.options.enumerated().filter { chosen.contains($0.offset) && !$0.element.isRight }.flatMap {
      reason($0.element, at: $0.offset)
    }
  }

  /// The reason for each option.
  package var everyOption: [Block] {
    presentation.options.enumerated().flatMap { reason($0.element, at: $0.offset) }
  }

  private func reason(_ option: Question.Option, at index: Int) -> [Block] {
    let isChosen = chosen.contains(index)
    guard option.why != nil || isChosen && !option.isRight else { return [] }
    let mark = isChosen ? " " + wording(.yourAnswer) : ""
    return [Block("\(QuestionView.letter(index))) \(option.text)\(mark)", indent: 2, hanging: 5)]
      + (option.why.map { [Block($0, indent: 5)] } ?? [])
      + option.citations.map { CitationView.short($0, pack: pack, wording: wording, indent: 5) }
  }

  package var explanation: [Block] {
    question.explanation.isEmpty ? [] : [Block(question.explanation, indent: 2)]
  }

  /// The citations, each source in full once.
  package var sources: [Block] {
    guard !question.citations.isEmpty else { return [Block(wording(.noSource), indent: 2)] }
    var named: Set<SourceID> = []
    return question.citations.flatMap { citation in
      named.insert(citation.source).inserted
        ? CitationView.blocks(citation, pack: pack, wording: wording, indent: 2)
        : [CitationView.short(citation, pack: pack, wording: wording, indent: 2)]
    }
  }

  /// What each source says where they disagree, without repeating quotations just shown.
  package var views: [Block] {
    guard !question.views.isEmpty else { return [] }
    func isNew(_ citation: Citation) -> Bool {
      !question.citations.contains {
        ($0.source, $0.paragraph, $0.quote) == (citation.source, citation.paragraph, citation.quote)
      }
    }
    return [Block(wording(.disagreement), indent: 2)]
      + question.views.flatMap { view in
        [
          Block(
            [Span(text: "• \(view.by) — ", style: .strong), Span(text: view.says, style: .plain)], indent: 2, hanging: 4
          )
        ]
          + view.citations.map {
            CitationView.short($0, pack: pack, wording: wording, isQuoted: isNew($0), indent: 4)
          }
      }
  }
}
