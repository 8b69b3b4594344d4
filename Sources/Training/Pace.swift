import Grading
import QuestionBank

/// How fast a learner usually produces an answer.
package struct Pace: Hashable, Sendable {
  /// Fewer answers than this say nothing of a pace.
  static let leastAnswers = 10

  /// The median, in milliseconds, of the time that each typed question stood open when it was last answered right;
  /// nil while too few were.
  package let usualMilliseconds: Int64?

  /// The pace of a learner on the questions of a library.
  package init(progress: Progress, library: Library) {
    let times = progress.records.compactMap { id, record -> Int64? in
      let isRight = record.lastVerdict == .right || record.lastVerdict == .near
      guard isRight, library.question(id)?.kind.isTyped ?? false else { return nil }
      return record.lastThinkingMilliseconds
    }.sorted()
    usualMilliseconds = times.count >= Self.leastAnswers ? times[times.count / 2] : nil
  }

  /// Whether an answer came faster than usual.
  func isQuick(milliseconds: Int64) -> Bool { usualMilliseconds.map { milliseconds < $0 } ?? false }
}
