import ArgumentParser
import QuestionBank
import Training
import Usage

/// `drill`: short questions that tell two roles apart.
struct DrillCommand: Command {
  static let configuration = CommandConfiguration(commandName: "drill", helpNames: [])
  @OptionGroup var everywhere: EverywhereOptions
  @OptionGroup var asking: AskingOptions
  @Argument var roles: [String] = []

  func perform(at desk: Desk) throws -> ExitStatus {
    guard roles.count <= 2 else { throw Fault.unexpectedArgument(roles[2]) }
    return try desk.drill(asking, roleNames: roles)
  }
}
