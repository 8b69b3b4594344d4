import QuestionBank
import Training

/// How well a learner knows one role, from the questions whose right answer it is.
package struct RoleMastery: Sendable {
  package let role: Role
  package private(set) var questions = 0
  /// Ever answered right.
  package private(set) var known = 0
  /// Answered at least once.
  package private(set) var answered = 0
  /// The roles that it was taken for or that were taken for it, the most often confused first.
  package let confused: [(role: Role, times: Int)]
  private var recalls = 0.0

  /// The share of the answered questions that would be recalled now, as the memory model predicts it, 0 to 1; nil while
  /// none was answered.
  package var recall: Double? { answered == 0 ? nil : recalls / Double(answered) }

  private init(_ role: Role, among roles: [Role], _ confusions: Confusions) {
    self.role = role
    // Sorting keeps roles confused equally often in their order.
    confused = roles.filter { $0.id != role.id }
      .map { ($0, confusions.times(RolePair(role.id, $0.id))) }
      .filter { $0.1 > 0 }
      .enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.map(\.element)
  }

  private mutating func count(_ question: QuestionOutline, _ progress: Progress, now: Moment) {
    questions += 1
    guard let record = progress.records[question.id] else { return }
    answered += 1
    if record.everRight { known += 1 }
    recalls += progress.recall(of: question.id, at: now)
  }

  /// The roles of a library that are the right answer to a question, in the order of the packs.
  static func all(in library: Library, progress: Progress, confusions: Confusions, now: Moment) -> [RoleMastery] {
    let roles = RoleDirectory(library: library).roles
    var masteries = roles.map { RoleMastery($0, among: roles, confusions) }
    let places = Dictionary(uniqueKeysWithValues: roles.enumerated().map { ($0.element.id, $0.offset) })
    for question in library.outlines {
      for place in question.askedRoles.compactMap({ places[$0] }) {
        masteries[place].count(question, progress, now: now)
      }
    }
    return masteries.filter { $0.questions > 0 }
  }
}
