import FSRS
import Grading
import QuestionBank
import Training

@testable import ProgressStore

/// Reviews, and the events they make.
enum Sample {
  /// So many minutes after 10:00 UTC on 22 November 2026.
  static func minute(_ minutes: Int64) -> Moment { Moment(milliseconds: 1_795_341_600_000 + minutes * 60_000) }

  /// A plain review.
  static func review(_ question: String = "roles/animer", _ verdict: Verdict = .right, minute: Int64 = 0) -> Review {
    Review(
      question: QuestionID(question)!, at: Self.minute(minute), session: SessionID("a-1"), mode: .quiz, given: "b",
      verdict: verdict, credit: verdict == .right ? 1 : 0, rating: verdict == .right ? .good : .again)
  }

  /// A review of free practice that uses every field.
  static let fullReview: Review = {
    var review = freeReview
    review.chosen = .texts(["Le SMM"])
    review.because = .contrast
    review.revision = "0123abcd"
    review.points = Points(count: 3, found: [1, 3])
    return review
  }()

  private static let freeReview = Review(
    question: QuestionID("roles/stratege")!, at: minute(1), session: SessionID("a-1"), mode: .review,
    given: "le \"CM\" / é\n", verdict: .partial, credit: 0.25, rating: .again, sureness: .unsure, hints: 2,
    thinkingMilliseconds: 6_100, isFree: true, confusion: Confusion(asked: RoleID("smm")!, answered: RoleID("cm")!),
    policy: SchedulePolicy(retention: 0.85, maximumIntervalInDays: 90, isFuzzed: false))

  /// What can happen besides answers, undos and resets.
  static let laterChanges: [ProgressEvent.Change] = [
    .sessionBegan(
      SessionStart(
        session: SessionID("a-6-x"), mode: .exam, seed: .max, planned: 20, exam: ExamRules(minutes: 30, passPercent: 60)
      )
    ),
    .sessionEnded(
      SessionEnd(
        session: SessionID("a-6-x"), isGivenUp: true, mark: 62.5, late: [QuestionID("roles/animer")!], isPassed: true)),
    .lessonShown(LessonName("roles/bases")!), .pointsSet(of: EventID("a-2")!, [2]),
  ]

  /// Everything that can happen, numbered from 1 on device `a`.
  static let changes: [ProgressEvent.Change] = [
    .review(review()), .review(fullReview), .undo(EventID("a-1")!), .reset(.question(QuestionID("mots/part")!)),
    .reset(.pack(PackID("mots")!)), .reset(.everything), .review(review("mots/part", .wrong, minute: 6)),
  ]
}

extension ProgressStore {
  /// Records the changes one after another, a minute apart.
  func record(all changes: [ProgressEvent.Change]) throws {
    for (index, change) in changes.enumerated() { try record(change, at: Sample.minute(Int64(index))) }
  }

  /// Every event, in order.
  var events: [ProgressEvent] { get throws { try history().events } }

  /// The name of the next event.
  var nextName: String { names.next(in: progress).description }

  /// The names of all events, in order.
  var eventNames: [String] { get throws { try events.map(\.id.description) } }
}

extension Journal {
  /// The line of an event.
  static func line(_ event: ProgressEvent) throws -> [UInt8] { try line(event, for: "progress.journal") }
}

extension ProgressFile {
  /// The bytes of a file with these events.
  static func bytes(of history: History) throws -> [UInt8] { try bytes(of: history, for: "progress.json") }
}

extension ProgressEvent.Change {
  /// An undo as version 0.1 wrote it, which names an event by its id alone.
  static func undo(_ id: EventID) -> Self { .undo(EventReference(id)) }

  static func pointsSet(of id: EventID, _ numbers: [Int]) -> Self { .pointsSet(of: EventReference(id), numbers) }
}
