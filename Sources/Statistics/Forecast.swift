import QuestionBank
import Training

/// How many questions fall due on each of the coming days.
package struct Forecast: Hashable, Sendable {
  /// From today on. Overdue questions count today.
  package private(set) var dueByDay: [Int]

  package init(_ questions: some Sequence<some Selectable>, progress: Progress, now: Present, days: Int) {
    dueByDay = Array(repeating: 0, count: days)
    for question in questions {
      guard let schedule = progress.records[question.id]?.schedule else { continue }
      let day = Int(clamping: max(0, now.days.day(of: schedule.dueMoment).number - now.today.number))
      if dueByDay.indices.contains(day) { dueByDay[day] += 1 }
    }
  }
}
