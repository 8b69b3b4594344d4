import Grading
import QuestionBank

extension Session {
  /// Restores a session that was left, from the answers given in it, oldest first. Questions between them that weren't
  /// answered count as skipped.
  ///
  /// The plan must be the one that the session had, with the same questions and the same seed. Answers to questions
  /// that have left their pack are ignored.
  ///
  /// - Parameters:
  ///   - answers: Each with its question's record.
  ///   - elapsedMilliseconds: How long the session had been open, if known; at least the time its answers took.
  ///   - number: The number of the question that was open, if known. Questions before it that weren't answered count
  ///     as skipped.
  package mutating func resume(
    _ answers: [(review: Review, record: Progress.Record)], elapsedMilliseconds: Int64 = 0, at number: Int = 1
  ) {
    for (review, record) in answers {
      guard
        let ahead = queue[state.index...].firstIndex(where: { $0.presentation.question.id == review.question })
      else { continue }
      skip(to: ahead)
      let presentation = queue[ahead].presentation
      settle(
        Outcome(
          presentation: presentation, judgement: presentation.judgement(of: review), review: review, record: record))
    }
    if queue.indices.contains(number - 1) { skip(to: max(state.index, number - 1)) }
    let thinking = answers.reduce(0) { $0 + $1.review.countedThinking }
    state.clock = SessionClock(elapsed: max(elapsedMilliseconds, thinking))
  }

  private mutating func skip(to index: Int) {
    state.summary.skipped += queue[state.index..<index].count { $0.comesBackAfter == nil }
    state.index = index
  }
}

extension Presentation {
  /// The judgement of an answer that was recorded. Its verdict and credit hold even if the question has changed since.
  func judgement(of review: Review) -> Judgement {
    if let points = review.points, points.count == sheet.points?.count {
      return Judgement(verdict: review.verdict, credit: review.credit, parts: points.parts)
    }
    if case .judged(let judgement) = key.assess(review.given), judgement.verdict == review.verdict,
      matches(judgement, review)
    {
      return judgement
    }
    var judgement = Judgement(verdict: review.verdict, credit: review.credit)
    if case .texts = review.chosen { judgement.chosen = review.chosen.indexes(on: sheet) ?? [] }
    return judgement
  }

  /// Whether the words that were chosen are those that this presentation would keep. Version 0.1 kept no words.
  private func matches(_ judgement: Judgement, _ review: Review) -> Bool {
    switch review.chosen {
    case .texts: chosen(by: judgement) == review.chosen
    case .indexes: true
    }
  }
}
