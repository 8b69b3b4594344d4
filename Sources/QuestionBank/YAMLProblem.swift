/// Why a text isn't YAML: the mistakes that people make when they write a pack by hand, and one case for all others.
package enum YAMLProblem: Hashable, Sendable {
  /// A key should stand here; the indentation differs from the lines before, or a text holds a quotation mark.
  case keyExpected
  /// A list item should stand here; the indentation differs from the items before.
  case dashExpected
  /// A key without its colon.
  case colonExpected
  /// A colon inside a text without quotation marks.
  case misplacedColon
  case misplacedKey
  case misplacedDash
  case valueExpected
  /// A character that no text without quotation marks can begin with.
  case unexpectedCharacter
  case tab
  case unfinishedQuotes
  /// A backslash with something after it that YAML doesn't know.
  case unknownEscape
  case unfinishedBraces
  case unfinishedBrackets
  /// `&` or `*`, of an anchor or an alias or of a text that begins so.
  case reference
  /// Anything else, in the words of the library that read it.
  case other(String)
}
