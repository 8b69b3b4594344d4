import QuestionBank
import SafeText
import Statistics

/// What `stats --json` prints. Shares are from 0 to 1, null without data.
struct StatsDocument: Encodable {
  let version = 1
  var reviews: Int
  var questions: Int
  var seen: Int
  var mastered: Int
  var missed: Int
  var due: Int
  var retention: Share
  var calibration: [String: Share]
  var confusions: [Confused]
  /// The number due on each day, starting today.
  var forecast: [Int]
  var packs: [String: Pack]

  struct Share: Encodable {
    var answers: Int
    var right: Int
    var share: Nullable<Double>
  }

  struct Confused: Encodable {
    var asked: String
    var answered: String
    var times: Int
  }

  struct Pack: Encodable {
    var questions: Int
    var seen: Int
    var mastered: Int
    var missed: Int
    var due: Int
  }

  init(_ report: StatsReport) {
    reviews = report.reviews
    questions = report.all.questions
    seen = report.all.seen
    mastered = report.all.mastered
    missed = report.all.missed
    due = report.all.due
    retention = Share(
      answers: report.retention.answers, right: report.retention.recalled, share: Nullable(report.retention.share))
    calibration = [
      "sure": report.calibration.sure, "unmarked": report.calibration.unmarked, "unsure": report.calibration.unsure,
    ].mapValues { Share(answers: $0.answers, right: $0.right, share: Nullable($0.share)) }
    confusions = report.confusions.map {
      Confused(asked: $0.asked.id.text, answered: $0.answered.id.text, times: $0.times)
    }
    forecast = report.forecast.dueByDay
    packs = Dictionary(
      uniqueKeysWithValues: report.packs.map { pack, mastery in
        (
          pack.id.text,
          Pack(
            questions: mastery.questions, seen: mastery.seen, mastered: mastery.mastered, missed: mastery.missed,
            due: mastery.due)
        )
      })
  }
}
