import QuestionBank

/// What an author had better know of a pack that can be used.
package enum PackLint {
  /// The warnings for a pack, in order of place.
  package static func warnings(for read: ReadPack) -> [Diagnostic] {
    zip(read.pack.questions, read.places).flatMap { question, places in
      warnings(for: question, at: places)
    }.sorted { $0.position < $1.position }
  }

  private static func warnings(for question: Question, at places: QuestionPlaces) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    func warn(_ fault: PackFault, at position: Position) {
      warnings.append(Diagnostic(fault, severity: .warning, at: position))
    }
    if question.citations.isEmpty { warn(.noCitation, at: places.start) }
    if question.explanation.isEmpty { warn(.noExplanation, at: places.start) }
    if case .short(let accepted) = question.body, accepted.count == 1, !accepted[0].contains(where: "*([".contains) {
      warn(.singleAcceptedForm, at: places.accepted ?? places.start)
    }
    for (option, position) in zip(question.options, places.options) where !option.isRight && option.why == nil {
      warn(.optionWithoutReason(option.text), at: position)
    }
    for place in places.citations {
      guard let quote = place.citation.quote else { continue }
      let words = Article.wordCount(quote)
      if !PackLimits.quoteWords.contains(words) {
        warn(.quoteLength(words: words, allowed: PackLimits.quoteWords), at: place.position)
      }
    }
    return warnings
  }
}
