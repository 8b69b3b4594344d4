import FSRS
import QuestionBank

extension Progress {
  /// How many answers count.
  package var reviewCount: Int { records.values.reduce(0) { $0 + $1.reviews } }

  /// The missed questions, the longest missed first.
  package var missed: [QuestionID] {
    records.filter(\.value.isMissed).sorted { $0.value.lastNumber < $1.value.lastNumber }
      .map(\.key)
  }

  /// Whether the question is due: at its moment, or on its day when it comes again after whole days; and on the days after
  /// a sure miss.
  package func isDue(_ question: QuestionID, at now: Present) -> Bool {
    records[question]?.isDue(at: now) ?? false
  }

  /// The probability, 0 to 1, that the question would be answered right now.
  package func recall(of question: QuestionID, at now: Moment) -> Double {
    SchedulePolicy().scheduler.retrievability(of: records[question]?.schedule, at: now.seconds)
  }
}

extension Progress.Record {
  /// Whether the question is due.
  package func isDue(at now: Present) -> Bool {
    if isGuardDue(on: now.today) { return true }
    guard let schedule else { return false }
    return schedule.dueMoment <= now.moment
      || schedule.comesAfterDays && now.days.day(of: schedule.dueMoment) <= now.today
  }
}

extension SchedulePolicy {
  /// The scheduler that follows this policy.
  package var scheduler: Scheduler {
    Self.usual.having(desiredRetention: retention, maximumIntervalInDays: maximumIntervalInDays)
  }

  // Each review is folded with the scheduler of its policy.
  private static let usual = Scheduler()
}
