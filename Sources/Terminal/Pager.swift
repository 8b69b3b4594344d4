import DurableFiles

/// The program that shows a long text a screen at a time, as the learner's environment names it.
package struct Pager: Sendable {
  /// The program and its arguments.
  package let words: [String]
  private let environment: ProcessEnvironment
  private let lastLine: (before: String, atEnd: String)

  private static let usual = "less"
  /// Words with one of these are for the shell to understand.
  private static let shellMarks: Set<Character> = Set("|&;<>()$`\\\"'*?[#~=%\n")

  /// The pager that `DISTINGUO_PAGER` names, or else `PAGER`, or else `less`; nil where the learner wants none: the one
  /// that is set is empty, or `cat`.
  ///
  /// - Parameter lastLine: What `less` says on its last line before the end of the text and at its end, in ASCII.
  package init?(environment: ProcessEnvironment, lastLine: (before: String, atEnd: String)) {
    let variables = environment.variables
    let named = (variables["DISTINGUO_PAGER"] ?? variables["PAGER"] ?? Self.usual)
    let parts = named.split { $0 == " " || $0 == "\t" }.map(String.init)
    guard !parts.isEmpty, parts != ["cat"] else { return nil }
    words = named.contains(where: Self.shellMarks.contains) ? ["/bin/sh", "-c", named] : parts
    self.environment = environment
    self.lastLine = lastLine
  }

  /// Shows a text, and waits until the person has seen enough; false when there is no such program.
  package func show(_ text: String) -> Bool {
    do {
      let ending = try ChildProcess.run(
        words[0], Array(words.dropFirst()), environment: surroundings, input: Array(text.utf8))
      // So a shell says that it has not found what it was to run.
      return ending != .exited(127) && ending != .exited(126)
    } catch {
      return false
    }
  }

  /// The variables of the pager: as git sets them where the learner has not. `F` leaves at once when all fits on the
  /// screen, `R` lets colours through, `X` leaves the text on the screen; `Ps` is followed by what the last line says,
  /// `?e…:….` one thing at the end of the text and another before it.
  private var surroundings: ProcessEnvironment {
    var surroundings = environment
    let line = "?e\(Self.literal(lastLine.atEnd)):\(Self.literal(lastLine.before))."
    for (name, value) in [("LESS", "FRXPs\(line)$"), ("LV", "-c")] where surroundings.variables[name] == nil {
      surroundings.variables[name] = value
    }
    if !environment.localeIsUTF8, surroundings.variables["LESSCHARSET"] == nil {
      surroundings.variables["LESSCHARSET"] = "utf-8"
    }
    return surroundings
  }

  /// A text for the last line of `less`, where some signs have a meaning unless a backslash stands before them.
  private static func literal(_ text: String) -> String {
    text.replacing("\u{A0}", with: " ").map { "?:.%\\$".contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }
}
