import QuestionBank
import TestSupport
import Testing

@testable import Localisation
@testable import Usage
@testable import Views

/// A pack on paper, in Markdown. `Tests/Peers/exports.py` has pandoc read one.
struct TestPaperTests {
  private func pack() throws -> Pack {
    let id = try #require(PackID("cheese"))
    let bodies: [(String, Question.Body)] = [
      ("Which one is\n*washed*?", .choice([.init(text: "Munster", isRight: true), .init(text: "Brie")])),
      (
        "Which ones are soft?",
        .multiple([
          .init(text: "Brie", isRight: true), .init(text: "Munster", isRight: true), .init(text: "Comté"),
        ])
      ),
      ("Brie is blue.", .trueFalse(false)),
      ("Fill in.", .cloze(text: "{{1}} is pressed.", gaps: [["Curd"]])),
      ("How much fat?", .number(value: 45, tolerance: 0, unit: "%")),
      (
        "Where from?",
        .match(pairs: [.init(left: "Brie", right: "Meaux"), .init(left: "Comté", right: "Jura")], distractors: [])
      ),
      ("In which order?", .order(["milk", "curd", "cheese"])),
      ("Why salt it?", .recall(points: [.init(text: "Salt draws water")], model: nil)),
    ]
    return Pack(
      id: id, title: "Cheese", language: "en",
      questions: try bodies.enumerated().map { index, question in
        Question(
          id: QuestionID(pack: id, question: try #require(LocalQuestionID("q\(index)"))), topic: "t",
          prompt: question.0, body: question.1)
      })
  }

  @Test func `every kind can be answered on paper, and the key stands at the end`() throws {
    let paper = TestPaper(try pack(), wording: Wording(language: .english), seed: nil, hasKey: true)
    #expect(
      paper.text
        == """
        # Cheese

        Name: ……………………………  Date: ……………………………

        **1.** Which one is\\
        \\*washed\\*?

        - a) Brie
        - b) Munster

        **2.** Which ones are soft? (several answers)

        - a) Munster
        - b) Brie
        - c) Comté

        **3.** Brie is blue.

        - True
        - False

        **4.** Fill in.

        (1) …………… is pressed.

        **5.** How much fat?

        ……………………………………………… %

        **6.** Where from?

        1. Brie ……
        2. Comté ……

        - a) Jura
        - b) Meaux

        **7.** In which order?

        - a) milk
        - b) cheese
        - c) curd

        In order: ………………………………………………

        **8.** Why salt it?

        ………………………………………………………………………………………………

        ………………………………………………………………………………………………

        ………………………………………………………………………………………………

        ## Answers

        **1.** b) Munster

        **2.** a) Munster, b) Brie

        **3.** False

        **4.** Curd

        **5.** 45 %

        **6.** 1 b, 2 a

        **7.** a) milk, c) curd, b) cheese

        **8.** Salt draws water

        """)
  }

  @Test func `the same seed gives the same order, another one another`() throws {
    func text(_ seed: UInt64?) throws -> String {
      TestPaper(try pack(), wording: Wording(language: .french), seed: seed, hasKey: false).text
    }
    #expect(try text(1) == text(1))
    #expect(try text(1) != text(2))
    #expect(try !text(1).contains("Corrigé"))
    #expect(try text(nil).contains("**1.** Which one is\\\n\\*washed\\*?"))
  }
}
