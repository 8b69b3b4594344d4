/// The reviews of a history that count, in order, with the points that the learner set and under the present names of
/// their questions.
///
/// Each is put together when its turn comes, so that a long history isn't in memory twice.
package struct CountedReviews: Sequence, Sendable {
  private let history: [ProgressEvent]
  private let corrections: Corrections
  private let renaming: Renaming
  /// Where in the history their events are.
  private var places: [Int] = []

  /// - Parameter history: Every event, in order.
  init(among history: [ProgressEvent], _ renaming: Renaming) {
    self.history = history
    self.renaming = renaming
    corrections = Corrections(among: history)
    for (place, event) in history.enumerated() where !corrections.isUndone(event) {
      switch event.change {
      case .review: places.append(place)
      case .reset(let scope):
        places.removeAll { place in
          guard case .review(let review) = history[place].change else { return true }
          return renaming.isForgotten(renaming.name(of: review.question), by: scope)
        }
      case .undo, .sessionBegan, .sessionEnded, .lessonShown, .pointsSet: break
      }
    }
  }

  package var count: Int { places.count }

  package func makeIterator() -> Iterator { Iterator(reviews: self) }

  package struct Iterator: IteratorProtocol {
    fileprivate let reviews: CountedReviews
    private var number = 0

    fileprivate init(reviews: CountedReviews) {
      self.reviews = reviews
    }

    package mutating func next() -> (id: EventID, review: Review)? {
      while number < reviews.places.count {
        let event = reviews.history[reviews.places[number]]
        number += 1
        if let review = reviews.review(of: event) { return (event.id, review) }
      }
      return nil
    }
  }

  /// The reviews of a session, and how later events name them.
  func named(of session: SessionID) -> [(event: EventReference, review: Review)] {
    places.compactMap { place in
      guard let review = review(of: history[place]), review.session == session else { return nil }
      return (history[place].reference, review)
    }
  }

  private func review(of event: ProgressEvent) -> Review? {
    guard case .review(let given) = event.change else { return nil }
    var review = corrections.points(of: event).map(given.settingPoints) ?? given
    review.question = renaming.name(of: review.question)
    return review
  }
}
