import Grading
import Localisation
import QuestionBank
import Terminal
import Training

/// Everything there is to say about a question: the right answer, why it is right, and who says so.
package struct CorrectionView {
  package let presentation: Presentation
  /// The answer given; nil for none.
  package let outcome: Outcome?
  package let pack: Pack?
  package let wording: Wording

  package init(presentation: Presentation, outcome: Outcome? = nil, pack: Pack?, wording: Wording) {
    self.presentation = presentation
    self.outcome = outcome
    self.pack = pack
    self.wording = wording
  }

  private var question: Question { presentation.question }
  private var chosen: [Int?] { outcome?.judgement.chosen ?? [] }

  package var full: [Block] { answer + model + everyOption + explanation + sources + views }

  package var answer: [Block] {
    AnswerView(presentation: presentation, outcome: outcome, setting: .alone, wording: wording).blocks
  }

  /// The answer that the author gives as an example.
  package var model: [Block] {
    question.model.map { [Block(wording(.modelAnswer($0)), indent: 2, hanging: 4)] } ?? []
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

  /// The citations of the question, and of the items or points in it.
  package var sources: [Block] {
    (question.citations + question.partCitations).map {
      CitationView.short($0, pack: pack, wording: wording, indent: 2)
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
      + question.views.flatMap {
        CitationView.view($0, pack: pack, wording: wording, indent: 2, isQuoted: isNew)
      }
  }
}

extension Question {
  /// The citations of its parts, such as items to sort, that the question doesn't have itself.
  fileprivate var partCitations: [Citation] {
    let shown = citations + options.flatMap(\.citations) + views.flatMap(\.citations)
    return allCitations.filter { !shown.contains($0) }
  }
}
