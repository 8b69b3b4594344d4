import QuestionBank

/// The names that a field may refer to.
struct KnownNames {
  let names: [String]
  private let set: Set<String>

  init(_ names: [String]) {
    self.names = names
    set = Set(names)
  }

  func contains(_ name: String) -> Bool { set.contains(name) }
}

extension YAMLFields {
  /// A name among those known. Another name is reported as `unknown`, with the one that was probably meant.
  func reference<Subject>(
    _ field: String, to subject: Subject.Type, among known: KnownNames, required isRequired: Bool = false,
    unknown: (String, String?) -> PackFault
  ) -> Identifier<Subject>? {
    guard let name = identifier(field, of: subject, required: isRequired) else { return nil }
    guard known.contains(name.text) else {
      report(unknown: name.text, among: known, at: position(of: field), unknown)
      return nil
    }
    return name
  }

  /// The names of a list, each known.
  func references<Subject>(
    _ field: String, to subject: Subject.Type, among known: KnownNames, unknown: (String, String?) -> PackFault
  ) -> [(name: Identifier<Subject>, position: Position)] {
    (list(field) ?? []).compactMap { node in
      guard let text = Self.text(node, field: field, as: .word, findings: findings) else { return nil }
      guard let name = Identifier<Subject>(text) else {
        Self.refuse(node, as: .invalidID(text), findings: findings)
        return nil
      }
      guard known.contains(text) else {
        report(unknown: text, among: known, at: node.position, unknown)
        return nil
      }
      return (name, node.position)
    }
  }

  private func report(
    unknown name: String, among known: KnownNames, at position: Position, _ fault: (String, String?) -> PackFault
  ) {
    findings.report(fault(name, findings.nearest(to: name, among: known.names)), at: position)
  }
}
