import QuestionBank

extension Selection {
  /// Draws the questions of an exam at random from everything the filter accepts, known or new, never two on the same
  /// point.
  package func examChoice(
    from library: Library, progress: Progress, using generator: inout some RandomNumberGenerator
  ) -> Choice {
    var siblings = Siblings()
    var choice = Choice()
    for question in library.outlines.filter({ filter.accepts($0) }).shuffled(using: &generator) {
      guard limit.map({ choice.count < $0 }) ?? true else { break }
      let isNew = progress.records[question.id] == nil
      guard !isNew || choice.new < newLimit, siblings.admit(question) else { continue }
      choice.add(question, isNew ? .new : .again)
    }
    return choice
  }
}
