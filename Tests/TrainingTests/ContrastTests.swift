import QuestionBank
import Testing
import Training

/// What tells two roles apart, read off the questions that sort statements into them.
@Suite struct ContrastTests {
  private static func sort(
    _ id: String, _ categories: [String], _ items: [(text: String, category: Int, paragraph: Int)]
  ) -> Question {
    Question(
      id: Sample.id(id), topic: "t", prompt: "?",
      body: .sort(
        categories: categories,
        items: items.map {
          .init(
            text: $0.text, category: $0.category,
            citations: [Citation(source: SourceID("bour-2013")!, paragraph: $0.paragraph)])
        }))
  }

  private static func rows(_ questions: [Question], limit: Int = 6) -> [String] {
    var pack = Sample.roles
    pack.questions = questions
    let contrast = Contrast(
      between: pack.roles[0], and: pack.roles[1], in: Library([pack]), limit: limit)
    return contrast.rows.map { row in
      [row.first, row.second].map { "\($0.text) §\($0.citation?.paragraph ?? 0)" }.joined(separator: " | ")
    }
  }

  @Test func `statements that contrast in one paragraph share a row and come first`() {
    let rows = Self.rows([
      Self.sort(
        "roles/a", ["CM", "SMM"], [("parle", 0, 3), ("calme", 0, 4), ("pense", 1, 5), ("prévoit", 1, 4)]),
      Self.sort("roles/b", ["Social media manager", "community manager"], [("dirige", 0, 9), ("suit", 1, 9)]),
    ])
    #expect(rows == ["calme §4 | prévoit §4", "suit §9 | dirige §9", "parle §3 | pense §5"])
  }

  @Test func `one question gives at most two rows, and no statement appears twice`() {
    let many = Self.sort(
      "roles/a", ["CM", "SMM"],
      [("1", 0, 1), ("2", 0, 2), ("3", 0, 3), ("4", 1, 1), ("5", 1, 2), ("6", 1, 3)])
    #expect(Self.rows([many, many]) == ["1 §1 | 4 §1", "2 §2 | 5 §2"])
    #expect(Self.rows([many], limit: 1) == ["1 §1 | 4 §1"])
  }

  @Test func `questions with other categories than roles are ignored`() {
    #expect(Self.rows([Self.sort("roles/a", ["avant", "après"], [("1", 0, 1), ("2", 1, 1)])]) == [])
    #expect(Self.rows([Self.sort("roles/a", ["CM", "autre"], [("1", 0, 1), ("2", 1, 1)])]) == [])
  }

  @Test func `an item without a citation takes its question's`() {
    var question = Self.sort("roles/a", ["CM", "SMM"], [])
    question.body = .sort(
      categories: ["CM", "SMM"], items: [.init(text: "x", category: 0), .init(text: "y", category: 1)])
    question.citations = [Citation(source: SourceID("bour-2013")!, paragraph: 7)]
    #expect(Self.rows([question]) == ["x §7 | y §7"])
  }
}
