import QuestionBank
import SafeText
import Yams

/// Collects the faults found while reading.
final class Findings {
  private(set) var diagnostics: [Diagnostic] = []

  func report(_ fault: PackFault, _ severity: Diagnostic.Severity = .error, at position: Position) {
    diagnostics.append(Diagnostic(fault, severity: severity, at: position))
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Whether it's worth looking for the name that was meant. Each guess compares a name with all others, which a pack
  /// where nothing fits would make slow.
  var mayGuess: Bool { diagnostics.count < 100 }
}

extension Node {
  /// Where the node begins.
  var position: Position { Position(line: mark?.line ?? 1, column: mark?.column ?? 1) }

  /// The scalar's text as written, whatever value YAML would give it (`no`, `012`).
  var plainText: String? {
    guard case .scalar(let scalar) = self else { return nil }
    return scalar.string
  }

  /// Whether the scalar is empty or an unquoted `null`.
  var isAbsent: Bool {
    guard case .scalar(let scalar) = self, scalar.style == .plain || scalar.style == .any else { return false }
    return scalar.string.isEmpty || scalar.string == "~" || scalar.string == "null"
  }
}

/// Reads the fields of a YAML mapping one by one. Fields that are missing, unknown or of the wrong shape are reported.
struct YAMLFields {
  let position: Position
  let findings: Findings
  private let nodes: [String: Node]
  private let keys: [(name: String, position: Position)]

  /// nil, with a report, if the node isn't a mapping.
  init?(_ node: Node, field: String, findings: Findings) {
    guard case .mapping(let mapping) = node else {
      findings.report(.wrongShape(field: field, expected: .mapping), at: node.position)
      return nil
    }
    position = node.position
    self.findings = findings
    var nodes: [String: Node] = [:]
    var keys: [(String, Position)] = []
    for (key, value) in mapping {
      guard let name = key.plainText else {
        findings.report(.wrongShape(field: field, expected: .text), at: key.position)
        continue
      }
      keys.append((name, key.position))
      if !value.isAbsent { nodes[name] = value }
    }
    self.nodes = nodes
    self.keys = keys
  }

  /// Reports all fields that aren't `known`.
  func expectOnly(_ known: [String], misplaced: (String) -> PackFault? = { _ in nil }) {
    for key in keys where !known.contains(key.name) {
      let fault = misplaced(key.name) ?? .unknownField(key.name, nearest: Spelling.nearest(to: key.name, among: known))
      findings.report(fault, at: key.position)
    }
  }

  subscript(_ field: String) -> Node? { nodes[field] }

  /// The position of the field's value, or of the mapping if the field is missing.
  func position(of field: String) -> Position { nodes[field]?.position ?? position }

  /// The node of a required field.
  func required(_ field: String) -> Node? {
    if nodes[field] == nil { findings.report(.missingField(field), at: position) }
    return nodes[field]
  }

  /// A text that isn't blank.
  func text(_ field: String, required isRequired: Bool = false) -> String? {
    guard let node = isRequired ? required(field) : nodes[field] else { return nil }
    return Self.text(node, field: field, findings: findings)
  }

  static func text(_ node: Node, field: String, findings: Findings) -> String? {
    guard let text = node.plainText else {
      findings.report(.wrongShape(field: field, expected: .text), at: node.position)
      return nil
    }
    guard !text.allSatisfy(\.isWhitespace) else {
      findings.report(.emptyText(field: field), at: node.position)
      return nil
    }
    guard text.utf8.count <= PackLimits.bytesPerText else {
      findings.report(.textTooLong(field: field, limit: PackLimits.bytesPerText), at: node.position)
      return nil
    }
    // Escapes in double quotes can produce characters the file itself doesn't show.
    if let control = text.unicodeScalars.first(where: \.isBidirectionalControl) {
      findings.report(.bidirectionalControl(scalar: control.value), at: node.position)
      return nil
    }
    return text
  }

  /// `true` or `false`.
  func flag(_ field: String) -> Bool? {
    guard let node = nodes[field] else { return nil }
    switch node.plainText {
    case "true": return true
    case "false": return false
    default:
      findings.report(.wrongShape(field: field, expected: .flag), at: node.position)
      return nil
    }
  }

  /// A finite number.
  func number(_ field: String, required isRequired: Bool = false) -> Double? {
    guard let node = isRequired ? required(field) : nodes[field] else { return nil }
    guard let number = node.plainText.flatMap(Double.init), number.isFinite else {
      findings.report(.wrongShape(field: field, expected: .number), at: node.position)
      return nil
    }
    return number
  }

  /// A whole number of at least 1.
  func ordinal(_ field: String) -> Int? {
    guard let node = nodes[field] else { return nil }
    guard let number = node.plainText.flatMap({ Int($0) }), number >= 1 else {
      findings.report(.wrongShape(field: field, expected: .wholeNumber), at: node.position)
      return nil
    }
    return number
  }

  /// The nodes of a list of at most `limit` items. nil if the field isn't such a list, which is reported
  /// unless it's optional and missing.
  func list(
    _ field: String, limit: Int = PackLimits.valuesPerList, tooMany: PackFault? = nil, required isRequired: Bool = false
  ) -> [Node]? {
    guard let node = isRequired ? required(field) : nodes[field] else { return nil }
    guard case .sequence(let sequence) = node else {
      findings.report(.wrongShape(field: field, expected: .list), at: node.position)
      return nil
    }
    guard sequence.count <= limit else {
      findings.report(tooMany ?? .tooManyValues(field: field, limit: limit), at: node.position)
      return nil
    }
    return Array(sequence)
  }

  /// The texts of a list.
  func texts(_ field: String) -> [String] {
    texts(list(field) ?? [], field: field)
  }

  /// The texts among the nodes. Other nodes are reported.
  func texts(_ nodes: [Node], field: String) -> [String] {
    nodes.compactMap { Self.text($0, field: field, findings: findings) }
  }

  /// A text that is a valid id.
  func identifier<Subject>(_ field: String, of subject: Subject.Type, required isRequired: Bool = true)
    -> Identifier<Subject>?
  {
    guard let text = text(field, required: isRequired) else { return nil }
    guard let identifier = Identifier<Subject>(text) else {
      findings.report(.invalidID(text), at: position(of: field))
      return nil
    }
    return identifier
  }
}
