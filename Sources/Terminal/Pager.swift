import DurableFiles

/// The program that shows long text one screen at a time, chosen by the learner's environment.
package struct Pager: Sendable {
  /// The program and its arguments.
  package let words: [String]
  private let environment: ProcessEnvironment
  private let lastLine: (before: String, atEnd: String)

  private static let usual = "less"
  /// A command with any of these characters is run by the shell.
  private static let shellMarks: Set<Character> = Set("|&;<>()$`\\\"'*?[#~=%\n")

  /// The pager from `DISTINGUO_PAGER`, else `PAGER`, else `less`; nil when the variable that applies is empty or `cat`,
  /// meaning no pager.
  ///
  /// - Parameter lastLine: The prompt of `less`, before and at the end of the text, in ASCII.
  package init?(environment: ProcessEnvironment, lastLine: (before: String, atEnd: String)) {
    let variables = environment.variables
    let named = (variables["DISTINGUO_PAGER"] ?? variables["PAGER"] ?? Self.usual)
    let parts = named.split { $0 == " " || $0 == "\t" }.map(String.init)
    guard !parts.isEmpty, parts != ["cat"] else { return nil }
    words = named.contains(where: Self.shellMarks.contains) ? ["/bin/sh", "-c", named] : parts
    self.environment = environment
    self.lastLine = lastLine
  }

  /// Shows the text and waits until the pager ends; false when there's no such program.
  package func show(_ text: String) -> Bool {
    do {
      let ending = try ChildProcess.run(
        words[0], Array(words.dropFirst()), environment: surroundings, input: Array(text.utf8))
      // The shell's statuses for a command that isn't found or can't be run.
      return ending != .exited(127) && ending != .exited(126)
    } catch {
      return false
    }
  }

  /// The pager's variables, set as git sets them unless the learner has. `F` quits at once when everything fits on the
  /// screen, `R` lets colours through, `X` leaves the text on the screen. `Ps` sets the prompt, in which `?e…:….` chooses
  /// one text at the end of the file and another before it.
  ///
  /// The learner's own options for `less` get `R` too, behind a dollar sign that ends whatever option comes last. The text
  /// is UTF-8 in every locale.
  private var surroundings: ProcessEnvironment {
    var surroundings = environment
    let line = "?e\(Self.literal(lastLine.atEnd)):\(Self.literal(lastLine.before))."
    let options = environment.variables["LESS"].map { $0.isEmpty ? "R" : $0 + "$-R" } ?? "FRXPs\(line)$"
    surroundings.variables["LESS"] = options
    for (name, value) in [("LV", "-c"), ("LESSCHARSET", "utf-8")] where environment.variables[name] == nil {
      surroundings.variables[name] = value
    }
    return surroundings
  }

  /// The text with the characters that mean something in a prompt of `less` escaped.
  private static func literal(_ text: String) -> String {
    text.replacing("\u{A0}", with: " ").map { "?:.%\\$".contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }
}
