import Documents
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
    let library = try library()
    if request.contains(.json) {
      screen.write(
        try JSONText.line(ProgressReport(known.progress, library: library, path: known.path, now: present())))
    } else {
      let progress = known.progress.atHand(in: library)
      say(.progressPath(known.path))
      say(
        .progressCounts(
          reviews: progress.reviewCount, seen: progress.records.count, due: progress.dueCount(at: present()),
          missed: progress.missed.count))
      let gone = known.progress.goneCount(from: library)
      if gone > 0 { say(ProgressSentence.gone(gone)) }
    }
    return .done
  }

  /// `progress path`: where the file is.
  func showProgressPath() throws -> ExitStatus {
    show([.verbatim(try places().progress)])
    return .done
  }
}
