/// What questions are chosen by: a question, or its outline.
package protocol Selectable {
  var id: QuestionID { get }
  /// The pack that it belongs to.
  var pack: PackID { get }
  /// A word shared by the questions on one subject.
  var topic: String { get }
  var kind: Kind { get }
  var level: Question.Level { get }
  /// The lesson that it practises.
  var lesson: LessonID? { get }
  /// Whether it describes a situation: tagged `cas` in French packs, `case` in English ones.
  var isCase: Bool { get }
  /// The role asked for, that is, the right answer's.
  var askedRole: RoleID? { get }
  /// The roles that the right answer stands for: several where several options are right.
  var askedRoles: Set<RoleID> { get }
  /// Every role an answer to the question may mean, right or wrong.
  var roles: Set<RoleID> { get }
  /// Every source that's cited anywhere in the question.
  var citedSources: Set<SourceID> { get }
  /// The point that the question is on; nil if it doesn't quote anything.
  var point: QuestionPoint? { get }
}

extension Selectable {
  /// The full name of the lesson that it practises.
  package var lessonName: LessonName? { lesson.map { LessonName(pack: pack, lesson: $0) } }
}

extension Question: Selectable {
  package var pack: PackID { id.pack }
  package var isCase: Bool { tags.contains("cas") || tags.contains("case") }
  package var citedSources: Set<SourceID> { Set(allCitations.map(\.source)) }
  package var point: QuestionPoint? { QuestionPoint(bits: pointBits) }
}

/// What a question is about: the passage that it quotes first, at its level. The definition of a point and a case of it
/// teach each other, but two questions on one point give each other away.
package struct QuestionPoint: Hashable, Sendable {
  private let bits: UInt64

  /// nil for 0.
  init?(bits: UInt64) {
    guard bits != 0 else { return nil }
    self.bits = bits
  }
}

extension Question {
  /// A hash of the passage and the level, of which no byte uses its highest bit; 0 if nothing is quoted.
  var pointBits: UInt64 {
    guard let citation = citations.first, let quote = citation.quote else { return 0 }
    var hash = TextHash()
    hash.add([
      citation.source.text, citation.section ?? "", citation.section == nil ? "" : "section",
      citation.paragraph.map { String($0) } ?? "", quote, String(level.rawValue),
    ])
    return max(1, (hash.value ^ hash.value >> 32) & QuestionKey.mask)
  }
}
