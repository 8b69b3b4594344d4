import QuestionBank

/// A field whose name YAML doesn't see, because a space is missing or its colon is another sign.
struct MiswrittenField {
  let field: String
  let problem: YAMLProblem
  let position: Position

  var diagnostic: Diagnostic { Diagnostic(.invalidYAML(problem), at: position) }

  /// The field that a line, or what stands at a place of one, should begin with.
  static func first(inLine line: [Unicode.Scalar], at start: Position) -> MiswrittenField? {
    var index = 0
    var dash: Int?
    while index < line.count, line[index] == " " || line[index] == "-" {
      dash = line[index] == "-" ? index : nil
      index += 1
    }
    let name = line[index...].prefix { $0.properties.isAlphabetic && $0.isASCII }
    let field = String(String.UnicodeScalarView(name))
    guard FieldNames.all.contains(field) else { return nil }
    func mistake(_ problem: YAMLProblem, at index: Int) -> MiswrittenField {
      MiswrittenField(
        field: field, problem: problem, position: Position(line: start.line, column: start.column + index))
    }
    let colon = line[name.endIndex...].firstIndex { $0 != " " } ?? line.endIndex
    guard colon < line.endIndex else { return nil }
    if otherColons.contains(line[colon]) { return mistake(.otherColon(scalar: line[colon].value), at: colon) }
    guard line[colon] == ":" else { return nil }
    if let dash { return mistake(.spaceMissing(after: "-"), at: dash + 1) }
    if colon + 1 < line.endIndex, line[colon + 1] != " " { return mistake(.spaceMissing(after: ":"), at: colon + 1) }
    return nil
  }

  /// Signs that look like a colon: of full and of small width, the ratio, the modifier letter.
  private static let otherColons: Set<Unicode.Scalar> = ["\u{FF1A}", "\u{FE55}", "\u{2236}", "\u{A789}"]
}
