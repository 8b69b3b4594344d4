import FSRS
import Grading
import QuestionBank
import Training

extension ProgressFormat.Record {
  init(_ record: Progress.Record) {
    reviews = record.reviews
    firstReview = Timestamp.milliseconds(record.firstReview)
    firstDay = record.firstDay.description
    lastReview = Timestamp.milliseconds(record.lastReview)
    verdict = record.lastVerdict.rawValue
    missed = record.isMissed
    missedIn = record.missedIn?.text
    `guard` = record.guardDays.isEmpty ? nil : record.guardDays.map(\.description)
    everRight = record.everRight ? true : nil
    number = record.lastNumber
    session = record.lastSession.text
    sure = record.lastSureness.map { $0 == .sure }
    thinking = record.lastThinkingMilliseconds
    rightDays = record.rightDays == 0 ? nil : record.rightDays
    lastRightDay = record.lastRightDay?.description
    guard let schedule = record.schedule else { return }
    state = schedule.stateName
    switch schedule.state {
    case .learning(let step), .relearning(let step): self.step = step
    case .review: break
    }
    stability = schedule.memory.stability
    difficulty = schedule.memory.difficulty
    due = Timestamp.milliseconds(schedule.dueMoment)
    let reviewed = schedule.reviewMoment
    scheduledOn = record.scheduledOn == record.firstDay ? nil : record.scheduledOn.description
    scheduledAt = reviewed == record.lastReview ? nil : Timestamp.milliseconds(reviewed)
  }

  /// The record, or nil when a field is missing or makes no sense.
  var record: Progress.Record? {
    guard ProgressFormat.Limits.counts.contains(reviews), let first = Timestamp.moment(firstReview),
      let last = Timestamp.moment(lastReview),
      let firstDay = Day(firstDay), let verdict = Verdict(rawValue: verdict), missed == (missedIn != nil),
      ProgressFormat.Limits.countsFromZero.contains(rightDays ?? 0),
      let scheduledDay = Day(scheduledOn ?? self.firstDay),
      (lastRightDay == nil) == (lastRightDay.flatMap { Day($0) } == nil)
    else { return nil }
    let guardDays = (`guard` ?? []).map { Day($0) }
    guard ProgressFormat.Limits.counts.contains(number), !guardDays.contains(nil) else { return nil }
    var schedule: Schedule?
    if state != nil || due != nil || stability != nil {
      guard let read = self.schedule(lastReview: last) else { return nil }
      schedule = read
    }
    return Progress.Record(
      reviews: reviews, schedule: schedule, scheduledOn: scheduledDay, missedIn: missedIn.map(SessionID.init),
      guardDays: guardDays.compactMap(\.self), everRight: everRight ?? false, lastVerdict: verdict, firstReview: first,
      firstDay: firstDay, lastReview: last, lastNumber: number, lastSession: SessionID(session),
      lastSureness: sure.map { $0 ? .sure : .unsure },
      lastThinkingMilliseconds: ProgressFormat.Limits.within(ProgressFormat.Limits.milliseconds, thinking),
      rightDays: rightDays ?? 0,
      lastRightDay: lastRightDay.flatMap { Day($0) })
  }

  private func schedule(lastReview: Moment) -> Schedule? {
    guard let stability, let difficulty, let due = due.flatMap(Timestamp.moment), 0 < stability, stability < 1e9,
      (1...10).contains(difficulty)
    else { return nil }
    let state: Schedule.State
    switch (self.state, step) {
    case ("learning", let step?): state = .learning(step: step)
    case ("relearning", let step?): state = .relearning(step: step)
    case ("review", nil): state = .review
    default: return nil
    }
    var reviewed = lastReview
    if let scheduledAt {
      guard let moment = Timestamp.moment(scheduledAt) else { return nil }
      reviewed = moment
    }
    return Schedule(
      state: state, memory: MemoryState(stability: stability, difficulty: difficulty), lastReview: reviewed.seconds,
      due: due.seconds)
  }
}

extension Schedule {
  fileprivate var reviewMoment: Moment { Moment(milliseconds: Int64((lastReview * 1_000).rounded())) }
}
