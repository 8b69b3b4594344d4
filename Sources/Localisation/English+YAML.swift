import QuestionBank

extension English {
  /// What keeps a text from being YAML, and what to do about it.
  static func words(_ problem: YAMLProblem) -> String {
    switch problem {
    case .keyExpected:
      "a key is expected here; look at the indentation, or for a quotation mark inside a text (write it \\\")"
    case .dashExpected: "a dash is expected here; look at the indentation of this line and the end of the one before"
    case .colonExpected: "\":\" is missing after a key; mend the indentation, or put the text in quotation marks"
    case .misplacedColon: "\":\" has no place here; put the text in quotation marks, or mend the indentation"
    case .misplacedKey: "a key has no place here; mend the indentation"
    case .misplacedDash: "a dash has no place here; put it at the start of a line, or mend the indentation"
    case .valueExpected: "a value is expected here; put the text in quotation marks"
    case .unexpectedCharacter: "a text does not begin with this character; put it in quotation marks"
    case .tab: "a tab is used for indentation; replace it by spaces"
    case .unfinishedQuotes: "a text has no closing quotation mark; close it"
    case .unknownEscape: "\\ does not go with what follows; \"\\\\\" is a backslash"
    case .unfinishedBraces: "\",\" or \"}\" is expected; close the brace, or put the text in quotation marks"
    case .unfinishedBrackets: "\",\" or \"]\" is expected; close the bracket, or put the text in quotation marks"
    case .reference:
      "a text that begins with \"&\" or \"*\" goes in quotation marks; anchors and aliases are not allowed"
    case .other(let words):
      "this is not YAML (\(words)); look at the indentation and the quotation marks of this line and the one before"
    }
  }
}
