import Grading
import QuestionBank

/// What the warnings about a question need to know of its pack, gathered once.
struct LintContext {
  let language: String
  private let rolesByName: [String: [Role]]
  private let askedRoles: [LocalQuestionID: RoleID?]
  private let pack: PackID

  init(_ pack: Pack) {
    language = pack.language
    self.pack = pack.id
    var rolesByName: [String: [Role]] = [:]
    for role in pack.roles {
      for name in Set(([role.name] + role.accept).map { FrenchText($0).plain }) {
        rolesByName[name, default: []].append(role)
      }
    }
    self.rolesByName = rolesByName
    askedRoles = Dictionary(
      pack.questions.map { ($0.id.question, $0.askedRole) }, uniquingKeysWith: { first, _ in first })
  }

  /// The first role with that name, case and accents aside, other than one.
  func role(named name: String, otherThan asked: RoleID) -> Role? {
    rolesByName[FrenchText(name).plain]?.first { $0.id != asked }
  }

  /// The role that a question asks for; nil also when there's no such question.
  func askedRole(of question: LocalQuestionID) -> RoleID? { askedRoles[question] ?? nil }

  /// Whether a question of the pack has the name.
  func has(_ question: QuestionID) -> Bool { question.pack == pack && askedRoles[question.question] != nil }
}
