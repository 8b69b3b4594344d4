import QuestionBank

extension English {
  /// Why a text isn't YAML, and what to do about it.
  static func words(_ problem: YAMLProblem) -> String {
    switch problem {
    case .keyExpected:
      "expected a key here; check the indentation, or put the text in quotation marks"
    case .textAfterQuote("'"):
      "the text ended at the quotation mark before this; write '' for one inside a text, or put the text in double quotation marks"
    case .textAfterQuote:
      "the text ended at the quotation mark before this; write \\\" for one inside a text"
    case .spaceMissing(let sign): "a space is missing after \"\(sign)\"; add it"
    case .otherColon(let scalar):
      "this looks like a colon but is another sign (\(codePoint(scalar))); write \":\" and a space"
    case .dashExpected: "expected a dash here; check the indentation of this line and the end of the one before"
    case .colonExpected: "\":\" is missing after a key; fix the indentation, or put the text in quotation marks"
    case .misplacedColon: "\":\" doesn't belong here; put the text in quotation marks, or fix the indentation"
    case .misplacedKey: "a key doesn't belong here; fix the indentation"
    case .misplacedDash: "a dash doesn't belong here; put it at the start of a line, or fix the indentation"
    case .valueExpected: "expected a value here; put the text in quotation marks"
    case .unexpectedCharacter: "a text can't start with this character; put it in quotation marks"
    case .tab: "tab used for indentation; replace it with spaces"
    case .unfinishedQuotes: "a text has no closing quotation mark; add it"
    case .unknownEscape: "unknown escape; \"\\\\\" is a backslash"
    case .unfinishedBraces: "expected \",\" or \"}\"; close the brace, or put the text in quotation marks"
    case .unfinishedBrackets: "expected \",\" or \"]\"; close the bracket, or put the text in quotation marks"
    case .reference:
      "a text that starts with \"&\" or \"*\" needs quotation marks; anchors and aliases are not allowed"
    case .other(let words):
      "this isn't YAML (\(words)); check the indentation and quotation marks of this line and the one before"
    }
  }
}
