import QuestionBank

extension YAMLProblem {
  /// The problem behind a message of libyaml or Yams.
  init(_ words: String) {
    self = Self.worded[words] ?? .other(words)
  }

  /// Messages from libyaml 0.2.5 (scanner.c, parser.c) and Yams (Parser.swift) for common mistakes.
  private static let worded: [String: YAMLProblem] = [
    "did not find expected key": .keyExpected,
    "did not find expected '-' indicator": .dashExpected,
    "could not find expected ':'": .colonExpected,
    "mapping values are not allowed in this context": .misplacedColon,
    "found unexpected ':'": .misplacedColon,
    "mapping keys are not allowed in this context": .misplacedKey,
    "block sequence entries are not allowed in this context": .misplacedDash,
    "did not find expected node content": .valueExpected,
    "found character that cannot start any token": .unexpectedCharacter,
    "found a tab character where an indentation space is expected": .tab,
    "found a tab character that violates indentation": .tab,
    "found unexpected end of stream": .unfinishedQuotes,
    "found unknown escape character": .unknownEscape,
    "did not find expected hexdecimal number": .unknownEscape,
    "found invalid Unicode character escape code": .unknownEscape,
    "did not find expected ',' or '}'": .unfinishedBraces,
    "did not find expected ',' or ']'": .unfinishedBrackets,
    "did not find expected alphabetic or numeric character": .reference,
    "found undefined alias": .reference,
  ]
}
