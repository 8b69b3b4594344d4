/// How long a session has been open; the time between leaving it and taking it up again does not count.
struct Clock: Sendable {
  /// Milliseconds up to when it last stood.
  private(set) var elapsed: Int64 = 0
  private var since: Moment?

  /// A clock that has run for a while, in milliseconds, and stands.
  init(elapsed: Int64 = 0) {
    self.elapsed = elapsed
  }

  /// Milliseconds until now; a clock of the machine that goes back takes nothing away.
  func elapsed(at now: Moment) -> Int64 {
    elapsed + (since.map { max(0, now.milliseconds - $0.milliseconds) } ?? 0)
  }

  /// Runs on from now, unless it runs already.
  mutating func start(at now: Moment) { since = since ?? now }

  mutating func stop(at now: Moment) {
    elapsed = elapsed(at: now)
    since = nil
  }
}
