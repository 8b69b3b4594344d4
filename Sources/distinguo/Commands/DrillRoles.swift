import Grading
import QuestionBank
import Training
import Usage

/// The roles that a drill can be about, and how they are named.
struct DrillRoles {
  private let roles: [Role]

  init(library: Library) {
    var seen: Set<RoleID> = []
    roles = library.shelf.flatMap(\.pack.roles).filter { seen.insert($0.id).inserted }
  }

  func role(_ id: RoleID) -> Role? { roles.first { $0.id == id } }

  /// The role that somebody names by its id, its name or another name of it.
  func role(named name: String) throws(Fault) -> Role {
    let typed = FrenchText(name).plain
    if let role = roles.first(where: { $0.id.text == name.lowercased() || $0.isNamed(by: name) }) { return role }
    throw .unknownRole(
      name, allowed: roles.map(\.id.text),
      nearest: nearest(to: typed, among: roles.map(\.id.text) + roles.map { FrenchText($0.name).plain }))
  }

  /// The two to be told apart: those named; else the pair that the learner mixes up most, of which a single one named is
  /// part; without a history, the first one named or of all, and the next.
  func pair(named: [Role], confusions: Confusions) -> (first: Role, second: Role)? {
    if named.count == 2 { return (named[0], named[1]) }
    let worst = confusions.worstPair { pair in
      pair.roles.allSatisfy { role($0) != nil } && (named.first.map { pair.roles.contains($0.id) } ?? true)
    }
    let first = named.first ?? worst.flatMap { role($0.first) } ?? roles.first
    guard let first else { return nil }
    let second =
      worst.flatMap { $0.roles.first { $0 != first.id } }.flatMap(role) ?? roles.first { $0.id != first.id }
    return second.map { (first, $0) }
  }
}
