import Localisation
import ProgressStore
import SafeText
import Terminal
import Training
import Usage

/// Looking at the learner's file.
extension Run {
  /// `progress show`: what is known, in numbers.
  func showProgress(_ request: Request) throws -> ExitStatus {
    let known = try readProgress()
    let progress = known.progress
    if request.contains(.json) {
      screen.write(try JSONText.line(ProgressReport(progress, path: known.path, now: now())))
    } else {
      say(.progressPath(known.path))
      say(
        .progressCounts(
          reviews: progress.reviewCount, seen: progress.records.count, due: progress.dueCount(at: now()),
          missed: progress.missed.count))
    }
    return .done
  }

  /// `progress path`: where the file is.
  func showProgressPath() throws -> ExitStatus {
    show([.verbatim(try places().progress)])
    return .done
  }
}
