/// Why a text is no YAML.
package enum YAMLProblem: Hashable, Sendable {
  /// A key of the mapping was to come: the indentation is not that of the lines before.
  case keyExpected
  case dashExpected
  case colonExpected
  case misplacedColon
  case misplacedKey
  case misplacedDash
  case valueExpected
  case lineEndExpected
  /// A character that begins no text without quotation marks.
  case unexpectedCharacter
  case tab
  case control
  case unfinishedQuotes
  /// `---` or `...` where a text in quotation marks has not ended.
  case documentMarkInQuotes
  case unknownEscape
  /// An escape whose digits are missing or name no character.
  case malformedEscape
  case unfinishedBraces
  case unfinishedBrackets
  /// Something after the end of the whole.
  case moreAfterEnd
  case severalDocuments
  /// `&` or `*`, of an anchor or an alias or of a text that begins so.
  case reference
  /// `!`, of a tag or of a text that begins so.
  case tag
  /// `%`, of a directive or of a text that begins so.
  case directive
  /// `|0` or `>0`
  case zeroIndentation
  case tooDeep
  /// Anything else, in the words of the library.
  case other(String)
}
