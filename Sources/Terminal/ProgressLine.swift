import Dispatch
import Synchronization

/// One line on a terminal that says how far work that takes long has come: after half a second, in words, written anew
/// at most twice a second, and wiped away when the work is done or when something else is written.
package final class ProgressLine: Sendable {
  /// Work that takes less is not spoken of.
  package static let patience: Duration = .milliseconds(500)
  /// The words stand at least so long, for eyes and for screen readers.
  package static let pause: Duration = .milliseconds(500)

  private struct State {
    /// What is being done, the innermost last.
    var works: [String] = []
    var began: ContinuousClock.Instant?
    /// The words on the terminal.
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

  /// Begins work, be it part of other work.
  package func begin(_ words: String) {
    state.withLock {
      if $0.works.isEmpty { $0.began = now() }
      $0.works.append(words)
    }
  }

  /// Says anew what is being done.
  package func say(_ words: String) {
    state.withLock {
      guard !$0.works.isEmpty else { return }
      $0.works[$0.works.count - 1] = words
    }
  }

  /// Ends the work that was begun last.
  package func end() {
    state.withLock {
      _ = $0.works.popLast()
      if $0.works.isEmpty { wipe(&$0) }
    }
  }

  /// Writes what there is to say, if it is time to.
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

  /// Does something while the line is not there.
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

  /// The words, cut where they would reach the last column.
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
  /// Does work, and looks after the line meanwhile.
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
