import TestSupport
import Testing

@testable import Grading

/// What can be earned without knowing anything.
struct AnswerKeyGuessingTests {
  private static let credits: [(AnswerKey, Double)] = [
    // Everything ticked: what's right minus what's wrong.
    (AnswerKey.multiple(options: ["a", "b", "c"], right: [0, 1]), 0.5),
    (.multiple(options: ["a", "b", "c", "d", "e"], right: [0, 1, 2, 3]), 0.75),
    (.multiple(options: ["a", "b", "c", "d"], right: [0, 1]), 0), (.multiple(options: ["a", "b"], right: [0, 1]), 1),
    // One letter for all.
    (.sort(items: 4, categories: ["X", "Y"], key: [0, 0, 1, 1]), 0.5),
    (.sort(items: 5, categories: ["X", "Y"], key: [1, 0, 1, 1, 1]), 0.8),
    (.sort(items: 6, categories: ["X", "Y", "Z"], key: [0, 1, 2, 0, 1, 2]), 2.0 / 6),
    (.match(left: 4, right: ["p", "q", "r", "s"], key: [3, 1, 0, 2]), 0.25),
    (.match(left: 2, right: ["p", "q", "r"], key: [2, 0]), 0.5),
    // The items as shown.
    (.order(items: ["a", "b", "c", "d"], key: [1, 0, 2, 3]), 5.0 / 6),
    (.order(items: ["a", "b", "c"], key: [2, 1, 0]), 0), (.order(items: ["a", "b"], key: [0, 1]), 1),
    // No answer without knowledge.
    (.choice(options: ["a", "b"], right: 0), 0), (.trueFalse(true), 0), (.short(["a"], lures: []), 0),
    (.cloze(gaps: [["a"], ["b"]], lures: []), 0), (.number(value: 1, tolerance: 0, unit: nil), 0),
    (.recall([KeyPoint(text: "wort")]), 0),
  ]

  @Test(arguments: credits)
  func `the best answer that takes no knowledge earns this`(key: AnswerKey, credit: Double) {
    #expect(key.creditForGuessing == credit)
  }

  private static let answers: [(AnswerKey, [String])] = [
    (.multiple(options: ["x", "y", "z"], right: [0, 1]), ["abc"]),
    (.sort(items: 4, categories: ["X", "Y"], key: [0, 1, 1, 1]), ["aaaa", "bbbb"]),
    (.match(left: 4, right: ["p", "q", "r", "s"], key: [3, 1, 0, 2]), ["a a a a", "b b b b", "c c c c", "d d d d"]),
    (.order(items: ["x", "y", "z", "w"], key: [1, 0, 2, 3]), ["a b c d"]),
  ]

  @Test(arguments: answers)
  func `it's judged like the answers that are typed`(key: AnswerKey, answers: [String]) {
    let credits = answers.map { answer -> Double in
      guard case .judged(let judgement) = key.assess(answer) else { return -1 }
      return judgement.credit
    }
    #expect(credits.max() == key.creditForGuessing)
  }
}
