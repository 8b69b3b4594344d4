/// Which of the learner's days a moment belongs to. Days begin when the learner wants and follow the learner's own time,
/// so whoever knows the zone and the setting hands this in.
package struct LearnerDays: Sendable {
  private let dayOfMoment: @Sendable (Moment) -> Day

  package init(_ day: @escaping @Sendable (Moment) -> Day) {
    dayOfMoment = day
  }

  /// The days of UTC, beginning at an hour.
  package static func utc(beginningAt hour: Int = 4) -> LearnerDays {
    LearnerDays { Day(utc: $0.adding(milliseconds: -Int64(hour) * 3_600_000)) }
  }

  package func day(of moment: Moment) -> Day { dayOfMoment(moment) }

  /// The first moment of a day.
  package func start(of day: Day) -> Moment {
    // No zone is further than this from UTC.
    var before = Moment(milliseconds: day.number * Moment.millisecondsPerDay - 2 * Moment.millisecondsPerDay)
    var after = Moment(milliseconds: day.number * Moment.millisecondsPerDay + 3 * Moment.millisecondsPerDay)
    while after.milliseconds - before.milliseconds > 1 {
      let middle = Moment(milliseconds: before.milliseconds + (after.milliseconds - before.milliseconds) / 2)
      if dayOfMoment(middle) < day { before = middle } else { after = middle }
    }
    return after
  }
}

/// The moment that it is, and which of the learner's days.
package struct Present: Sendable {
  package let moment: Moment
  package let days: LearnerDays
  package let today: Day

  package init(_ moment: Moment, days: LearnerDays) {
    self.moment = moment
    self.days = days
    today = days.day(of: moment)
  }

  package var seconds: Double { moment.seconds }
}
