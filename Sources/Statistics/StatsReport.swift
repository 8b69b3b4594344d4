import QuestionBank
import Training

/// A learner's figures: what is known, due, forgotten and confused.
package struct StatsReport: Sendable {
  /// How many days back ``retention`` looks.
  package static let retentionDays = 30
  /// How many days ``forecast`` covers.
  package static let forecastDays = 7

  /// How many answers count. Those of free practice don't, and change none of the other figures.
  package let reviews: Int
  /// The answers of free practice.
  package let free: Calibration.Group
  /// All questions of the library taken together.
  package let all: Mastery
  /// Each pack, in study order.
  package let packs: [(pack: Pack, mastery: Mastery)]
  /// Each role that is the right answer to a question, in study order.
  package let roles: [RoleMastery]
  package let calibration: Calibration
  package let retention: Retention
  package let forecast: Forecast
  /// The most frequent first. Roles no longer in the library are left out.
  package let confusions: [(asked: Role, answered: Role, times: Int)]

  /// The figures as of now.
  ///
  /// - Parameter answers: Every answer that wasn't undone or reset, oldest first. Those to questions that the library
  ///   doesn't have count for nothing.
  package init(library: Library, progress: Progress, answers: some Sequence<Review>, now: Present) {
    var (reviews, free, calibration) = (0, Calibration.Group(), Calibration())
    var retention = Retention(
      since: now.moment.adding(milliseconds: -Int64(Self.retentionDays) * Moment.millisecondsPerDay))
    var mixedUp = Confusions(library: library)
    for answer in answers where library.holds(answer.question) {
      if answer.isFree {
        free.add(answer)
        continue
      }
      reviews += 1
      calibration.add(answer)
      retention.add(answer)
      mixedUp.add(answer, library: library)
    }
    (self.reviews, self.free, self.calibration, self.retention) = (reviews, free, calibration, retention)
    all = Mastery(library, progress: progress, now: now)
    packs = library.shelf.map { ($0.pack, Mastery($0.pack.outlines, progress: progress, now: now)) }
    forecast = Forecast(library.outlines, progress: progress, now: now, days: Self.forecastDays)
    let directory = RoleDirectory(library: library)
    roles = RoleMastery.all(in: library, progress: progress, confusions: mixedUp, now: now.moment)
    confusions = mixedUp.counts
      .compactMap { confusion, times -> (asked: Role, answered: Role, times: Int)? in
        guard let asked = directory.role(confusion.asked), let answered = directory.role(confusion.answered) else {
          return nil
        }
        return (asked, answered, times)
      }
      .sorted { ($1.times, $0.asked.id, $0.answered.id) < ($0.times, $1.asked.id, $1.answered.id) }
  }
}
