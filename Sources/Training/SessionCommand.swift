/// What can be asked of a session besides answering; typed after a colon.
package enum SessionCommand: Sendable, CaseIterable {
  case hint, skip, why, source, undo, flag, dispute, time, stop, help, quit

  /// Whether it speaks of the question judged last, and so means something after the last question too.
  package var looksBack: Bool {
    switch self {
    case .why, .source, .undo, .flag, .dispute: true
    case .hint, .skip, .time, .stop, .help, .quit: false
    }
  }
}
