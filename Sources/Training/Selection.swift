import QuestionBank

/// Chooses the questions of a session: what is due, the weakest first; then what was missed; then new questions in
/// the packs' order.
package struct Selection: Hashable, Sendable {
  package var mode: Mode
  package var filter: QuestionFilter
  /// How many questions at most; nil for all that there are.
  package var limit: Int?
  /// How many new questions at most.
  package var newLimit: Int
  /// Whether questions that are not due may fill the session.
  package var isFree: Bool

  package init(
    mode: Mode = .quiz, filter: QuestionFilter = QuestionFilter(), limit: Int? = 10, newLimit: Int = .max,
    isFree: Bool = false
  ) {
    self.mode = mode
    self.filter = filter
    self.limit = limit
    self.newLimit = newLimit
    self.isFree = isFree
  }

  /// The questions chosen, and why.
  package struct Choice: Sendable {
    package var questions: [Question] = []
    package var due = 0
    package var missed = 0
    package var new = 0
    /// Those known and not due, taken because the learner asked for these very questions or for free practice.
    package var other = 0
  }

  /// Chooses from a library.
  package func choice(from library: Library, progress: Progress, now: Moment) -> Choice {
    let wanted = library.allQuestions.filter(filter.accepts)
    var choice = Choice()
    var taken: Set<QuestionID> = []
    func take(_ questions: some Sequence<Question>, atMost: Int = .max, count: WritableKeyPath<Choice, Int>) {
      for question in questions where choice[keyPath: count] < atMost {
        guard limit.map({ choice.questions.count < $0 }) ?? true else { return }
        guard taken.insert(question.id).inserted else { continue }
        choice.questions.append(question)
        choice[keyPath: count] += 1
      }
    }

    let missed = wanted.filter { progress.records[$0.id]?.isMissed ?? false }
      .sorted { lastReview($0, progress) < lastReview($1, progress) }
    guard mode == .quiz else {
      take(missed, count: \.missed)
      return choice
    }
    let byRecall = wanted.filter { progress.records[$0.id] != nil }
      .map { (question: $0, recall: progress.recall(of: $0.id, at: now)) }
      .sorted { ($0.recall, lastReview($0.question, progress)) < ($1.recall, lastReview($1.question, progress)) }
      .map(\.question)
    take(byRecall.lazy.filter { progress.isDue($0.id, at: now) }, count: \.due)
    take(missed, count: \.missed)
    take(wanted.lazy.filter { isNew(progress.records[$0.id]) }, atMost: newLimit, count: \.new)
    if isFree || !filter.questions.isEmpty { take(byRecall, count: \.other) }
    return choice
  }

  /// Whether a question was never asked but freely, which counts for nothing unless this practice is free too.
  private func isNew(_ record: Progress.Record?) -> Bool {
    record.map { $0.schedule == nil && !isFree } ?? true
  }

  private func lastReview(_ question: Question, _ progress: Progress) -> Moment {
    progress.records[question.id]?.lastReview ?? Moment(milliseconds: 0)
  }
}
