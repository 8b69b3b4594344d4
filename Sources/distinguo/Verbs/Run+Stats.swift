import Documents
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
    let (library, progress, renaming) = (try library(), known.progress, known.renaming)
    let (history, now) = (try history(of: known), present())
    let report = try interruptible {
      StatsReport(
        library: library, progress: progress, answers: history.reviews(renaming).lazy.map(\.review), now: now)
    }
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
