import QuestionBank
import Yams

/// Reads packs, and reports everything that is wrong with one at once.
package enum PackReader {
  /// The pack in a text.
  ///
  /// - Throws: Every error of the text, by position.
  package static func pack(from text: PackText) throws(Rejection) -> ReadPack {
    let source = SourceText(text.text)
    let findings = Findings(source: source)
    text.refused.forEach(findings.report)
    if let start = text.startOfList(under: "questions", longerThan: PackLimits.questions) {
      findings.report(.tooManyQuestions(limit: PackLimits.questions), at: start)
    } else if let root = try root(of: text, source), !root.isAbsent {
      let contents = PackContents(findings: findings)
      if var read = contents.pack(root), !findings.hasErrors {
        read.warnings = findings.diagnostics
        return read
      }
    } else {
      findings.report(.empty, at: Position(line: 1, column: 1))
    }
    throw Rejection(findings.diagnostics.sorted { $0.position < $1.position })
  }

  /// The pack in a file.
  ///
  /// - Throws: Every error, by position.
  package static func pack(from bytes: some Collection<UInt8>) throws(Rejection) -> ReadPack {
    try pack(from: PackText(reading: bytes))
  }

  /// The text as nodes with their places; nil where it says nothing.
  static func root(of text: PackText, _ source: SourceText) throws(Rejection) -> Node? {
    do {
      // A mapping key that expands to a billion nodes would keep Yams busy forever, so anchors are first sought in a
      // text without aliases. Without an anchor there can't be an alias.
      if let disarmed = text.withoutAliases { _ = try root(ofYAML: SurrogatePairs.readable(disarmed), source) }
      return try root(ofYAML: SurrogatePairs.readable(text.text), source)
    } catch {
      let found = (error as? Rejection)?.diagnostics ?? [diagnostic(for: error, in: source)]
      throw Rejection((text.refused + found).sorted { $0.position < $1.position })
    }
  }

  private static func root(ofYAML yaml: String, _ source: SourceText) throws -> Node? {
    // The parser owns the anchors, so it must outlive the search for them.
    let parser = try Parser(yaml: yaml, resolver: .basic)
    let root = try parser.singleRoot()
    let findings = Findings(source: source)
    if let root { withExtendedLifetime(parser) { refuseReferences(in: root, findings: findings) } }
    guard !findings.hasErrors else { throw Rejection(findings.diagnostics) }
    return root
  }

  /// Whether Yams added the tag by itself: none, or on quoted scalars and keys the tag of the node's own kind. (Yams'
  /// own constants allocate on every access, hence the raw values.)
  private static func isOwn(_ tag: Tag, of kind: Tag.Name) -> Bool {
    tag.rawValue == Tag.Name.implicit.rawValue || tag.rawValue == kind.rawValue
  }

  /// Reports anchors and tags. Doesn't enter an anchored node: through its aliases a few lines can stand for a billion
  /// nodes.
  private static func refuseReferences(in node: Node, findings: Findings) {
    guard node.anchor == nil else { return findings.report(.anchor, at: node.position) }
    switch node {
    case .scalar(let scalar):
      if !isOwn(scalar.tag, of: .str) { findings.report(.explicitTag, at: node.position) }
    case .sequence(let sequence):
      if !isOwn(sequence.tag, of: .seq) { findings.report(.explicitTag, at: node.position) }
      for element in sequence { refuseReferences(in: element, findings: findings) }
    case .mapping(let mapping):
      if !isOwn(mapping.tag, of: .map) { findings.report(.explicitTag, at: node.position) }
      for (key, value) in mapping {
        refuseReferences(in: key, findings: findings)
        refuseReferences(in: value, findings: findings)
      }
    case .alias:
      findings.report(.anchor, at: node.position)
    }
  }

  private static func diagnostic(for error: any Error, in source: SourceText) -> Diagnostic {
    let start = Position(line: 1, column: 1)
    guard let error = error as? YamlError else {
      return Diagnostic(.invalidYAML(.other("\(error)")), at: start)
    }
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let failure = ParseFailure(
        problem: YAMLProblem(problem), position: Position(line: mark.line, column: mark.column),
        start: context.map { Position(line: $0.mark.line, column: $0.mark.column) }, source: source)
      return failure.diagnostic
    case .duplicatedKeysInMapping(let duplicates, let context):
      return Diagnostic(
        .duplicateKey(duplicates.first ?? ""), at: Position(line: context.mark.line, column: context.mark.column))
    case .reader(let problem, _, let value, let yaml):
      // The reader rejects the character wherever it occurs, so the first occurrence is at fault.
      return Diagnostic(.invalidYAML(YAMLProblem(problem)), at: firstPosition(of: value, in: yaml) ?? start)
    case .writer(let problem), .emitter(let problem), .representer(let problem):
      return Diagnostic(.invalidYAML(YAMLProblem(problem)), at: start)
    case .no, .memory, .dataCouldNotBeDecoded:
      return Diagnostic(.invalidYAML(.other("\(error)")), at: start)
    }
  }
}

/// The position of a scalar's first occurrence.
private func firstPosition(of value: Int32, in text: String) -> Position? {
  var position = Position(line: 1, column: 1)
  for scalar in text.unicodeScalars {
    if Int32(bitPattern: scalar.value) == value { return position }
    if scalar == "\n" {
      position = Position(line: position.line + 1, column: 1)
    } else {
      position.column += 1
    }
  }
  return nil
}
