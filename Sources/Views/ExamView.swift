import Grading
import Localisation
import QuestionBank
import Terminal
import Training

/// An exam's result: the mark, then every question with its answer and correction.
package struct ExamView {
  package let result: ExamResult
  package let library: Library
  package let wording: Wording
  package let now: Double

  package init(result: ExamResult, library: Library, wording: Wording, now: Double) {
    self.result = result
    self.library = library
    self.wording = wording
    self.now = now
  }

  package var blocks: [Block] {
    [.gap] + mark + [.gap, Block(wording(.exam(.correctionsHeading)), .strong)]
      + result.answers.enumerated().flatMap { correction($0.element, number: $0.offset + 1) }
  }

  private var mark: [Block] {
    var lines = [
      Block(wording(.exam(.resultHeading)), .strong),
      Block(wording(.exam(.mark(result.mark))), .strong, indent: 2),
    ]
    if let isPassed = result.mark.isPassed, let passPercent = result.rules.passPercent {
      lines.append(
        Block(wording(.exam(.passed(isPassed, passPercent: passPercent))), isPassed ? .right : .wrong, indent: 2))
    }
    if result.lateCredit > 0 {
      lines.append(Block(wording(.exam(.late(result.markWithLate))), indent: 2))
    }
    lines.append(Block(wording(.exam(.duration(elapsed: result.elapsedMilliseconds))), indent: 2))
    return lines
  }

  private func correction(_ answer: ExamResult.Answer, number: Int) -> [Block] {
    let question = answer.presentation.question
    let pack = library.pack(question.id.pack)
    let heading = [
      .gap, Block("\(number)/\(result.answers.count) · \(question.topic)", .source),
      Block(question.prompt, .strong, indent: 2),
    ]
    guard let outcome = answer.outcome else {
      return heading + [Block(wording(.exam(.unanswered)), .wrong)]
        + CorrectionView(presentation: answer.presentation, pack: pack, wording: wording).full
    }
    let given = answer.presentation.givenInWords(outcome).map { [Block(wording(.exam(.given($0))), indent: 2)] } ?? []
    let late = answer.isLate ? [Block(wording(.exam(.answeredLate)), indent: 2)] : []
    return heading + given + late + VerdictView(outcome: outcome, pack: pack, wording: wording, now: now).inFull
  }
}

extension Presentation {
  /// The answer in words: the text of the chosen options, whose letters are no longer on the screen, or what was typed.
  /// Nil for no answer, and for answers in parts, whose correction shows them.
  fileprivate func givenInWords(_ outcome: Outcome) -> String? {
    // As it was recorded: the question may have changed since.
    let chosen = outcome.review.chosen.texts(in: question)
    switch sheet.expected {
    case .letter, .letters: return chosen.isEmpty ? nil : chosen.joined(separator: " ; ")
    case .order: return chosen.isEmpty ? nil : chosen.joined(separator: " → ")
    case .pairing: return nil
    case .truth, .words, .number, .points: return outcome.review.given.isEmpty ? nil : outcome.review.given
    }
  }
}
