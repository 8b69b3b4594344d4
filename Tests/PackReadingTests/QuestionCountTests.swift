import QuestionBank
import Testing

@testable import PackReading

@Suite struct QuestionCountTests {
  @Test func `only dashes that start a question are counted`() {
    func start(_ text: String) -> Position? {
      try? PackText(Array(text.utf8)).startOfList(under: "questions", longerThan: 3)
    }
    let nested = "questions:\n  - id: a\n    tags:\n    - b\n    - c\n    - d\n    - e\n  - id: f\n"
    #expect(start(nested) == nil)
    #expect(start("questions:\n- a\n- b\n- c\nroles:\n- d\n- e\n") == nil)
    #expect(start("title: |\n  questions:\n  - a\n  - b\n  - c\n  - d\n") == nil)
    #expect(start("questions: [a,\n- b\n- c\n- d\n- e\n- f\n]") == nil)
    #expect(start("questions:\n  - a\n  - b\n  - c\n  - d\n") == Position(line: 2, column: 3))
  }
}
