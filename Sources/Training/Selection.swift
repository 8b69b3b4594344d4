import QuestionBank

/// Chooses the questions of a session: first what is due, weakest first; then what was missed; then new questions in
/// the packs' order.
package struct Selection: Hashable, Sendable {
  package var mode: Mode
  package var filter: QuestionFilter
  /// The maximum number of questions; nil for all.
  package var limit: Int?
  /// The maximum number of new questions.
  package var newLimit: Int
  /// Whether questions that aren't due may fill up the session.
  package var isFree: Bool
  /// Whether a review starts with the questions missed for longest.
  package var isOldestFirst: Bool

  package init(
    mode: Mode = .quiz, filter: QuestionFilter = QuestionFilter(), limit: Int? = 10, newLimit: Int = .max,
    isFree: Bool = false, isOldestFirst: Bool = false
  ) {
    self.mode = mode
    self.filter = filter
    self.limit = limit
    self.newLimit = newLimit
    self.isFree = isFree
    self.isOldestFirst = isOldestFirst
  }

  /// The questions chosen, and why.
  package struct Choice: Sendable {
    package var questions: [Question] = []
    package var due = 0
    package var missed = 0
    package var new = 0
    /// Known questions that aren't due, taken because they were asked for by id, or for free practice, an
    /// exam or a drill.
    package var other = 0
  }

  /// Chooses questions for a quiz or a review.
  package func choice(from library: Library, progress: Progress, now: Moment) -> Choice {
    let candidates = Candidates(library.allQuestions.filter(filter.accepts), progress: progress, now: now)
    // A learner who asks for questions by id wants exactly those.
    let admitsSiblings = mode == .review || !filter.questions.isEmpty
    var siblings = Siblings()
    var choice = Choice()
    var taken: Set<QuestionID> = []
    func take(
      _ questions: some Sequence<Question>, atMost: Int = .max, count: WritableKeyPath<Choice, Int>
    ) -> [Question] {
      var admitted: [Question] = []
      for question in questions where choice[keyPath: count] < atMost {
        guard limit.map({ taken.count < $0 }) ?? true else { break }
        guard !taken.contains(question.id), admitsSiblings || siblings.admit(question) else { continue }
        taken.insert(question.id)
        admitted.append(question)
        choice[keyPath: count] += 1
      }
      return admitted
    }

    guard mode == .quiz else {
      let missed = take(isOldestFirst ? candidates.missedOldestFirst : candidates.missedWorstFirst, count: \.missed)
      choice.questions = isOldestFirst ? missed : Interleaving.arranged(missed)
      return choice
    }
    choice.questions += Interleaving.arranged(take(candidates.due, count: \.due))
    choice.questions += Interleaving.arranged(take(candidates.missedWorstFirst, count: \.missed))
    choice.questions += take(isFree ? candidates.new : candidates.unscheduled, atMost: newLimit, count: \.new)
    if isFree || !filter.questions.isEmpty { choice.questions += take(candidates.known, count: \.other) }
    return choice
  }
}
