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

  /// The word at the end of a line, to which more may be typed.
  package struct LastWord: Hashable {
    /// Without quotation marks and backslashes.
    package var text = ""
    /// As it stands in the line.
    package var raw = ""
    /// The quotation mark that is open.
    package var quote: Character?
    /// Whether there is one; it can be empty, between quotation marks.
    package var isBegun = false

    /// The word with the home folder in the place of a `~` that is neither quoted nor escaped.
    package func expanded(home: String?) -> String { raw.first == "~" ? CommandWords.path(text, home: home) : text }
  }

  /// A path with the home folder in the place of the `~` at its beginning.
  package static func path(_ typed: String, home: String?) -> String {
    guard let home, typed == "~" || typed.hasPrefix("~/") else { return typed }
    return home + typed.dropFirst()
  }

  /// The words of a line that are finished, and the last one as it is.
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

  /// A word as it has to be typed: in the quotation marks that are open, or with backslashes where it needs any.
  package static func quoted(_ word: String, in quote: Character?) -> String {
    // A backslash at a word's beginning is itself (`\\q`): such a word is put between quotation marks.
    let quote = quote ?? (word.first.map { " \t'\"\\".contains($0) } ?? false ? "\"" : nil)
    switch quote {
    case "'"?: return "'" + word
    case let quote?:
      return String(quote) + word.map { "\"\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    case nil: return word.map { $0.isWhitespace || "\"\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    }
  }
}
