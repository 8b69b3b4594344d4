import QuestionBank
import SafeText
import Yams

/// Collects the faults found while reading.
final class Findings {
  let source: SourceText
  private(set) var diagnostics: [Diagnostic] = []
  /// How many letters may still be compared to guess which names were meant. A guess compares a name with all others,
  /// which a pack where nothing fits would make slow.
  private var lettersToCompare = 1_000_000

  init(source: SourceText) {
    self.source = source
  }

  func report(_ fault: PackFault, _ severity: Diagnostic.Severity = .error, at position: Position) {
    report(Diagnostic(fault, severity: severity, at: position))
  }

  func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The name that was probably meant; nil when none is close enough, and after too many guesses.
  func nearest(to name: String, among known: some Collection<String>) -> String? {
    let length = name.utf8.count
    guard length <= Self.longestGuessed, lettersToCompare > 0 else { return nil }
    lettersToCompare -= known.count * length * max(3, length)
    return Spelling.nearest(to: name, among: known)
  }

  private static let longestGuessed = 200
}

extension Node {
  /// Where the node begins.
  var position: Position { Position(line: mark?.line ?? 1, column: mark?.column ?? 1) }

  /// The scalar's text as written, whatever value YAML would give it (`no`, `012`).
  var plainText: String? {
    guard case .scalar(let scalar) = self else { return nil }
    return SurrogatePairs.text(of: scalar)
  }

  /// The scalar's text on one line, as names and numbers stand.
  var word: String? { plainText?.tidied(as: .word) }

  /// Whether the scalar is written without quotation marks, on the lines of its field.
  var isUnquoted: Bool {
    guard case .scalar(let scalar) = self else { return false }
    return scalar.style == .plain || scalar.style == .any
  }

  /// Whether an unquoted text, or the name of the first field, has a dash right before it.
  var beginsWithDash: Bool {
    if case .mapping(let mapping) = self { return mapping.first?.key.beginsWithDash ?? false }
    return isUnquoted && plainText?.first == "-"
  }

  /// Whether the scalar is empty or an unquoted `null`.
  var isAbsent: Bool {
    guard isUnquoted, case .scalar(let scalar) = self else { return false }
    return scalar.string.isEmpty || scalar.string == "~" || scalar.string == "null"
  }
}

/// Reads the fields of a YAML mapping one by one. Fields that are missing, unknown or of the wrong shape are reported.
struct YAMLFields {
  let position: Position
  let findings: Findings
  private let nodes: [String: Node]
  private let keys: [(name: String, position: Position)]
  /// Fields without a value.
  private let empty: [String: Node]
  /// Fields whose name was told to be written wrong.
  private let miswritten: Set<String>

