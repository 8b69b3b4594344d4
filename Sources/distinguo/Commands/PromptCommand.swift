import ArgumentParser
import Usage

/// `distinguo` alone: the prompt.
struct PromptCommand: Command {
  static let configuration = CommandConfiguration(commandName: "prompt", helpNames: [])
  @OptionGroup var everywhere: EverywhereOptions

  func perform(at desk: Desk) throws -> ExitStatus { try PromptLoop(desk: desk).run() }
}
