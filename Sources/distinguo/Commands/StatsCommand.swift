import ArgumentParser
import ProgressStore
import QuestionBank
import SafeText
import Statistics
import Terminal
import Training
import Usage
import Views

/// `stats`: what is known, due, forgotten and confused.
struct StatsCommand: Command {
  static let configuration = CommandConfiguration(commandName: "stats", helpNames: [])
  @OptionGroup var everywhere: EverywhereOptions
  @Flag var json = false

  var isPaged: Bool { true }

  func perform(at desk: Desk) throws -> ExitStatus {
    let known = try desk.readProgress()
    let report = StatsReport(
      library: try desk.library(), progress: known.progress,
      given: try desk.history(of: known).reviews.map(\.review), now: desk.now())
    if json {
      desk.screen.write(try JSONText.line(StatsDocument(report)))
    } else {
      desk.show(
        StatsView(
          report: report, wording: desk.wording, desiredRetention: desk.settings.policy.retention,
          drawsUnicode: desk.screen.drawsUnicode, width: desk.screen.width()
        ).blocks)
    }
    return .done
  }
}
