import QuestionBank
import SafeText
import Statistics

/// What `stats --json` prints. Shares are from 0 to 1, null without data.
package struct StatsDocument: Encodable {
  let version = 1
  var reviews: Int
  /// The answers of free practice, which count nowhere else; left out when there are none.
  var free: Share?
  var questions: Int
  var seen: Int
  var mastered: Int
  var missed: Int
  var due: Int
  var retention: Share
  var calibration: OrderedFields<Share>
  var confusions: [Confused]
  /// The number due on each day, starting today.
  var forecast: [Int]
  /// In study order.
  var packs: OrderedFields<Pack>
  /// The roles that are the right answer to a question.
  var roles: [Role]

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

  struct Role: Encodable {
    var role: String
    var name: String
    /// How many questions have it as their right answer.
    var questions: Int
    /// How many of these were ever answered right.
    var known: Int
    var answered: Int
    /// The recall that the memory model predicts now, over the answered ones.
    var recall: Nullable<Double>
    var confused: [Times]
  }

  struct Times: Encodable {
    var role: String
    var times: Int
  }

  struct Pack: Encodable {
    var questions: Int
    var seen: Int
    var mastered: Int
    var missed: Int
    var due: Int
  }

  package init(_ report: StatsReport) {
    reviews = report.reviews
    let practised = report.free
    free =
      practised.answers == 0
      ? nil : Share(answers: practised.answers, right: practised.right, share: Nullable(practised.share))
    questions = report.all.questions
    seen = report.all.seen
    mastered = report.all.mastered
    missed = report.all.missed
    due = report.all.due
    retention = Share(
      answers: report.retention.answers, right: report.retention.recalled, share: Nullable(report.retention.share))
    calibration = OrderedFields(
      [
        ("sure", report.calibration.sure), ("unmarked", report.calibration.unmarked),
        ("unsure", report.calibration.unsure),
      ].map { ($0, Share(answers: $1.answers, right: $1.right, share: Nullable($1.share))) })
    confusions = report.confusions.map {
      Confused(asked: $0.asked.id.text, answered: $0.answered.id.text, times: $0.times)
    }
    forecast = report.forecast.dueByDay
    roles = report.roles.map { role in
      Role(
        role: role.role.id.text, name: role.role.name, questions: role.questions, known: role.known,
        answered: role.answered, recall: Nullable(role.recall),
        confused: role.confused.map { Times(role: $0.role.id.text, times: $0.times) })
    }
    packs = OrderedFields(
      report.packs.map { pack, mastery in
        (
          pack.id.text,
          Pack(
            questions: mastery.questions, seen: mastery.seen, mastered: mastery.mastered, missed: mastery.missed,
            due: mastery.due)
        )
      })
  }
}
