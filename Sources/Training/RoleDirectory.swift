import Grading
import QuestionBank

/// The roles of a library, found by id or by whatever someone types.
package struct RoleDirectory: Sendable {
  /// In the order of the packs; if packs share a role's id, the first pack's role counts.
  package let roles: [Role]

  package init(library: Library) {
    var seen: Set<RoleID> = []
    roles = library.shelf.flatMap(\.pack.roles).filter { seen.insert($0.id).inserted }
  }

  /// The role with that id.
  package func role(_ id: RoleID) -> Role? { roles.first { $0.id == id } }

  /// The role that goes by this id, name or other name.
  ///
  /// - Throws: ``UnknownRole`` if no role does.
  package func role(named name: String) throws(UnknownRole) -> Role {
    if let role = roles.first(where: { $0.isNamed(by: name) }) { return role }
    let known = roles.map(\.id.text) + roles.map { FrenchText($0.name).plain }
    throw UnknownRole(
      name: name, allowed: roles.map(\.id), nearest: Spelling.nearest(to: FrenchText(name).plain, among: known))
  }

  /// The two roles to drill: the two named; otherwise the pair the learner confuses most, which includes
  /// any one named; without confusions, the named role or the first one, and the next.
  ///
  /// nil if there are fewer than two roles.
  package func pair(named: [Role], confusions: Confusions) -> (first: Role, second: Role)? {
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

extension Role {
  /// Everything the role goes by: its id, its name, and its other names.
  package var names: [String] { [id.text, name] + accept }

  /// Whether a text is one of the role's names, case and accents aside.
  package func isNamed(by text: String) -> Bool {
    let typed = FrenchText(text)
    return names.contains { FrenchText($0).plain == typed.plain }
  }
}

/// No role goes by the name typed.
package struct UnknownRole: Error, Hashable, Sendable {
  /// As typed.
  package let name: String
  /// The roles there are.
  package let allowed: [RoleID]
  /// The id or name that was probably meant.
  package let nearest: String?

  package init(name: String, allowed: [RoleID], nearest: String?) {
    self.name = name
    self.allowed = allowed
    self.nearest = nearest
  }
}
