import FSRS
import Grading
import Localisation
import QuestionBank
import Terminal
import Training

/// The feedback after an answer: the verdict, the right answer, why it's right, and the sources.
package struct VerdictView {
  package let outcome: Outcome
  package let pack: Pack?
  package let wording: Wording
  package let now: Double

  package init(outcome: Outcome, pack: Pack?, wording: Wording, now: Double) {
    self.outcome = outcome
    self.pack = pack
    self.wording = wording
    self.now = now
  }

  private var question: Question { outcome.presentation.question }
  private var judgement: Judgement { outcome.judgement }

  /// The usual feedback. A blank answer, or a wrong one marked as sure, gets the full explanation.
  package var blocks: [Block] {
    let isFull = judgement.verdict == .blank || (outcome.review.sureness == .sure && outcome.review.isMiss)
    let correction = correction
    return [verdict] + correction.answer + (isFull ? correction.everyOption : correction.chosenOptions)
      + correction.explanation + correction.sources + correction.views + [next]
  }

  /// Everything there is to say about the question.
  package var fullExplanation: [Block] {
    correction.full + [Block(wording(.questionName(question.id.description)), indent: 2)]
  }

  private var correction: CorrectionView {
    CorrectionView(presentation: outcome.presentation, pack: pack, wording: wording, chosen: judgement.chosen)
  }

  private var verdict: Block {
    let slips = judgement.slips.map { wording(.slip($0)) }
    let style: Span.Style =
      switch judgement.verdict {
      case .right: .right
      case .near, .partial: .near
      case .wrong, .blank: .wrong
      }
    let words = wording(.toned(.verdict(judgement.verdict, credit: judgement.credit)))
    return Block(words + (slips.isEmpty ? "" : " (\(slips.joined(separator: ", ")))") + ".", style)
  }

  private var next: Block {
    guard !outcome.review.isFree, let due = outcome.record.schedule?.due else {
      return Block(wording(.scheduleUntouched), indent: 2)
    }
    return Block(wording(.backIn(Sentence.Span(from: now, to: due))), indent: 2)
  }
}
