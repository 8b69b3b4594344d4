import ArgumentParser
import ProgressStore
import QuestionBank
import SafeText
import Statistics
import Terminal
import Training
import Usage

/// `stats`: what is known, due, forgotten and confused.
struct StatsCommand: Command {
  static let configuration = CommandConfiguration(commandName: "stats", helpNames: [])
  @OptionGroup var everywhere: EverywhereOptions
  @Flag var json = false

  var isPaged: Bool { true }

  func perform(at desk: Desk) throws -> ExitStatus {
    let store = try desk.openProgress()
    let report = StatsReport(
      library: try desk.library(), progress: store.progress,
      given: try desk.history(of: store).reviews.map(\.review), now: desk.now())
    if json {
      desk.screen.write(try JSONText.line(StatsDocument(report)))
    } else {
      desk.show(
        StatsView(
          report: report, wording: desk.wording, desiredRetention: desk.settings.policy.retention,
          drawsUnicode: desk.screen.drawsUnicode, width: desk.screen.width()
        ).blocks)
    }
    return .done
  }
}

/// The figures of a learner.
struct StatsReport {
  /// So many days back the retention looks, and so many forward the forecast.
  static let retentionDays = 30
  static let forecastDays = 7

  let reviews: Int
  let all: Mastery
  let packs: [(pack: Pack, mastery: Mastery)]
  let calibration: Calibration
  let retention: Retention
  let forecast: Forecast
  /// The most frequent first.
  let confusions: [(asked: Role, answered: Role, times: Int)]

  init(library: Library, progress: Progress, given: [Review], now: Moment) {
    reviews = given.count
    all = Mastery(library.allQuestions, progress: progress, now: now)
    packs = library.shelf.map { ($0.pack, Mastery($0.pack.questions, progress: progress, now: now)) }
    calibration = Calibration(given)
    retention = Retention(
      given, since: now.adding(milliseconds: -Int64(Self.retentionDays) * Moment.millisecondsPerDay))
    forecast = Forecast(library.allQuestions, progress: progress, now: now, days: Self.forecastDays)
    let roles = DrillRoles(library: library)
    confusions = Confusions(given, library: library).counts
      .compactMap { confusion, times -> (asked: Role, answered: Role, times: Int)? in
        guard let asked = roles.role(confusion.asked), let answered = roles.role(confusion.answered) else { return nil }
        return (asked, answered, times)
      }
      .sorted { ($1.times, $0.asked.id, $0.answered.id) < ($0.times, $1.asked.id, $1.answered.id) }
  }
}
