import ArgumentParser
import Training
import Usage

/// `quiz`: a training session.
struct QuizCommand: Command {
  static let configuration = CommandConfiguration(commandName: "quiz", helpNames: [])
  @OptionGroup var everywhere: EverywhereOptions
  @OptionGroup var asking: AskingOptions

  func perform(at desk: Desk) throws -> ExitStatus { try desk.session(.quiz, asking) }
}

/// `review`: only what was missed.
struct ReviewCommand: Command {
  static let configuration = CommandConfiguration(commandName: "review", helpNames: [])
  @OptionGroup var everywhere: EverywhereOptions
  @OptionGroup var asking: AskingOptions

  @Flag var oldest = false

  func perform(at desk: Desk) throws -> ExitStatus { try desk.session(.review, asking, isOldestFirst: oldest) }
}
