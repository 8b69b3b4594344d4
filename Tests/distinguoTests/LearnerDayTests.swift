import Foundation
import Testing

/// The learner's day, as the built program finds it in `TZ` and in the settings.
struct LearnerDayTests {
  private struct Learner {
    let home: TemporaryHome
    let pack: String

    init() throws {
      home = try TemporaryHome()
      pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    }

    /// What a verb prints at a moment, in a zone.
    func run(_ words: String..., at moment: String, in zone: String, input: String = "") throws -> PipedRun {
      try PipedRun(
        words + ["--no-bundled", "--packs", pack], input: input,
        environment: home.environment(["DISTINGUO_NOW": moment, "TZ": zone]))
    }

    /// How many new questions a quiz would ask.
    func newOnes(at moment: String, in zone: String) throws -> Int {
      let opening = try run("quiz", "--json", at: moment, in: zone).lines[0]
      return try #require(Int(opening.components(separatedBy: "\"new\":")[1].prefix { $0.isNumber }))
    }
  }

  // 27 March 2027 has an hour less in Paris: three o'clock in the morning follows two.
  @Test(arguments: [
    ("Europe/Paris", "2026-11-22T02:59:00Z", "2026-11-22T03:01:00Z", 2),
    ("America/Montreal", "2026-11-22T08:59:00Z", "2026-11-22T09:01:00Z", 2),
    ("Europe/Paris", "2027-03-28T01:59:00Z", "2027-03-28T02:01:00Z", 2),
    ("UTC", "2026-11-22T02:59:00Z", "2026-11-22T03:01:00Z", 0),
  ])
  func `a day begins at four of the learner's own time`(zone: String, before: String, after: String, new: Int) throws {
    let learner = try Learner()
    try learner.home.write(#"{"newPerDay": 2, "fuzz": false}"#, to: "data/config.json")
    _ = try learner.run("quiz", at: before, in: zone, input: "rose\nv\n")
    #expect(try learner.newOnes(at: before, in: zone) == 0)
    #expect(try learner.newOnes(at: after, in: zone) == new)
  }

  @Test func `the hour is a setting`() throws {
    let learner = try Learner()
    try learner.home.write(#"{"newPerDay": 2, "dayStart": 0}"#, to: "data/config.json")
    _ = try learner.run("quiz", at: "2026-11-21T22:59:00Z", in: "Europe/Paris", input: "rose\nv\n")
    #expect(try learner.newOnes(at: "2026-11-21T22:59:30Z", in: "Europe/Paris") == 0)
    #expect(try learner.newOnes(at: "2026-11-21T23:01:00Z", in: "Europe/Paris") == 2)
  }

  @Test func `a question is due from the beginning of its day, and an early answer counts as given when it was due`()
    throws
  {
    let learner = try Learner()
    try learner.home.write(#"{"fuzz": false}"#, to: "data/config.json")
    func answer(at moment: String) throws -> String {
      try learner.run(
        "quiz", "--json", "--question", "jardin/epines", at: moment, in: "Europe/Paris", input: "la rose\n"
      ).output
    }
    // Two right answers, and the question comes back after two days, at eighteen o'clock in Paris.
    _ = try answer(at: "2026-11-22T16:50:00Z")
    #expect(try answer(at: "2026-11-22T17:00:00Z").contains("\"due\":\"2026-11-24T17:00:00Z\""))
    func due(at moment: String) throws -> Bool {
      try learner.run("progress", "show", "--json", at: moment, in: "Europe/Paris").output.contains("\"due\":1,")
    }
    #expect(try !due(at: "2026-11-24T02:59:00Z"))
    #expect(try due(at: "2026-11-24T03:00:00Z"))
    let early = try answer(at: "2026-11-24T08:00:00Z")
    let record = try learner.run("progress", "show", "--json", at: "2026-11-24T08:00:00Z", in: "Europe/Paris").output
    #expect(early.contains("T17:00:00Z\""), "\(early)")
    #expect(record.contains("T17:00:00Z\",\"missed\":false"), "\(record)")
  }

  @Test func `a clock that went back is said once, and the order of answers decides`() throws {
    let learner = try Learner()
    _ = try learner.run(
      "quiz", "--json", "--question", "jardin/epines", at: "2030-01-01T10:00:00Z", in: "UTC", input: "la rose\n")
    let back = try learner.run(
      "quiz", "--json", "--question", "jardin/epines", at: "2026-11-22T10:00:00Z", in: "UTC", input: "la tulipe\n")
    #expect(back.errors.contains("l’horloge indique le 22 novembre 2026 à 10:00 UTC"), "\(back.errors)")
    let next = try learner.run("quiz", "--json", at: "2026-11-22T10:01:00Z", in: "UTC")
    #expect(next.errors == "")
    let shown = try learner.run("progress", "show", "--json", at: "2026-11-22T10:02:00Z", in: "UTC").output
    #expect(shown.contains("\"missed\":[\"jardin/epines\"]"))
    #expect(try learner.home.run("progress", "undo").output.contains("du 22 novembre 2026"))
  }

  @Test func `a sure miss is owed on two days, which the verdict and the progress name`() throws {
    let learner = try Learner()
    let verdict = try learner.run(
      "quiz", "--json", "--question", "jardin/epines", at: "2026-11-22T10:00:00Z", in: "UTC", input: "la tulipe!\n"
    ).output
    #expect(verdict.contains("\"guard\":[\"2026-11-23\",\"2026-11-29\"]"))
    let shown = try learner.run("progress", "show", "--json", at: "2026-11-22T10:02:00Z", in: "UTC").output
    #expect(shown.contains("\"guard\":[\"2026-11-23\",\"2026-11-29\"]"))
    let gone = try learner.home.run("progress", "show", "--json", "--no-bundled").output
    #expect(gone.contains("\"gone\":1,"))
    #expect(gone.contains("\"missed\":[\"jardin/epines\"]"))
    #expect(
      try learner.home.run("progress", "show", "--no-bundled", "--lang", "en").output.hasSuffix(
        "1 more question has progress but isn't in any pack at hand; it comes back with its pack.\n"))
  }

  @Test func `answers to a former name count for the question, from the first start on`() throws {
    let learner = try Learner()
    let quiz = ["quiz", "--json", "--question", "jardin/epines", "--no-bundled", "--packs", learner.pack]
    _ = try PipedRun(quiz, input: "la rose\n", environment: learner.home.environment())
    let renamed = try learner.home.write(
      SamplePacks.garden.replacing("- id: epines", with: "- id: piquants\n    formerly: [jardin/epines]"),
      to: "jardin2.yaml")
    func show() throws -> String {
      try learner.home.run("progress", "show", "--json", "--no-bundled", "--packs", renamed).output
    }
    #expect(try show().contains("\"gone\":0,"))
    #expect(try show().contains("\"jardin/piquants\":{\"reviews\":1,\"state\""))
    let again = try PipedRun(
      ["quiz", "--json", "--question", "jardin/piquants", "--no-bundled", "--packs", renamed], input: "la rose\n",
      environment: learner.home.environment(["DISTINGUO_NOW": "2026-11-22T10:20:00Z"]))
    #expect(again.output.contains("\"presented\":1"))
    #expect(try show().contains("\"reviews\":2"))
    #expect(try learner.home.run("progress", "verify").status == 0)
  }
}
