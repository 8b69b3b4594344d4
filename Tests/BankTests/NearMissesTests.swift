import Grading
import PackReading
import QuestionBank
import Testing
import Training

/// Words may be left out of a long answer. No wrong text of the bank may pass for such an answer, to any question.
@Suite struct NearMissesTests {
  private let library: Library

  init() throws { library = Library(try Bank.packs().map(\.pack)) }

  /// Wrong options, distractors, and the names of the roles.
  private var wrongTexts: Set<FoldedText> {
    let questions = library.allQuestions
    let options = questions.flatMap(\.options).filter { !$0.isRight }.map(\.text)
    let distractors = questions.flatMap { question -> [String] in
      if case .match(_, let distractors) = question.body { distractors } else { [] }
    }
    return Set((options + distractors + RoleDirectory(library: library).roles.flatMap(\.names)).map { FoldedText($0) })
  }

  /// A text and the beginnings of its words, by which most pairs of texts are told apart in no time.
  private struct FoldedText: Hashable {
    let text: String
    let beginnings: Set<String>

    init(_ text: String) {
      self.text = text
      let words = FrenchText(text).plain.split { !$0.isLetter }
      beginnings = Set(words.filter { $0.count >= 4 }.map { String($0.prefix(3)) })
    }
  }

  /// A key for each gap of the typed questions, with the lures that it has in a session.
  private var keys: [(question: QuestionID, key: AnswerKey, words: FoldedText)] {
    library.allQuestions.flatMap { question in
      let gaps = question.sheet.gaps
      return gaps.indices.map { index in
        let others = gaps.indices.filter { $0 != index }.flatMap { gaps[$0].accepted }
        let key = AnswerKey.short(gaps[index], lures: library.lures(for: question) + others)
        return (question.id, key, FoldedText(gaps[index].accepted.map(\.source).joined(separator: " ")))
      }
    }
  }

  @Test func `no wrong text of the bank is taken for an answer with words left out`() {
    let texts = wrongTexts
    #expect(texts.count > 300)
    var passing: [String] = []
    for (question, key, words) in keys {
      for text in texts where text.beginnings.isSubset(of: words.beginnings) {
        guard case .judged(let judgement) = key.assess(text.text) else { continue }
        for case .missing(_, let expected) in judgement.slips {
          passing.append("\(question): \(text.text) = \(expected)")
        }
      }
    }
    #expect(passing == [])
  }

  @Test func `an answer with a word left out is near`() throws {
    let question = try #require(QuestionID("metiers/sigle-kpi").flatMap(library.question))
    var generator = SplitMix64(seed: 1)
    #expect(
      library.presentation(of: question, using: &generator).key.assess("indicateurs de performance")
        == .judged(
          Judgement(
            verdict: .near, credit: 1,
            slips: [.missing(words: ["clés"], expected: "indicateurs clés de performance")])))
  }
}
