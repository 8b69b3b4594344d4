import QuestionBank

/// A pack, and the positions of its parts in the text it was read from.
package struct ReadPack: Sendable {
  package var pack: Pack
  /// The positions of each question's parts, in the order of `pack.questions`.
  package var places: [QuestionPlaces]
  /// The positions of each role's parts, in the order of `pack.roles`.
  package var rolePlaces: [EntryPlaces]
  /// The positions of each lesson's parts, in the order of `pack.lessons`.
  package var lessonPlaces: [EntryPlaces]
  /// What was noticed while the text was read, and isn't in what was read from it.
  package var warnings: [Diagnostic] = []

  /// Every citation of the pack.
  var citations: [CitedPlace] {
    (rolePlaces + lessonPlaces).flatMap(\.citations) + places.flatMap(\.citations)
  }
}

/// The positions of a question's parts.
package struct QuestionPlaces: Hashable, Sendable {
  package var start: Position
  package var prompt: Position
  package var options: [Position] = []
  package var accepted: Position?
  package var contrasts: Position?
  /// Every citation of the question.
  package var citations: [CitedPlace] = []
}

/// The positions of the parts of a role or a lesson.
package struct EntryPlaces: Hashable, Sendable {
  package var start: Position
  /// Where each lesson that it requires is named.
  package var requires: [Position] = []
  /// Every citation of the entry.
  package var citations: [CitedPlace] = []
}

/// A citation and the position of its quotation.
package struct CitedPlace: Hashable, Sendable {
  package var citation: Citation
  package var position: Position
}
