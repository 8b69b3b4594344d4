/// Measures how long a session has been open. The time between leaving it and resuming it doesn't count.
struct SessionClock: Sendable {
  /// Milliseconds counted when the clock was last stopped.
  private(set) var elapsed: Int64 = 0
  private var since: Moment?

  /// A stopped clock that has counted this many milliseconds.
  init(elapsed: Int64 = 0) {
    self.elapsed = elapsed
  }

  /// Milliseconds counted until now. A machine clock that goes back doesn't subtract anything.
  func elapsed(at now: Moment) -> Int64 {
    elapsed + (since.map { max(0, now.milliseconds - $0.milliseconds) } ?? 0)
  }

  /// Starts counting, unless it is already.
  mutating func start(at now: Moment) { since = since ?? now }

  mutating func stop(at now: Moment) {
    elapsed = elapsed(at: now)
    since = nil
  }
}
