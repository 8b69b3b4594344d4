import Training

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension LearnerDays {
  /// The days of the system's time: `TZ` if it's set, else the machine's zone, changes between summer and winter time
  /// included.
  ///
  /// - Parameter hour: The hour of that time at which a day begins.
  package static func local(beginningAt hour: Int) -> LearnerDays {
    tzset()
    return LearnerDays { moment in
      var seconds = time_t(dividedRoundingDown(moment.milliseconds, by: 1_000).whole)
      var parts = tm()
      guard localtime_r(&seconds, &parts) != nil,
        let date = CivilDate(
          year: Int64(parts.tm_year) + 1_900, month: Int64(parts.tm_mon) + 1, day: Int64(parts.tm_mday))
      else { return Day(utc: moment) }
      return Day(number: date.daysSince1970).adding(Int(parts.tm_hour) < hour ? -1 : 0)
    }
  }
}
