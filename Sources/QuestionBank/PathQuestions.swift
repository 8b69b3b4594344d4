/// The questions of one step of a pack's path, without their texts: those of the base level first, then in the author's
/// order.
package struct PathQuestions: RandomAccessCollection, Sendable {
  private let image: PackImage?
  private let step: PackImage.Step

  /// The steps of a pack: one for each of its lessons, and one for the questions without.
  package static func steps(of pack: Pack) -> [PathQuestions] {
    guard let image = pack.image else { return [] }
    return image.steps.map { PathQuestions(image: image, step: $0) }
  }

  /// No questions.
  package init() {
    image = nil
    step = PackImage.Step(start: 0, bases: 0, count: 0)
  }

  private init(image: PackImage, step: PackImage.Step) {
    self.image = image
    self.step = step
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { step.count }

  package subscript(position: Int) -> QuestionOutline {
    guard let image else { preconditionFailure("a step without an image has no questions") }
    return QuestionOutline(image: image, row: image.row(inPath: step.start + position))
  }

  /// How many of them are of the base level.
  package var baseCount: Int { step.bases }
}
