import ArgumentParser
import Usage

/// A command line that was understood.
protocol Command: ParsableCommand {
  var everywhere: EverywhereOptions { get }

  /// Whether it only shows something, which may be long; a verb that asks pages parts of what it shows.
  var isPaged: Bool { get }

  /// Does it, and says how that went.
  func perform(at desk: Desk) throws -> ExitStatus
}

extension Command {
  var isPaged: Bool { false }
}

/// The tree of verbs, for the parser.
struct CommandTree: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "distinguo",
    subcommands: [
      PromptCommand.self, QuizCommand.self, ReviewCommand.self, ExamCommand.self, DrillCommand.self, StatsCommand.self,
      PacksCommand.self, ProgressCommand.self, SetCommand.self, HelpCommand.self, QuitCommand.self,
    ],
    helpNames: [])
}
