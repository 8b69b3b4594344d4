import DurableFiles

/// The learner's text editor.
package struct TextEditor {
  /// The program and its options, as the learner wrote them.
  package let command: String

  /// The chosen editor, else `VISUAL`, else `EDITOR`, else vi, as git does.
  package init(chosen: String?, environment: ProcessEnvironment) {
    command = chosen ?? environment["VISUAL"] ?? environment["EDITOR"] ?? "vi"
  }

  /// Opens a file and waits for the editor to end.
  package func edit(_ path: String, environment: ProcessEnvironment) throws(SystemFault) -> ChildProcess.Ending {
    let needsShell = command.contains { "|&;<>()$`\\\"' \t\n*?[#~=%".contains($0) }
    return needsShell
      ? try ChildProcess.run("sh", ["-c", "\(command) \"$@\"", command, path], environment: environment)
      : try ChildProcess.run(command, [path], environment: environment)
  }
}
