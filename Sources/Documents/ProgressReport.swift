import FSRS
import ProgressStore
import QuestionBank
import SafeText
import Training

/// What `progress show --json` prints. Its counts are of the questions at hand; its lists have all others, too.
package struct ProgressReport: Encodable {
  let version = 1
  var path: String
  var reviews: Int
  var seen: Int
  var due: Int
  var missed: [String]
  var first: Nullable<String>
  var last: Nullable<String>
  /// The number of questions with progress that no pack has.
  var gone: Int
  /// Every question with progress, at hand or not.
  var questions: [String: Entry]

  struct Entry: Encodable {
    var reviews: Int
    var state: Nullable<String>
    var stability: Nullable<Double>
    var difficulty: Nullable<Double>
    var due: Nullable<String>
    var missed: Bool
    /// The days on which it's still owed after a sure miss; left out when there are none.
    var `guard`: [String]?
  }

  package init(_ known: Progress, library: Library, path: String, now: Present) {
    let progress = known.atHand(in: library)
    self.path = path
    gone = known.goneCount(from: library)
    reviews = progress.reviewCount
    seen = progress.records.count
    due = progress.dueCount(at: now)
    missed = known.missed.map(\.description)
    first = Nullable(progress.records.values.map(\.firstReview).min().map(Timestamp.seconds))
    last = Nullable(progress.records.values.map(\.lastReview).max().map(Timestamp.seconds))
    questions = Dictionary(
      uniqueKeysWithValues: known.records.map { id, record in
        let schedule = record.schedule
        return (
          id.description,
          Entry(
            reviews: record.reviews, state: Nullable(schedule?.stateName),
            stability: Nullable(schedule?.memory.stability), difficulty: Nullable(schedule?.memory.difficulty),
            due: Nullable(schedule.map { Timestamp.seconds($0.dueMoment) }), missed: record.isMissed,
            guard: record.guardDays.isEmpty ? nil : record.guardDays.map(\.description))
        )
      })
  }
}
