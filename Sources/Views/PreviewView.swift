import Grading
import Localisation
import QuestionBank
import Terminal
import Training

/// A question that somebody writes or decides about: as a learner sees it, then its key and what's said about it.
package enum PreviewView {
  package static func blocks(_ question: Question, of pack: Pack, wording: Wording) -> [Block] {
    // The same order each time: an author looks for what was typed.
    var generator = SplitMix64(seed: 1)
    let presentation = Presentation(question, lures: [], using: &generator)
    let correction = CorrectionView(presentation: presentation, pack: pack, wording: wording)
    return [Block(question.prompt, .strong, indent: 2)] + QuestionView.body(presentation, wording: wording)
      + forms(question, wording) + correction.answer + correction.model + correction.everyOption
      + correction.explanation
      + question.allCitations.flatMap {
        CitationView.blocks($0, pack: pack, wording: wording, indent: 2)
      }
  }

  /// Every form that's accepted and refused: the first one is in the right answer.
  private static func forms(_ question: Question, _ wording: Wording) -> [Block] {
    question.sheet.gaps.flatMap { gap in
      [(Sentence.acceptedForms, gap.accepted), (.refusedForms, gap.refused)].filter { !$0.1.isEmpty }.map {
        Block("\(wording($0.0)) \($0.1.map(\.source).joined(separator: " · "))", indent: 4, hanging: 6)
      }
    }
  }
}
