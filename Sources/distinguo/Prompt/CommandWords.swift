/// Splits a line of the prompt into words as a shell does: quotation marks and backslashes keep spaces in a word.
enum CommandWords {
  /// The words of a line.
  ///
  /// - Throws: `Fault.usage` when a quotation mark is left open.
  static func split(_ line: String) throws(Fault) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\" && quote != "'" && !(word == nil && quote == nil) {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "\"" || (character == "'" && word == nil) {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let finished = word { words.append(finished) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let quote { throw .usage(detail: String(quote)) }
    if let word { words.append(word) }
    return words
  }
}
