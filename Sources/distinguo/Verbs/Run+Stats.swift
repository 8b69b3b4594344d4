import ProgressStore
import SafeText
import Statistics
import Terminal
import Training
import Usage
import Views

extension Run {
  /// `stats`: what is known, due, forgotten and confused.
  func stats(_ request: Request) throws -> ExitStatus {
    let known = try readProgress()
    let report = StatsReport(
      library: try library(), progress: known.progress,
      answers: try history(of: known).reviews(known.renaming).map(\.review),
      now: present())
    if request.contains(.json) {
      screen.write(try JSONText.line(StatsDocument(report)))
    } else {
      let view = StatsView(
        report: report, wording: wording, desiredRetention: settings.policy.retention,
        drawsUnicode: screen.drawsUnicode, width: screen.width())
      show(view.blocks)
    }
    return .done
  }
}
