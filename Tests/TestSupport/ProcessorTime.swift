#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Measures what a thread computes. Unlike the time of a clock, it hardly depends on what else the machine does.
package enum ProcessorTime {
  /// The time that this thread's processor spends on some work.
  package static func of(_ work: () throws -> Void) rethrows -> Duration {
    let start = used()
    try work()
    return used() - start
  }

  private static func used() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(Int(time.tv_sec)) + .nanoseconds(Int(time.tv_nsec))
  }
}
