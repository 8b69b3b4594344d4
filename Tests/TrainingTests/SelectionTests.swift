import FSRS
import Grading
import QuestionBank
import Testing
import Training

@Suite struct SelectionTests {
  private static func chosen(
    _ selection: Selection, _ progress: Progress = Progress(), at now: Moment = Sample.day(40)
  ) -> (ids: [String], choice: Selection.Choice) {
    let choice = selection.choice(from: Sample.library, progress: progress, now: now.present)
    return (choice.questions.map(\.id.description), choice)
  }

  /// The packs take turns, by name.
  private static let everything = [
    "mots/trous", "roles/animer", "mots/part", "roles/stratege", "mots/paires", "roles/vrai", "mots/tri",
    "roles/taches", "mots/etapes",
  ]

  /// Two questions due, the later one stronger; one missed but not due yet; one known and not due.
  private static let mixed = Sample.progress(
    Sample.review("mots/part", .right, at: Sample.day(0), rating: .easy),
    Sample.review("roles/vrai", .right, at: Sample.day(20), rating: .easy),
    Sample.review("mots/tri", .wrong, at: Sample.day(40).adding(milliseconds: -1_000), in: "s2"),
    Sample.review("roles/taches", .right, at: Sample.day(39.9), rating: .easy))

  @Test func `a beginner gets new questions of each pack in turn`() {
    let (ids, choice) = Self.chosen(Selection(limit: 6))
    #expect(ids == ["mots/trous", "roles/animer", "mots/part", "roles/stratege", "mots/paires", "roles/vrai"])
    #expect((choice.due, choice.missed, choice.new, choice.other) == (0, 0, 6, 0))
  }

  @Test func `due questions come first, weakest first, then missed ones, then new ones`() {
    let (ids, choice) = Self.chosen(Selection(limit: nil), Self.mixed)
    #expect(
      ids == [
        "mots/part", "roles/vrai", "mots/tri", "mots/trous", "roles/animer", "mots/paires", "roles/stratege",
        "mots/etapes",
      ])
    #expect((choice.due, choice.missed, choice.new, choice.other) == (2, 1, 5, 0))
  }

  @Test func `a question both due and missed is asked once`() {
    let progress = Sample.progress(Sample.review("roles/animer", .wrong, at: Sample.day(0)))
    let (ids, choice) = Self.chosen(Selection(limit: nil), progress)
    #expect(
      ids == [
        "roles/animer", "mots/trous", "roles/stratege", "mots/part", "roles/vrai", "mots/paires", "roles/taches",
        "mots/tri", "mots/etapes",
      ])
    #expect((choice.due, choice.missed, choice.new) == (1, 0, 8))
  }

  @Test(arguments: [(0, 0, 0, 0), (1, 1, 0, 0), (2, 2, 0, 0), (3, 2, 0, 1), (5, 2, 1, 2), (100, 2, 1, 5)])
  func `a limit cuts what comes last, but keeps a third for new questions`(limit: Int, due: Int, missed: Int, new: Int)
  {
    let (ids, choice) = Self.chosen(Selection(limit: limit), Self.mixed)
    #expect(ids.count == due + missed + new)
    #expect((choice.due, choice.missed, choice.new) == (due, missed, new))
  }

  @Test(arguments: [(0, 0), (2, 2), (9, 5)])
  func `new questions have their own limit`(limit: Int, new: Int) {
    let (_, choice) = Self.chosen(Selection(limit: nil, newLimit: limit), Self.mixed)
    #expect((choice.due, choice.missed, choice.new) == (2, 1, new))
  }

  @Test func `a review asks only missed questions, the one missed for longest first`() {
    let progress = Sample.progress(
      Sample.review("roles/vrai", .wrong, at: Sample.day(0)),
      Sample.review("roles/animer", .blank, at: Sample.day(1)),
      Sample.review("mots/part", .right, at: Sample.day(2)),
      Sample.review("roles/taches", .wrong, at: Sample.day(3)),
      Sample.review("roles/taches", .right, at: Sample.day(4), in: "s2"))
    let (ids, choice) = Self.chosen(Selection(mode: .review, limit: nil), progress)
    #expect(ids == ["roles/vrai", "roles/animer"])
    #expect((choice.due, choice.missed, choice.new, choice.other) == (0, 2, 0, 0))
  }

  @Test(arguments: [
    ("packs", ["mots/trous", "mots/part", "mots/paires", "mots/tri", "mots/etapes"]),
    ("topics", ["roles/vrai"]),
    ("kinds", ["roles/stratege", "mots/part"]),
    ("roles", ["roles/animer", "roles/stratege", "roles/taches"]),
    ("sources", ["roles/animer"]),
    ("questions", ["roles/vrai", "mots/tri"]),
    ("both", ["mots/part"]),
  ])
  func `a filter leaves only matching questions`(field: String, expected: [String]) {
    var filter = QuestionFilter()
    switch field {
    case "packs": filter.packs = [PackID("mots")!]
    case "topics": filter.topics = ["idees"]
    case "kinds": filter.kinds = [.short, .number]
    case "roles": filter.roles = [Sample.smm]
    case "sources": filter.sources = [SourceID("bour-2013")!]
    case "questions": filter.questions = [Sample.id("mots/tri"), Sample.id("roles/vrai"), Sample.id("no/such")]
    default: (filter.packs, filter.kinds) = ([PackID("mots")!], [.short, .number])
    }
    #expect(Self.chosen(Selection(filter: filter, limit: nil)).ids == expected)
  }

  @Test func `a question asked for by id is asked even if it isn't due`() {
    var filter = QuestionFilter()
    filter.questions = [Sample.id("roles/taches")]
    let (ids, choice) = Self.chosen(Selection(filter: filter, limit: nil), Self.mixed)
    #expect(ids == ["roles/taches"])
    #expect(choice.other == 1)
  }

  @Test func `free practice fills the session with questions that aren't due`() {
    let (ids, choice) = Self.chosen(Selection(limit: nil, isFree: true), Self.mixed)
    #expect(ids.count == 9)
    #expect(ids.last == "roles/taches")
    #expect((choice.due, choice.missed, choice.new, choice.other) == (2, 1, 5, 1))
  }

  // Free answers don't make a schedule: if this counted as seen, it would never be due.
  @Test func `a question answered only freely is still new`() {
    let progress = Sample.progress(Sample.review("roles/animer", .right, at: Sample.day(0), isFree: true))
    let (ids, choice) = Self.chosen(Selection(limit: nil), progress)
    #expect(ids == Self.everything)
    #expect(choice.new == 9)
  }

  @Test func `free practice begins with questions not seen yet`() {
    let progress = Sample.progress(Sample.review("roles/animer", .right, at: Sample.day(0), isFree: true))
    let (ids, choice) = Self.chosen(Selection(limit: nil, isFree: true), progress)
    #expect(
      ids == [
        "mots/trous", "roles/stratege", "mots/part", "roles/vrai", "mots/paires", "roles/taches", "mots/tri",
        "mots/etapes", "roles/animer",
      ])
    #expect((choice.new, choice.other) == (8, 1))
  }
}
