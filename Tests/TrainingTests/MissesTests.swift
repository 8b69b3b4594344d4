import Grading
import QuestionBank
import Testing
import Training

@Suite struct MissesTests {
  /// The missed questions, each with the day of the answer.
  private func misses(_ reviews: [Review], packs: Set<PackID> = [], in library: Library = Sample.library) -> [String] {
    let events = Sample.events(reviews.map { ($0.at, .review($0)) })
    return Misses(reviews, progress: Progress(events: events), library: library, packs: packs).entries.map {
      "\($0.question.id) \(($0.answer.at.milliseconds - Sample.day(0).milliseconds) / Moment.millisecondsPerDay)"
    }
  }

  private static let reviews = [
    Sample.review("roles/animer", .wrong, at: Sample.day(0)),
    Sample.review("mots/part", .blank, at: Sample.day(1), in: "s2"),
    Sample.review("roles/vrai", .wrong, at: Sample.day(2), in: "s3"),
    Sample.review("roles/vrai", .right, at: Sample.day(3), in: "s4"),
  ]

  @Test func `what was missed and not relearned is there, the longest missed first`() {
    #expect(misses(Self.reviews) == ["roles/animer 0", "mots/part 1"])
  }

  @Test func `the last answer that missed it counts, not one in free practice or a partial one`() {
    let again = [
      Sample.review("roles/animer", .wrong, at: Sample.day(4), in: "s5"),
      Sample.review("roles/animer", .partial, at: Sample.day(5), in: "s6"),
      Sample.review("roles/animer", .wrong, at: Sample.day(6), in: "s7", isFree: true),
    ]
    #expect(misses(Self.reviews + again) == ["mots/part 1", "roles/animer 4"])
  }

  @Test func `packs can be chosen, and a question that isn't at hand is left out`() {
    #expect(misses(Self.reviews, packs: [Sample.words.id]) == ["mots/part 1"])
    #expect(misses(Self.reviews, in: Library([Sample.roles])) == ["roles/animer 0"])
  }
}
