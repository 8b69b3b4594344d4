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

  package func makeIterator() -> some IteratorProtocol<(id: EventID, review: Review)> {
    withEvents.lazy.map { ($0.id, $1) }.makeIterator()
  }

  /// The reviews with their events.
  var withEvents: some Sequence<(event: ProgressEvent, review: Review)> {
    places.lazy.compactMap { place -> (event: ProgressEvent, review: Review)? in
      let event = history[place]
      guard case .review(let given) = event.change else { return nil }
      var review = corrections.points(of: event).map(given.settingPoints) ?? given
      review.question = renaming.name(of: review.question)
      return (event, review)
    }
  }
}
