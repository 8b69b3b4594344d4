import QuestionBank

/// The questions that a learner has missed and not yet relearned, each with the answer that missed it.
package struct Misses: Sendable {
  /// A missed question.
  package struct Entry: Hashable, Sendable {
    package let question: Question
    /// The last answer that missed it.
    package let answer: Review
  }

  /// The longest missed first.
  package let entries: [Entry]

  /// The missed questions of a library.
  ///
  /// - Parameters:
  ///   - answers: Every answer that wasn't undone or reset, oldest first.
  ///   - packs: The packs to look at; all of them if empty.
  package init(_ answers: some Sequence<Review>, progress: Progress, library: Library, packs: Set<PackID> = []) {
    var last: [QuestionID: Review] = [:]
    for answer in answers where answer.isMiss && !answer.isFree { last[answer.question] = answer }
    entries = progress.missed.compactMap { id in
      guard packs.isEmpty || packs.contains(id.pack), let question = library.question(id), let answer = last[id] else {
        return nil
      }
      return Entry(question: question, answer: answer)
    }
  }
}
