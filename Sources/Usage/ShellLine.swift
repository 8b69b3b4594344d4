/// Splits a shell's line into words, well enough to complete the last one.
package struct ShellLine: Hashable {
  /// The finished words, unquoted.
  package private(set) var words: [String] = []
  /// The word at the end.
  package private(set) var last = ""
  /// The quotation mark that's open in it.
  package private(set) var quote: Character?

  /// Reads a line up to the cursor.
  ///
  /// - Parameter home: The folder that a leading unquoted `~/` stands for.
  package init(_ line: String, shell: Shell, home: String?) {
    var isBegun = false
    var isEscaped = false
    var isTilde = false
    for character in line {
      let followsTilde = isTilde
      isTilde = false
      if isEscaped {
        isEscaped = false
        // Inside double quotes, and anywhere in fish, a backslash before most characters stands for itself.
        if quote != nil && !Self.escapable(in: quote, shell).contains(character) { last.append("\\") }
        last.append(character)
      } else if character == "\\" && (quote != "'" || shell == .fish) {
        isEscaped = true
        isBegun = true
      } else if let open = quote {
        if character == open { quote = nil } else { last.append(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        isBegun = true
      } else if character == " " || character == "\t" || character == "\n" {
        if isBegun { words.append(last) }
        last = ""
        isBegun = false
      } else if character == "/", followsTilde, let home {
        last = home + "/"
      } else {
        isTilde = character == "~" && !isBegun
        last.append(character)
        isBegun = true
      }
    }
  }

  private static func escapable(in quote: Character?, _ shell: Shell) -> String {
    switch (quote, shell) {
    case ("'", _): "'\\"
    case (_, .fish): "\"$\\"
    case (_, .bash), (_, .zsh): "\"$\\`"
    }
  }

  /// A word quoted for bash, given the quotation mark that's open.
  package func quotedForBash(_ word: String) -> String {
    switch quote {
    case "'"?: return word.replacing("'", with: #"'\''"#)
    case _?: return word.map { "\"$\\`".contains($0) ? "\\\($0)" : String($0) }.joined()
    case nil:
      let special = " \t\"'\\$`!&|;<>()*?[]{}#"
      return word.map { special.contains($0) ? "\\\($0)" : String($0) }.joined()
    }
  }
}
