import QuestionBank

/// Where a learner stands with one question.
package enum Standing: Hashable, Sendable {
  /// Never answered.
  case new
  /// Missed, and not yet answered right in a later session.
  case missed
  /// Due to be asked again.
  case due
  /// Answered before, and neither missed nor due.
  case seen
}

extension Progress {
  /// Where the learner stands with a question. One that is both missed and due counts as missed.
  package func standing(of question: QuestionID, at now: Present) -> Standing {
    guard let record = records[question] else { return .new }
    if record.isMissed { return .missed }
    return isDue(question, at: now) ? .due : .seen
  }

  /// Whether the question was missed and not yet answered right in a later session.
  package func isMissed(_ question: QuestionID) -> Bool { records[question]?.isMissed ?? false }

  /// How many of the answered questions are due.
  package func dueCount(at now: Present) -> Int { records.keys.count { isDue($0, at: now) } }

  /// When the next of the answered questions can be asked again, which may be in the past; nil when none has a schedule.
  package func nextDue(in days: LearnerDays) -> Moment? { Self.next(of: records.values, days) }

  /// When the next of these questions can be asked again, which may be in the past; nil when none has a schedule.
  package func nextDue(among questions: some Sequence<some Selectable>, in days: LearnerDays) -> Moment? {
    Self.next(of: questions.lazy.compactMap { records[$0.id] }, days)
  }

  private static func next(of records: some Sequence<Record>, _ days: LearnerDays) -> Moment? {
    var atMoment: Moment?
    var onDay: Moment?
    var onGuard: Day?
    for record in records {
      if let owed = record.guardDays.first { onGuard = min(onGuard ?? owed, owed) }
      guard let schedule = record.schedule else { continue }
      let due = schedule.dueMoment
      if schedule.comesAfterDays { onDay = min(onDay ?? due, due) } else { atMoment = min(atMoment ?? due, due) }
    }
    let day = [onDay.map(days.day), onGuard].compactMap(\.self).min()
    return [atMoment, day.map(days.start)].compactMap(\.self).min()
  }

  /// How many of the new questions allowed per day are left for today.
  package func newQuestionsLeft(ofDaily limit: Int, on today: Day) -> Int {
    max(0, limit - records.values.count { $0.firstDay == today })
  }
}

extension Progress {
  /// What is known of the questions that a library has. The others are never due or missed, and come back with their pack.
  package func atHand(in library: Library) -> Progress {
    Progress(
      records: records.filter { library.holds($0.key) },
      free: free.filter { library.holds($0.key) },
      shownLessons: shownLessons, eventCount: eventCount, newest: newest, counters: counters,
      changedInAdvance: changedInAdvance, renaming: renaming)
  }

  /// How many answered questions a library doesn't have.
  package func goneCount(from library: Library) -> Int {
    Set(records.keys).union(free.keys).count { !library.holds($0) }
  }
}
