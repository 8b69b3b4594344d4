/// A set of questions in which each is found at once, however many there are.
package struct OutlineSet: Sendable {
  /// For each image, whether a row is in the set.
  private var rows: [ObjectIdentifier: [Bool]] = [:]

  package init() {}

  package mutating func insert(_ question: QuestionOutline) {
    rows[ObjectIdentifier(question.image), default: [Bool](repeating: false, count: question.image.count)][
      question.row] =
      true
  }

  package func contains(_ question: QuestionOutline) -> Bool {
    rows[ObjectIdentifier(question.image)]?[question.row] ?? false
  }
}
