import FSRS
import Grading
import Localisation
import QuestionBank
import Terminal
import Training

/// The feedback after an answer: the verdict, the right answer, why it's right, and one source.
///
/// Whatever else there is to say waits for `:why`, so that the verdict and the next question fit on one screen.
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
  private var isRight: Bool { judgement.verdict == .right || judgement.verdict == .near }

  /// The usual feedback.
  package var blocks: [Block] {
    (isRight ? rightAnswer : miss) + correction.explanation + source
  }

  /// The feedback in an exam's corrections, where the choices are no longer on the screen and nothing more can be asked
  /// for.
  package var inFull: [Block] {
    let correction = correction
    return [Block([verdict])] + correction.answer
      + (judgement.verdict == .blank ? correction.model + correction.everyOption : correction.chosenOptions)
      + correction.explanation + correction.sources + correction.views + [Block(next, indent: 2)]
  }

  /// Everything there is to say about the question.
  package var fullExplanation: [Block] {
    correction.full + [Block(wording(.questionName(question.id.description)), indent: 2)]
  }

  private var correction: CorrectionView {
    CorrectionView(presentation: outcome.presentation, outcome: outcome, pack: pack, wording: wording)
  }

  /// Whether the key points were just shown as they count.
  private var pointsStandAbove: Bool {
    guard let points = outcome.review.points else { return false }
    return points.set == nil || points.set == points.found
  }

  private var answer: AnswerView {
    AnswerView(presentation: outcome.presentation, outcome: outcome, setting: .belowQuestion, wording: wording)
  }
}

// MARK: - The verdict

extension VerdictView {
  private var verdict: Span {
    let slips = judgement.slips.map { wording(.slip($0)) }
    let style: Span.Style =
      switch judgement.verdict {
      case .right: .right
      case .near, .partial: .near
      case .wrong, .blank: .wrong
      }
    let words = wording(.toned(.verdict(judgement.verdict, credit: judgement.credit)))
    return Span(text: words + (slips.isEmpty ? "" : " (\(slips.joined(separator: ", ")))") + ".", style: style)
  }

  /// When the question comes back.
  private var next: String {
    guard !outcome.review.isFree, let due = outcome.record.schedule?.due else { return wording(.scheduleUntouched) }
    return [wording(.backIn(Sentence.Span(from: now, to: due))), owed].compactMap(\.self).joined(separator: " ")
  }

  /// On which days the question comes back because the learner was sure of a wrong answer; nil for none to come.
  private var owed: String? {
    let days = outcome.record.guardDays.map { $0.number - outcome.review.day.number }.filter { $0 > 0 }
    guard !days.isEmpty else { return nil }
    let isJustNow = outcome.review.isMiss && outcome.review.sureness == .sure
    return wording(.owed(days.map { $0 == 1 ? .tomorrow : .days(Int($0)) }, wasJustNow: isJustNow))
  }

  /// The verdict and the right answer in one paragraph. A slip has named the answer already.
  private var rightAnswer: [Block] {
    let line = answer.line
    var spans = [verdict]
    if outcome.review.points == nil, !judgement.slips.contains(where: { $0.expected == line }) {
      let isClosed = line.last.map { ".?!…".contains($0) } ?? true
      spans += [
        Span(text: " \(wording(.rightAnswer)) ", style: .plain), Span(text: line, style: .strong),
        Span(text: isClosed ? "" : ".", style: .plain),
      ]
    }
    return [Block(spans + [Span(text: " " + next, style: .plain)], hanging: 2)]
  }

  /// The verdict, the right answer, and why the options chosen are wrong.
  private var miss: [Block] {
    let more = saysMore ? " " + wording(.whySaysMore) : ""
    return [Block([verdict, Span(text: " " + next + more, style: .plain)], hanging: 2)]
      + (pointsStandAbove ? [] : answer.blocks) + reasons
  }

  /// Whether `:why` has reasons, views or citations that are left out here.
  private var saysMore: Bool {
    let chosen = judgement.chosen
    return question.allCitations.count > 1 || !question.views.isEmpty || question.model != nil
      || outcome.presentation.options.enumerated().contains { $0.element.why != nil && !chosen.contains($0.offset) }
  }
}

// MARK: - What goes with it

extension VerdictView {
  /// A reason with its option takes two lines of a usual terminal at most. The option's text, which is still on the
  /// screen, is left out of longer ones.
  private static let longestReason = 130

  /// Why each wrong option that was chosen is wrong.
  private var reasons: [Block] {
    outcome.presentation.options.enumerated()
      .filter { judgement.chosen.contains($0.offset) && !$0.element.isRight }
      .map { index, option in
        let letter = QuestionView.letter(index) + ")"
        let isShort = option.text.count + (option.why?.count ?? 0) <= Self.longestReason
        let name = isShort || option.why == nil ? "\(letter) \(option.text)" : letter
        return Block(wording(.chosenReason(option: name, why: option.why)), indent: 2, hanging: 5)
      }
  }

  /// The first citation. That there's none is said once, at the end of the session.
  private var source: [Block] {
    (question.citations.first ?? question.allCitations.first).map {
      [CitationView.short($0, pack: pack, wording: wording, indent: 2)]
    } ?? []
  }
}
