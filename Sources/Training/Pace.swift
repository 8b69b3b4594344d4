import Grading
import QuestionBank

/// How fast a learner usually answers typed questions.
package struct Pace: Hashable, Sendable {
  /// With fewer answers than this there is no usual pace.
  static let leastAnswers = 10

  /// The median time, in milliseconds, that each typed question was open before it was last answered right; nil with
  /// too few answers.
  package let usualMilliseconds: Int64?

  /// The pace of a learner on the questions of a library.
  package init(progress: Progress, library: Library) {
    let times = progress.records.compactMap { id, record -> Int64? in
      let isRight = record.lastVerdict == .right || record.lastVerdict == .near
      guard isRight, library.outline(id)?.kind.isTyped ?? false else { return nil }
      return record.lastThinkingMilliseconds
    }.sorted()
    usualMilliseconds = times.count >= Self.leastAnswers ? times[times.count / 2] : nil
  }

  /// Whether an answer came faster than usual.
  func isQuick(milliseconds: Int64) -> Bool { usualMilliseconds.map { milliseconds < $0 } ?? false }
}

extension Progress {
  /// A question left open longer than this says nothing about how long answering takes.
  private static let longestThinking: Int64 = 90_000
  /// How long a question takes someone who has answered none yet, in milliseconds.
  private static let usualThinking: Int64 = 20_000
  /// How long reading a verdict takes, in milliseconds.
  private static let reading: Int64 = 8_000

  /// How many minutes that many questions will take about, at least 1, judging by the answers given so far.
  package func minutes(for questions: Int) -> Int {
    let times = records.values.map { min(max(0, $0.lastThinkingMilliseconds), Self.longestThinking) }.sorted()
    let usual = times.count >= Pace.leastAnswers ? times[times.count / 2] : Self.usualThinking
    return max(1, Int((Double(Int64(questions) * (usual + Self.reading)) / 60_000).rounded()))
  }
}
