import Grading
import QuestionBank

extension Session {
  /// Brings a session that was left to where it was, from the answers given in it, oldest first. What was asked between
  /// them and not answered had been skipped.
  ///
  /// The plan has to be the one that the session had, the same questions and the same seed, and the progress what it
  /// was before these answers. Where a question was taken out of its pack since, its answer is passed over.
  ///
  /// - Parameters:
  ///   - elapsedMilliseconds: How long the session had been open, where that is known; its answers took no less.
  ///   - number: The number of the question that was open, where that is known: what comes before it and was not
  ///     answered had been skipped.
  package mutating func resume(_ reviews: [Review], elapsedMilliseconds: Int64 = 0, at number: Int = 1) {
    for review in reviews {
      guard
        let ahead = state.queue[state.index...].firstIndex(where: { $0.presentation.question.id == review.question })
      else { continue }
      skip(to: ahead)
      let presentation = state.queue[ahead].presentation
      settle(review, presentation.judgement(of: review), presentation)
    }
    if state.queue.indices.contains(number - 1) { skip(to: max(state.index, number - 1)) }
    state.clock = Clock(elapsed: max(elapsedMilliseconds, reviews.reduce(0) { $0 + $1.thinkingMilliseconds }))
  }

  private mutating func skip(to index: Int) {
    state.summary.skipped += state.queue[state.index..<index].count { $0.comesBackAfter == nil }
    state.index = index
  }
}

extension Presentation {
  /// The judgement of an answer given before; its verdict and credit stand, even where the question was changed since.
  fileprivate func judgement(of review: Review) -> Judgement {
    if case .judged(let judgement) = key.assess(review.given), judgement.verdict == review.verdict { return judgement }
    return Judgement(verdict: review.verdict, credit: review.credit)
  }
}
