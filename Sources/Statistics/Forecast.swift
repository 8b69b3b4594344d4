import QuestionBank
import Training

/// How many questions fall due on each of the coming days.
package struct Forecast: Hashable, Sendable {
  /// From today on, in UTC. Overdue questions count today.
  package private(set) var dueByDay: [Int]

  package init(_ questions: some Sequence<Question>, progress: Progress, now: Moment, days: Int) {
    dueByDay = Array(repeating: 0, count: days)
    for question in questions {
      guard let schedule = progress.records[question.id]?.schedule else { continue }
      let day = Int(clamping: max(0, schedule.dueMoment.day - now.day))
      if dueByDay.indices.contains(day) { dueByDay[day] += 1 }
    }
  }
}
