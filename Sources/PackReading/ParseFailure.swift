import QuestionBank

/// Where the parser gave up. What made it give up may stand before: in the line in which it began what it couldn't end, or
/// in one of the lines above.
struct ParseFailure {
  let problem: YAMLProblem
  let position: Position
  /// Where what the parser was reading began.
  let start: Position?
  let source: SourceText

  /// What's wrong, at its place.
  var diagnostic: Diagnostic {
    let line = source.line(position.line)
    let (problem, position) = seen(in: line)
    if problem.mayComeFromBefore {
      if let hidden = firstNearby({ HiddenCharacters.first(inLine: source.line($0), number: $0) }) { return hidden }
      let miswritten = firstNearby { MiswrittenField.first(inLine: source.line($0), at: Position(line: $0, column: 1)) }
      if let miswritten { return miswritten.diagnostic }
    }
    return Diagnostic(.invalidYAML(problem), at: position)
  }

  /// The same problem, or a more precise one that the line reveals, and its place.
  private func seen(in line: [Unicode.Scalar]) -> (YAMLProblem, Position) {
    let before = line.prefix(position.column - 1)
    switch problem {
    case .colonExpected: return (problem, start ?? position)
    case .unexpectedCharacter where line.dropFirst(position.column - 1).first == "\t": return (.tab, position)
    case .keyExpected, .unfinishedBraces, .unfinishedBrackets:
      guard let mark = before.last(where: { $0 != " " }), mark == "\"" || mark == "'",
        line.dropFirst(position.column - 1).first?.hides != true
      else { break }
      return (.textAfterQuote(Character(mark)), position)
    // If it's the first key on its line, it's indented further than its neighbours; otherwise it's part of a text.
    case .misplacedColon where !String(String.UnicodeScalarView(before)).contains(": "):
      return (.misplacedKey, position)
    default: break
    }
    return (problem, position)
  }

  /// What's found in the line where the parser began, in the one where it gave up, or in one of the few above, the nearest
  /// first.
  private func firstNearby<Found>(_ find: (Int) -> Found?) -> Found? {
    let above = stride(from: position.line, through: max(1, position.line - Self.linesAbove), by: -1)
    for number in [start?.line].compactMap(\.self) + above {
      if let found = find(number) { return found }
    }
    return nil
  }

  private static let linesAbove = 3
}

extension YAMLProblem {
  /// Whether something above can be the reason.
  fileprivate var mayComeFromBefore: Bool {
    switch self {
    case .keyExpected, .dashExpected, .colonExpected, .misplacedKey, .misplacedDash, .valueExpected,
      .unexpectedCharacter, .unfinishedBraces, .unfinishedBrackets, .other:
      true
    case .misplacedColon, .textAfterQuote, .tab, .unfinishedQuotes, .unknownEscape, .reference, .spaceMissing,
      .otherColon:
      false
    }
  }
}