  /// nil, with a report, if the node isn't a mapping.
  init?(_ node: Node, field: String, findings: Findings) {
    guard case .mapping(let mapping) = node else {
      findings.report(.wrongShape(field: field, expected: .mapping), at: node.position)
      return nil
    }
    position = node.position
    self.findings = findings
    var nodes: [String: Node] = [:]
    var empty: [String: Node] = [:]
    var miswritten: Set<String> = []
    var keys: [(String, Position)] = []
    for (key, value) in mapping {
      guard var name = key.word else {
        findings.report(.wrongShape(field: field, expected: .text), at: key.position)
        continue
      }
      if let hidden = findings.hiddenCharacter(in: key) {
        findings.report(hidden)
        name.unicodeScalars.removeAll(where: \.hides)
      }
      // Most names are letters alone.
      let isPlain = name.utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: ":") }
      if !isPlain, let mistake = MiswrittenField.first(inLine: Array(name.unicodeScalars), at: key.position) {
        findings.report(mistake.diagnostic)
        miswritten.insert(mistake.field)
        continue
      }
      keys.append((name, key.position))
      if value.isAbsent { empty[name] = value } else { nodes[name] = value }
    }
    self.nodes = nodes
    self.empty = empty
    self.miswritten = miswritten
    self.keys = keys
  }

  /// Reports all fields that aren't `known`.
  func expectOnly(_ known: [String], misplaced: (String) -> PackFault? = { _ in nil }) {
    for key in keys where !known.contains(key.name) {
      let fault = misplaced(key.name) ?? .unknownField(key.name, nearest: findings.nearest(to: key.name, among: known))
      findings.report(fault, at: key.position)
    }
  }

  subscript(_ field: String) -> Node? { nodes[field] }

  /// The position of the field's value, or of the mapping if the field is missing.
  func position(of field: String) -> Position { nodes[field]?.position ?? position }

  /// The node of a required field.
  func required(_ field: String) -> Node? {
    if let node = nodes[field] { return node }
    let isTold = miswritten.contains(field) || empty[field].map { reportComment(insteadOf: $0, field) } ?? false
    if !isTold { findings.report(.missingField(field), at: position) }
    return nil
  }

  /// A text that isn't blank.
  func text(_ field: String, required isRequired: Bool = false, as form: TextForm = .line) -> String? {
    guard let node = isRequired ? required(field) : nodes[field] else {
      if !isRequired, let node = empty[field] { reportComment(insteadOf: node, field, .warning) }
      return nil
    }
    return Self.text(node, field: field, as: form, findings: findings)
  }

  static func text(_ node: Node, field: String, as form: TextForm = .line, findings: Findings) -> String? {
    guard let written = node.plainText else {
      findings.report(.wrongShape(field: field, expected: .text), at: node.position)
      return nil
    }
    let text = written.tidied(as: form)
    let isCut =
      form != .word && node.isUnquoted && findings.source.hasComment(after: written, at: node.position)
    guard !text.unicodeScalars.allSatisfy({ $0.properties.isWhitespace || $0.isInvisible }) else {
      findings.report(isCut ? .commentForText(field: field) : .emptyText(field: field), at: node.position)
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
    // YAML takes a plain space in front of a text away, so another one stands there by mistake.
    if form != .word, node.isUnquoted, text.unicodeScalars.first?.hides == true,
      let hidden = findings.hiddenCharacter(in: node)
    {
      findings.report(hidden)
      return nil
    }
    if isCut { findings.report(.textCutByComment(field: field), .warning, at: node.position) }
    return text
  }

  /// Reports a comment that stands where the text of a field should, as in `prompt: #1`; false where there's none.
  @discardableResult private func reportComment(
    insteadOf node: Node, _ field: String, _ severity: Diagnostic.Severity = .error
  ) -> Bool {
    guard node.isUnquoted, findings.source.hasComment(after: node.plainText ?? "", at: node.position) else {
      return false
    }
    findings.report(.commentForText(field: field), severity, at: node.position)
    return true
  }

  /// Reports a value that can't be what it should, or the character that hides in it and makes it so.
  func refuse(_ field: String, as fault: PackFault) {
    guard let node = nodes[field] else { return findings.report(fault, at: position) }
    Self.refuse(node, as: fault, findings: findings)
  }

  static func refuse(_ node: Node, as fault: PackFault, findings: Findings) {
    findings.report(findings.hiddenCharacter(in: node) ?? Diagnostic(fault, at: node.position))
  }

  /// `true` or `false`.
  func flag(_ field: String) -> Bool? {
    guard let node = nodes[field] else { return nil }
    switch node.word {
    case "true": return true
    case "false": return false
    default:
      refuse(field, as: .wrongShape(field: field, expected: .flag))
      return nil
    }
  }

  /// A finite number.
  func number(_ field: String, required isRequired: Bool = false) -> Double? {
    guard let node = isRequired ? required(field) : nodes[field] else { return nil }
    guard let number = node.word.flatMap(Double.init), number.isFinite else {
      refuse(field, as: .wrongShape(field: field, expected: .number))
      return nil
    }
    return number
  }

  /// A whole number of at least 1.
  func ordinal(_ field: String) -> Int? {
    guard let node = nodes[field] else { return nil }
    guard let number = node.word.flatMap({ Int($0) }), number >= 1 else {
      refuse(field, as: .wrongShape(field: field, expected: .wholeNumber))
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
      let place = node.position
      if node.beginsWithDash {
        // YAML takes `-a` for a text.
        findings.report(
          .invalidYAML(.spaceMissing(after: "-")), at: Position(line: place.line, column: place.column + 1))
      } else {
        findings.report(.wrongShape(field: field, expected: .list), at: place)
      }
      return nil
    }
    guard sequence.count <= limit else {
      findings.report(tooMany ?? .tooManyValues(field: field, limit: limit), at: node.position)
      return nil
    }
    return Array(sequence)
  }

  /// The texts of a list.
  func texts(_ field: String, as form: TextForm = .line) -> [String] {
    texts(list(field) ?? [], field: field, as: form)
  }

  /// The texts among the nodes. Other nodes are reported.
  func texts(_ nodes: [Node], field: String, as form: TextForm = .line) -> [String] {
    nodes.compactMap { Self.text($0, field: field, as: form, findings: findings) }
  }

  /// A text that is a valid id.
  func identifier<Subject>(_ field: String, of subject: Subject.Type, required isRequired: Bool = true)
    -> Identifier<Subject>?
  {
    guard let text = text(field, required: isRequired, as: .word) else { return nil }
    guard let identifier = Identifier<Subject>(text) else {
      refuse(field, as: .invalidID(text))
      return nil
    }
    return identifier
  }
}
