import DurableFiles

/// The program that the learner edits texts with.
struct TextEditor {
  /// Its name, and words for it.
  let command: String

  /// The editor of the settings, else that of the environment, as git has it.
  init(settings: Settings, environment: ProcessEnvironment) {
    command = settings.editor ?? environment["VISUAL"] ?? environment["EDITOR"] ?? "vi"
  }

  /// Opens a file, and comes back when the editor has ended.
  func edit(_ path: String, environment: ProcessEnvironment) throws(SystemFault) -> ChildProcess.Ending {
    let needsShell = command.contains { "|&;<>()$`\\\"' \t\n*?[#~=%".contains($0) }
    return needsShell
      ? try ChildProcess.run("sh", ["-c", "\(command) \"$@\"", command, path], environment: environment)
      : try ChildProcess.run(command, [path], environment: environment)
  }
}
