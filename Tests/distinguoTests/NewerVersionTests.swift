import PackReading
import QuestionBank
import Testing

/// `packs add` of a newer version of a file: in each format, one answer is mended, one question removed, one added, and the
/// order is another. Answers that were given count for what's still there.
struct NewerVersionTests {
  /// A file and a newer version of it, in which the first question comes last and its answer is mended, the second is gone
  /// and the third stays.
  struct Versions: CustomTestStringConvertible, Sendable {
    var file: String
    var old: String
    var new: String
    /// What's typed for each question of the older version.
    var answers: [String]
    /// What's right for the mended question now.
    var mended: String

    var testDescription: String { file }
  }

  static let versions = [
    Versions(
      file: "named.gift", old: "::a::First?{=one}\n\n::b::Second?{=two}\n\n::c::Third?{T}",
      new: "::d::Fourth?{=four}\n\n::c::Third?{T}\n\n::a::First?{=uno}", answers: ["one", "two", "true"], mended: "uno"),
    Versions(
      file: "unnamed.gift", old: "First?{=one ~two}\n\nSecond?{#2}\n\nThird, {1:SA:=three}.",
      new: "Fourth?{#4}\n\nThird, {1:SA:=three}.\n\nFirst?{~one =two}", answers: ["one", "2", "three"], mended: "two"),
    Versions(
      file: "moodle.xml", old: moodle([("a", "one"), ("b", "two"), ("c", "three")]),
      new: moodle([("d", "four"), ("c", "three"), ("a", "uno")]), answers: ["one", "two", "three"], mended: "uno"),
    Versions(
      file: "aiken.txt",
      old: "First?\nA) x\nB) y\nANSWER: A\n\nSecond?\nA) x\nB) y\nANSWER: A\n\nThird?\nA) x\nB) y\nANSWER: B",
      new: "Fourth?\nA) x\nB) y\nANSWER: A\n\nThird?\nA) x\nB) y\nANSWER: B\n\nFirst?\nA) x\nB) y\nANSWER: B",
      answers: ["x", "x", "y"], mended: "y"),
    Versions(
      file: "cards.csv", old: "First;one\nSecond;two\nThird;three", new: "Fourth;four\nThird;three\nFirst;uno",
      answers: ["one", "two", "three"], mended: "uno"),
    Versions(
      file: "kahoot.csv",
      old: "Question,Answer 1,Answer 2,Time,Correct\nFirst?,x,y,20,1\nSecond?,x,y,20,1\nThird?,x,y,20,2",
      new: "Question,Answer 1,Answer 2,Time,Correct\nFourth?,x,y,20,1\nThird?,x,y,20,2\nFirst?,x,y,20,2",
      answers: ["x", "x", "y"], mended: "y"),
    Versions(
      file: "anki.txt", old: "#separator:tab\n#guid column:1\ng1\tFirst\tone\ng2\tSecond\ttwo\ng3\tThe {{c1::third}}\t",
      new: "#separator:tab\n#guid column:1\ng4\tFourth\tfour\ng3\tThe {{c1::third}}\t\ng1\tThe first\tuno",
      answers: ["one", "two", "third"], mended: "uno"),
    Versions(
      file: "cards.md", old: "Q: First\nA: one\n\nQ: Second\nA: two\n\nC: The [third]",
      new: "Q: Fourth\nA: four\n\nC: The [third]\n\nQ: First\nA: uno", answers: ["one", "two", "third"], mended: "uno"),
    Versions(
      file: "hascard.txt", old: "# First\none\n---\n# Second\n- x\n* y\n---\n# Third\nThe _third_",
      new: "# Fourth\nfour\n---\n# Third\nThe _third_\n---\n# First\nuno", answers: ["one", "y", "third"], mended: "uno"
    ),
    Versions(
      file: "bsd-quiz.txt", old: "First:one\nSecond:two\nThird:three", new: "Fourth:four\nThird:three\nFirst:uno",
      answers: ["one", "two", "three"], mended: "uno"),
  ]

  private static func moodle(_ questions: [(name: String, answer: String)]) -> String {
    let elements = questions.map { name, answer in
      """
      <question type="shortanswer"><name><text>\(name)</text></name><questiontext><text>Question \(name)</text></questiontext>
      <answer fraction="100"><text>\(answer)</text></answer></question>
      """
    }
    return "<quiz>\(elements.joined())</quiz>"
  }

  @Test(arguments: versions)
  func `answers to an older version count for a newer one`(versions: Versions) throws {
    let home = try TemporaryHome()
    try #require(home.run("packs", "add", home.write(versions.old, to: versions.file), "--as", "deck").status == 0)
    let before = try ids(in: home)
    try #require(before.count == 3)
    for (id, answer) in zip(before, versions.answers) {
      let run = try home.run("quiz", "--question", id, input: answer + "\n")
      try #require(run.output.contains("Juste."), "\(id): \(run.output)\(run.errors)")
    }

    let update = try home.run("packs", "add", home.write(versions.new, to: versions.file), "--as", "deck")
    #expect(update.output.contains("Paquet « deck » mis à jour : 1 nouvelle"), "\(update.output)\(update.errors)")
    let after = try ids(in: home)
    #expect(after[1...] == [before[2], before[0]])
    #expect(!before.contains(after[0]))
    let progress = try home.run("progress", "show", "--json").output
    #expect(progress.contains("\"reviews\":2,\"seen\":2,"), "\(progress)")
    #expect(progress.contains("\"gone\":1,"), "\(progress)")

    let mended = try home.run("quiz", "--question", before[0], input: versions.mended + "\n").output
    #expect(mended.contains("Juste."), "\(mended)")
    #expect(!mended.contains("· nouvelle"), "\(mended)")
    #expect(try home.run("quiz", "--question", after[0], input: "\n").output.contains("· nouvelle"))
  }

  /// The questions of the installed pack, in its order.
  private func ids(in home: TemporaryHome) throws -> [String] {
    let bytes = try #require(home.bytes("data/packs/deck.yaml"))
    return try PackReader.pack(from: bytes).pack.questions.map { $0.id.description }
  }
}
