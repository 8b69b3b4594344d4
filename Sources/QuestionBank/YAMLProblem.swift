/// Why a text isn't YAML: the mistakes people make when writing packs by hand, and one case for all others.
package enum YAMLProblem: Hashable, Sendable {
  /// A key was expected: the indentation differs from the lines before, or a text has a quotation mark in it.
  case keyExpected
  /// A text goes on after the quotation mark that ends it.
  case textAfterQuote(Character)
  /// A dash or a colon right before a word.
  case spaceMissing(after: Character)
  /// A sign that looks like a colon after a key.
  case otherColon(scalar: UInt32)
  /// A list item was expected: the indentation differs from the items before.
  case dashExpected
  /// A key without its colon.
  case colonExpected
  /// A colon inside a text without quotation marks.
  case misplacedColon
  case misplacedKey
  case misplacedDash
  case valueExpected
  /// A character no text without quotation marks can begin with.
  case unexpectedCharacter
  case tab
  case unfinishedQuotes
  /// A backslash followed by something YAML doesn't know.
  case unknownEscape
  case unfinishedBraces
  case unfinishedBrackets
  /// `&` or `*`, from an anchor, an alias, or a text that begins with one.
  case reference
  /// Anything else, in the parser's own words.
  case other(String)
}
