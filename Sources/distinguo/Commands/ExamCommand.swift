import ArgumentParser
import Training
import Usage

/// `exam`: questions without feedback until the end, then the mark and every correction.
struct ExamCommand: Command {
  static let configuration = CommandConfiguration(commandName: "exam", helpNames: [])
  @OptionGroup var everywhere: EverywhereOptions
  @OptionGroup var asking: AskingOptions
  @Option var minutes: Int?
  @Option var pass: Double?

  func perform(at desk: Desk) throws -> ExitStatus {
    let minutes = try AskingOptions.count(minutes, .minutes, atLeast: 1)
    if let pass, !(0...100).contains(pass) {
      throw Fault.invalidValue(
        option: OptionName.pass.flag, value: String(pass), allowed: ["0", "50", "100"], nearest: nil)
    }
    return try desk.exam(asking, rules: ExamRules(minutes: minutes, passPercent: pass))
  }
}
