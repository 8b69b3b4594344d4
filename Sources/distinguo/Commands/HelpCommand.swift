import ArgumentParser
import QuestionBank
import Terminal
import Usage
import Views

/// `help`: help in words, as a manual page, or as a script for a shell.
struct HelpCommand: Command {
  static let configuration = CommandConfiguration(commandName: "help", helpNames: [])
  @OptionGroup var everywhere: EverywhereOptions
  @Flag(name: .customLong("man")) var manual = false
  @Option var completion: String?
  @Option(help: .hidden) var complete: String?
  @Argument var words: [String] = []

  /// What other programs read is theirs.
  var isPaged: Bool { !manual && completion == nil && complete == nil }

  func perform(at desk: Desk) throws -> ExitStatus {
    if let complete {
      let line = words.first ?? ""
      desk.screen.write(
        ShellCompletion(shell: try Self.shell(complete, .complete), environment: desk.environment).answer(to: line))
    } else if let completion {
      desk.screen.write(CompletionScript.text(for: try Self.shell(completion, .completion), wording: desk.wording))
    } else if manual {
      desk.screen.write(ManualPage(wording: desk.wording).text)
    } else {
      let help = HelpView(
        wording: desk.wording, width: desk.screen.width(), isAtPrompt: desk.isInsidePrompt)
      let isPastTopic = words.first.map { $0.hasPrefix(":") } ?? false ? 1 : 2
      if words.count > isPastTopic { throw Fault.unexpectedArgument(words[isPastTopic]) }
      let topic = try Topic(words)
      if case .verb? = topic, words.count == 2 { throw Fault.unexpectedArgument(words[1]) }
      desk.show(topic.map(help.topic) ?? help.program)
    }
    return .done
  }

  private static func shell(_ name: String, _ option: OptionName) throws(Fault) -> Shell {
    guard let shell = Shell(rawValue: name) else {
      let allowed = Shell.allCases.map(\.rawValue)
      throw .invalidValue(
        option: option.flag, value: name, allowed: allowed, nearest: Spelling.nearest(to: name, among: allowed))
    }
    return shell
  }
}

/// `quit`: leaves the prompt; from the shell there is nothing to leave.
struct QuitCommand: Command {
  static let configuration = CommandConfiguration(commandName: "quit", helpNames: [])
  @OptionGroup var everywhere: EverywhereOptions

  func perform(at desk: Desk) throws -> ExitStatus { .done }
}
