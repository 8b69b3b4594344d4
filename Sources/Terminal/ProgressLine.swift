import Dispatch
import Synchronization

/// One line on a terminal that shows how far long work has come. It appears after half a second, is updated at most
/// twice a second, and is erased when the work is done or something else is written.
package final class ProgressLine: Sendable {
  /// Work shorter than this shows nothing.
  package static let patience: Duration = .milliseconds(500)
  /// Each text stays at least this long, for eyes and screen readers.
  package static let pause: Duration = .milliseconds(500)

  private struct State {
    /// The work in progress, innermost last.
    var works: [String] = []
    var began: ContinuousClock.Instant?
    /// The text on the terminal now.
    var shown: String?
    var shownAt: ContinuousClock.Instant?
  }

  private let state = Mutex(State())
  private let width: @Sendable () -> Int
  private let now: @Sendable () -> ContinuousClock.Instant
  private let write: @Sendable (String) -> Void

  package init(
    width: @escaping @Sendable () -> Int, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now },
    write: @escaping @Sendable (String) -> Void
  ) {
    self.width = width
    self.now = now
    self.write = write
  }

  /// Begins work, which may be part of other work.
  package func begin(_ words: String) {
    state.withLock {
      if $0.works.isEmpty { $0.began = now() }
      $0.works.append(words)
    }
  }

  /// Replaces the text of the innermost work.
  package func say(_ words: String) {
    state.withLock {
      guard !$0.works.isEmpty else { return }
      $0.works[$0.works.count - 1] = words
    }
  }

  /// Ends the innermost work.
  package func end() {
    state.withLock {
      _ = $0.works.popLast()
      if $0.works.isEmpty { wipe(&$0) }
    }
  }

  /// Updates the line if it's time to.
  package func look() {
    state.withLock {
      let now = now()
      guard let words = $0.works.last, let began = $0.began, words != $0.shown, began.duration(to: now) >= Self.patience
      else { return }
      if let shownAt = $0.shownAt, shownAt.duration(to: now) < Self.pause { return }
      write("\r" + fitting(words) + "\u{1B}[K")
      $0.shown = words
      $0.shownAt = now
    }
  }

  /// Runs the body with the line erased.
  package func whileHidden(_ body: () -> Void) {
    state.withLock {
      wipe(&$0)
      body()
    }
  }

  private func wipe(_ state: inout State) {
    guard state.shown != nil else { return }
    write("\r\u{1B}[K")
    state.shown = nil
  }

  /// The text, cut short of the last column.
  private func fitting(_ words: String) -> String {
    var room = width() - 1
    return String(
      words.prefix {
        room -= DisplayWidth.columns($0)
        return room >= 0
      })
  }
}

extension ProgressLine {
  /// Runs the work, updating the line meanwhile.
  package func whileLookedAfter<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let timer = DispatchSource.makeTimerSource(queue: .global())
    timer.schedule(deadline: .now() + .milliseconds(500), repeating: .milliseconds(250), leeway: .milliseconds(50))
    timer.setEventHandler { self.look() }
    timer.activate()
    defer { timer.cancel() }
    return try body()
  }
}
