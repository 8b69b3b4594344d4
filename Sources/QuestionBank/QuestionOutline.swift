/// What's needed of a question to choose it, without its texts. Those are read when it's asked.
package struct QuestionOutline: Sendable {
  let image: PackImage
  let row: Int

  /// The question itself.
  package var question: Question { image.question(at: row) }

  /// A hash of its full name.
  package var key: QuestionKey { image.key(of: row) }
}

extension QuestionOutline: Selectable {
  package var id: QuestionID { image.id(of: row) }
  package var pack: PackID { image.id }
  package var topic: String { image.topic(of: row) }
  package var kind: Kind { image.kind(of: row) }
  package var level: Question.Level { image.level(of: row) }
  package var lesson: LessonID? { image.lesson(of: row) }
  package var isCase: Bool { image.isCase(row) }
  package var askedRole: RoleID? { image.askedRole(of: row) }
  package var askedRoles: Set<RoleID> { Set(image.extras(of: row).askedRoles) }
  package var roles: Set<RoleID> { Set(image.extras(of: row).roles) }
  package var citedSources: Set<SourceID> { Set(image.extras(of: row).sources) }
  package var point: QuestionPoint? { QuestionPoint(bits: image.point(of: row)) }
}

extension QuestionOutline: Hashable {
  package static func == (left: QuestionOutline, right: QuestionOutline) -> Bool {
    left.row == right.row && left.image === right.image
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(image))
    hasher.combine(row)
  }
}
