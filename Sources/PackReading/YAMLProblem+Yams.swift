import QuestionBank

extension YAMLProblem {
  /// The problem that libyaml or Yams words so.
  init(_ words: String) {
    self = Self.worded[words] ?? .other(words)
  }

  /// The same problem, told more exactly by the line where it was met.
  func seen(at position: Position, in yaml: String) -> YAMLProblem {
    let lines = yaml.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    guard let line = lines.dropFirst(position.line - 1).first else { return self }
    return switch self {
    case .unexpectedCharacter where line.dropFirst(position.column - 1).first == "\t": .tab
    // The first key of a line stands further in than its neighbours; another one is part of a text.
    case .misplacedColon where !String(line.prefix(position.column - 1)).contains(": "): .misplacedKey
    default: self
    }
  }

  /// The messages of libyaml 0.2.5 (scanner.c, parser.c, reader.c) and of Yams (Parser.swift) that a text in UTF-8 can
  /// meet.
  private static let worded: [String: YAMLProblem] = [
    "did not find expected key": .keyExpected,
    "did not find expected '-' indicator": .dashExpected,
    "could not find expected ':'": .colonExpected,
    "mapping values are not allowed in this context": .misplacedColon,
    "found unexpected ':'": .misplacedColon,
    "mapping keys are not allowed in this context": .misplacedKey,
    "block sequence entries are not allowed in this context": .misplacedDash,
    "did not find expected node content": .valueExpected,
    "did not find expected comment or line break": .lineEndExpected,
    "found character that cannot start any token": .unexpectedCharacter,
    "found a tab character where an indentation space is expected": .tab,
    "found a tab character that violates indentation": .tab,
    "control characters are not allowed": .control,
    "found unexpected end of stream": .unfinishedQuotes,
    "found unexpected document indicator": .documentMarkInQuotes,
    "found unknown escape character": .unknownEscape,
    "did not find expected hexdecimal number": .malformedEscape,
    "found invalid Unicode character escape code": .malformedEscape,
    "did not find expected ',' or '}'": .unfinishedBraces,
    "did not find expected ',' or ']'": .unfinishedBrackets,
    "did not find expected <document start>": .moreAfterEnd,
    "but found another document": .severalDocuments,
    "did not find expected alphabetic or numeric character": .reference,
    "found undefined alias": .reference,
    "did not find expected '!'": .tag,
    "did not find the expected '>'": .tag,
    "did not find expected tag URI": .tag,
    "did not find URI escaped octet": .tag,
    "did not find expected whitespace or line break": .tag,
    "found undefined tag handle": .tag,
    "found an incorrect leading UTF-8 octet": .tag,
    "found an incorrect trailing UTF-8 octet": .tag,
    "found unknown directive name": .directive,
    "could not find expected directive name": .directive,
    "found unexpected non-alphabetical character": .directive,
    "did not find expected digit or '.' character": .directive,
    "did not find expected version number": .directive,
    "found extremely long version number": .directive,
    "found incompatible YAML document": .directive,
    "found duplicate %YAML directive": .directive,
    "found duplicate %TAG directive": .directive,
    "did not find expected whitespace": .directive,
    "found an indentation indicator equal to 0": .zeroIndentation,
    "Maximum nesting level reached, set with yaml_set_max_nest_level())": .tooDeep,
  ]
}
