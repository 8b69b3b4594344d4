import Grading
import Localisation
import Terminal
import Training

/// How a session went, and what comes next.
package enum SummaryView {
  package static func blocks(
    _ summary: Summary, remaining: Int, missedNow: Int, nextDue: Sentence.Span?, isExam: Bool = false, isAtPrompt: Bool,
    wording: Wording
  ) -> [Block] {
    guard summary.asked > 0 else { return [.gap, Block(wording(.toned(.nothingAnswered)))] }
    var blocks = [
      .gap, Block(wording(.toned(.summaryHeading)), .strong),
      Block(
        wording(
          .summaryCounts(
            asked: summary.asked, right: summary.count(of: .right), near: summary.count(of: .near),
            partial: summary.count(of: .partial), wrong: summary.count(of: .wrong),
            blank: summary.count(of: .blank))), indent: 2),
    ]
    // An exam has a mark instead, which also counts unanswered questions.
    if !isExam {
      let share = summary.earned.mark(outOf: 1, answers: summary.asked)
      blocks.append(Block(wording(.summaryCredit(share)), indent: 2))
    }
    if !summary.relearned.isEmpty {
      blocks.append(Block(wording(.summaryRelearned(summary.relearned.count)), indent: 2))
    }
    if summary.skipped > 0 { blocks.append(Block(wording(.summarySkipped(summary.skipped)), indent: 2)) }
    if summary.unsourced > 0 { blocks.append(Block(wording(.summaryUnsourced(summary.unsourced)), indent: 2)) }
    if remaining > 0 { blocks.append(Block(wording(.summaryRemaining(remaining)), indent: 2)) }
    if isExam, isAtPrompt { blocks.append(Block(wording(.exam(.howToSeeCorrections)), indent: 2)) }
    blocks.append(
      Block(
        wording(
          .toned(
            missedNow > 0
              ? .nextReview(missed: missedNow, isAtPrompt: isAtPrompt)
              : .nextAllRight(nextDue: nextDue, isAtPrompt: isAtPrompt))), indent: 2))
    return blocks
  }
}
