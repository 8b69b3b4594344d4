import Training

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension ProgressStore {
  /// The time of the system's clock.
  package static func systemClock() -> Moment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Moment(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
  }
}
