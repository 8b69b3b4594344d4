import Grading
import QuestionBank

/// The roles of a library, found by id or by whatever someone types.
package struct RoleDirectory: Sendable {
  /// A role, and the pack that it's taken from.
  package struct Entry: Hashable, Sendable {
    package let role: Role
    package let pack: PackID
  }

  /// In the order of the packs. If packs share a role's id, the first that defines the role counts; if none does, the
  /// first that states facts about it, else the first one.
  package let entries: [Entry]

  package var roles: [Role] { entries.map(\.role) }

  /// - Parameter packs: The packs to take roles from; all of them if empty.
  package init(library: Library, packs: Set<PackID> = []) {
    var entries: [Entry] = []
    var places: [RoleID: Int] = [:]
    for pack in library.shelf.map(\.pack) where packs.isEmpty || packs.contains(pack.id) {
      for role in pack.roles {
        let entry = Entry(role: role, pack: pack.id)
        guard let place = places[role.id] else {
          places[role.id] = entries.count
          entries.append(entry)
          continue
        }
        if role.describedness > entries[place].role.describedness { entries[place] = entry }
      }
    }
    self.entries = entries
  }

  /// The role with that id.
  package func role(_ id: RoleID) -> Role? { roles.first { $0.id == id } }

  /// The role that goes by this id, name or other name.
  ///
  /// - Throws: ``UnknownRole`` if no role does.
  package func role(named name: String) throws(UnknownRole) -> Role {
    guard let entry = entry(named: name) else { throw unknownRole(name) }
    return entry.role
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

// MARK: - Names of several words

extension RoleDirectory {
  /// The one or two roles that some words name: all words together, else the first two parts that each name a role.
  ///
  /// - Throws: ``UnknownRole`` with the part that isn't a role if the other one is; else with whatever comes nearest to
  ///   one.
  package func entries(named words: [String]) throws(UnknownRole) -> [Entry] {
    let whole = words.joined(separator: " ")
    if let entry = entry(named: whole) { return [entry] }
    let parts = words.indices.dropFirst().map { index in
      (first: words[..<index].joined(separator: " "), second: words[index...].joined(separator: " "))
    }
    for part in parts {
      if let first = entry(named: part.first), let second = entry(named: part.second) { return [first, second] }
    }
    // The longest name that's known is the one that was meant.
    let others =
      parts.reversed().filter { entry(named: $0.first) != nil }.map(\.second)
      + parts.filter { entry(named: $0.second) != nil }.map(\.first)
    if let other = others.first { throw unknownRole(other) }
    let unknown = ([whole] + parts.flatMap { [$0.first, $0.second] }).map(unknownRole)
    throw unknown.first { $0.nearest != nil } ?? unknown[0]
  }

  private func entry(named name: String) -> Entry? { entries.first { $0.role.isNamed(by: name) } }

  private func unknownRole(_ name: String) -> UnknownRole {
    let known = roles.map(\.id.text) + roles.map { FrenchText($0.name).plain }
    return UnknownRole(
      name: name, allowed: roles.map(\.id), nearest: Spelling.nearest(to: FrenchText(name).plain, among: known))
  }
}

extension Role {
  /// How much its pack says of it: a definition counts for more than facts.
  fileprivate var describedness: Int { definition != nil ? 2 : facts.isEmpty ? 0 : 1 }
}

/// No role goes by the name that was typed.
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
