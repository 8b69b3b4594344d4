/// A request to the session other than an answer; typed after a colon.
package enum SessionCommand: Sendable, CaseIterable {
  case hint, skip, why, source, undo, flag, dispute, time, stop, help, quit

  /// Whether it's about the question judged last, so that it's useful after the last question too.
  package var looksBack: Bool {
    switch self {
    case .why, .source, .undo, .flag, .dispute: true
    case .hint, .skip, .time, .stop, .help, .quit: false
    }
  }
}
