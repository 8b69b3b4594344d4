import DurableFiles

/// The program that the learner edits texts with.
package struct TextEditor {
  /// Its name, and words for it.
  package let command: String

  /// The editor that was chosen, else that of the environment, as git has it.
  package init(chosen: String?, environment: ProcessEnvironment) {
    command = chosen ?? environment["VISUAL"] ?? environment["EDITOR"] ?? "vi"
  }

  /// Opens a file, and comes back when the editor has ended.
  package func edit(_ path: String, environment: ProcessEnvironment) throws(SystemFault) -> ChildProcess.Ending {
    let needsShell = command.contains { "|&;<>()$`\\\"' \t\n*?[#~=%".contains($0) }
    return needsShell
      ? try ChildProcess.run("sh", ["-c", "\(command) \"$@\"", command, path], environment: environment)
      : try ChildProcess.run(command, [path], environment: environment)
  }
}
