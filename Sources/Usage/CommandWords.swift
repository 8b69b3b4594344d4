/// Splits a line of the prompt into words as a shell does: quotation marks and backslashes keep spaces in a word.
package enum CommandWords {
  /// The words of a line.
  ///
  /// - Parameter home: The learner's home folder, which `~` and `~/` at the beginning of a word stand for.
  /// - Throws: `Fault.openQuotation` when a quotation mark is left open.
  package static func split(_ line: String, home: String? = nil) throws(Fault) -> [String] {
    let (words, last) = parted(line, home: home)
    if let quote = last.quote { throw .openQuotation(quote) }
    return last.isBegun ? words + [last.expanded(home: home)] : words
  }

  /// The word at the end of a line, which may go on.
  package struct LastWord: Hashable {
    /// Without quotation marks and backslashes.
    package var text = ""
    /// With them.
    package var raw = ""
    /// The quotation mark that is open.
    package var quote: Character?
    /// Whether a word has begun. It may be empty, between quotation marks.
    package var isBegun = false

    /// The word with an unquoted `~` replaced by the home folder.
    package func expanded(home: String?) -> String { raw.first == "~" ? CommandWords.path(text, home: home) : text }
  }

  /// A path with a leading `~` replaced by the home folder.
  package static func path(_ typed: String, home: String?) -> String {
    guard let home, typed == "~" || typed.hasPrefix("~/") else { return typed }
    return home + typed.dropFirst()
  }

  /// The finished words of a line, and the last one.
  package static func parted(_ line: String, home: String? = nil) -> (words: [String], last: LastWord) {
    var words: [String] = []
    var word = LastWord()
    var isEscaped = false
    for character in line {
      if !isEscaped && word.quote == nil && character.isWhitespace {
        if word.isBegun { words.append(word.expanded(home: home)) }
        word = LastWord()
        continue
      }
      word.raw.append(character)
      if isEscaped {
        word.text.append(character)
        isEscaped = false
      } else if character == "\\" && word.quote != "'" && word.isBegun {
        isEscaped = true
      } else if let open = word.quote {
        if character == open { word.quote = nil } else { word.text.append(character) }
      } else if character == "\"" || (character == "'" && !word.isBegun) {
        word.quote = character
      } else {
        word.text.append(character)
      }
      word.isBegun = true
    }
    return (words, word)
  }

  /// A word as it must be typed: inside the open quotation marks, or with backslashes where needed.
  package static func quoted(_ word: String, in quote: Character?) -> String {
    // A leading backslash stands for itself (`\\q`), so such a word is quoted.
    let quote = quote ?? (word.first.map { " \t'\"\\".contains($0) } ?? false ? "\"" : nil)
    switch quote {
    case "'"?: return "'" + word
    case let quote?:
      return String(quote) + word.map { "\"\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    case nil: return word.map { $0.isWhitespace || "\"\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    }
  }
}
