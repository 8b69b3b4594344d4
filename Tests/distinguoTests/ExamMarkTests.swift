import Testing

/// Marks at the edge of the pass mark, as people and programs see them.
struct ExamMarkTests {
  /// A question whose answer is five words, and one whose answer is seven.
  private static let days = ["lundi", "mardi", "jeudi", "samedi", "dimanche", "mercredi", "vendredi"]

  /// Sits an exam of questions with the same number of gaps, of which so many are filled.
  private func exam(_ filled: [Int], of gaps: Int, pass: String, _ options: String...) throws -> PipedRun {
    let text = (1...gaps).map { "{{\($0)}}" }.joined(separator: " ")
    let accepted = (0..<gaps).map { "{accept: [\(Self.days[$0])]}" }.joined(separator: ", ")
    let questions = filled.indices.map { index in
      "  - {id: q\(index), kind: cloze, topic: x, prompt: \"Q\(index) ?\", text: \"\(text)\", gaps: [\(accepted)]}\n"
    }
    let home = try TemporaryHome()
    let pack = try home.write(
      "version: 1\nid: t\ntitle: \"T\"\nlanguage: fr\nquestions:\n" + questions.joined(), to: "t.yaml")
    let named = filled.indices.flatMap { ["--question", "t/q\($0)"] }
    let answers = filled.map { count in
      (0..<gaps).map { $0 < count ? Self.days[$0] : "zzz" }.joined(separator: ";") + "\n"
    }
    return try PipedRun(
      ["exam", "--no-bundled", "--packs", pack, "--pass", pass, "--seed", "1", "--lang", "en"] + named + options,
      input: answers.joined(), environment: home.environment())
  }

  private static let marks: [([Int], Int, String, String, Int32)] = [
    ([3, 3, 3], 5, "60", "Mark: 12/20 (60%).\n  Passed (pass mark: 60%).\n", 0),
    ([4, 2, 3], 5, "60", "Mark: 12/20 (60%).\n  Passed (pass mark: 60%).\n", 0),
    ([2, 3, 4], 5, "60", "Mark: 12/20 (60%).\n  Passed (pass mark: 60%).\n", 0),
    ([3, 3, 2], 5, "60", "Mark: 10.7/20 (53.3%).\n  Not passed (pass mark: 60%).\n", 1),
    ([3, 3, 3], 5, "60.01", "Mark: 12/20 (60%).\n  Not passed (pass mark: 60.01%).\n", 1),
    ([2, 2, 2], 3, "66.67", "Mark: 13.333/20 (66.66%).\n  Not passed (pass mark: 66.67%).\n", 1),
    ([2, 2, 2], 3, "66.66", "Mark: 13.3/20 (66.67%).\n  Passed (pass mark: 66.66%).\n", 0),
    ([1, 4, 2], 7, "33.3", "Mark: 6.7/20 (33.3%).\n  Passed (pass mark: 33.3%).\n", 0),
  ]

  @Test(arguments: marks)
  func `the mark that's shown is the one that decides`(
    filled: [Int], gaps: Int, pass: String, text: String, status: Int32
  ) throws {
    let run = try exam(filled, of: gaps, pass: pass)
    #expect(run.output.contains(text), "\(run.output)")
    #expect(run.status == status)
  }

  @Test(arguments: [
    (
      [3, 3, 3],
      #"{"event":"mark","questions":3,"credit":1.8,"percent":60,"of20":12,"passed":true,"late":[],"seconds":0}"#
    ),
    (
      [4, 2, 3],
      #"{"event":"mark","questions":3,"credit":1.8,"percent":60,"of20":12,"passed":true,"late":[],"seconds":0}"#
    ),
    (
      [1, 1, 1],
      #"{"event":"mark","questions":3,"credit":0.6,"percent":20,"of20":4,"passed":false,"late":[],"seconds":0}"#
    ),
  ])
  func `programs get the same without binary residue`(filled: [Int], mark: String) throws {
    let run = try exam(filled, of: 5, pass: "60", "--json")
    #expect(run.lines.contains(mark), "\(run.output)")
    let credit = mark.contains("1.8") ? "1.8" : "0.6"
    #expect(run.lines.last?.contains(#""credit":\#(credit),"#) == true, "\(run.output)")
  }
}
