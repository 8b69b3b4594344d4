/// Reads the notation of accepted patterns: `*`, `(…)`, `[…|…]`.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var offset = 0

  private init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  private static let signs: [Unicode.Scalar] = ["*", "(", ")", "[", "]", "|"]

  static func node(of source: String) throws(PatternFault) -> PatternNode {
    let scalars = Array(source.unicodeScalars.prefix(AcceptedPattern.longest + 1))
    guard scalars.count <= AcceptedPattern.longest else { throw .tooLong }
    // Most forms are words alone; the copy has no room to spare, unlike the array it's made from.
    guard scalars.contains(where: signs.contains) else { return .words(scalars.map(\.self)) }
    var parser = PatternParser(scalars)
    return try parser.sequence(inside: nil, depth: 0)
  }
}

extension PatternParser {
  private struct Opening {
    let bracket: Unicode.Scalar
    let offset: Int

    var closing: Unicode.Scalar { bracket == "(" ? ")" : "]" }
  }

  /// Reads up to the end, or up to a `|` or the bracket that closes `opening`, which is left unread.
  private mutating func sequence(inside opening: Opening?, depth: Int) throws(PatternFault) -> PatternNode {
    var nodes: [PatternNode] = []
    var words: [Unicode.Scalar] = []
    func flush() {
      if !words.isEmpty { nodes.append(.words(words)) }
      words = []
    }
    while offset < scalars.count {
      let scalar = scalars[offset]
      switch scalar {
      case "*":
        flush()
        nodes.append(.anyWords)
        offset += 1
      case "(", "[":
        flush()
        nodes.append(try bracketed(Opening(bracket: scalar, offset: offset), depth: depth + 1))
      case ")", "]":
        guard let opening, scalar == opening.closing else {
          throw .unopened(bracket: Character(scalar), offset: offset)
        }
        flush()
        return .sequence(nodes)
      case "|":
        guard let opening, opening.bracket == "[" else { throw .strayBar(offset: offset) }
        flush()
        return .sequence(nodes)
      default:
        words.append(scalar)
        offset += 1
      }
    }
    if let opening { throw .unclosed(bracket: Character(opening.bracket), offset: opening.offset) }
    flush()
    return .sequence(nodes)
  }

  private mutating func bracketed(_ opening: Opening, depth: Int) throws(PatternFault) -> PatternNode {
    guard depth <= AcceptedPattern.deepest else { throw .tooDeep(offset: opening.offset) }
    offset += 1
    var alternatives = [try sequence(inside: opening, depth: depth)]
    while scalars[offset] == "|" {
      offset += 1
      alternatives.append(try sequence(inside: opening, depth: depth))
    }
    offset += 1
    return opening.bracket == "(" ? .optional(alternatives[0]) : .alternatives(alternatives)
  }
}
