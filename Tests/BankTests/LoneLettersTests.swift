import Grading
import PackReading
import QuestionBank
import Testing
import Training

/// How the bank's questions take single letters and names of roles.
@Suite struct LoneLettersTests {
  private struct Asked {
    let id: QuestionID
    let presentation: Presentation
    let library: Library
  }

  /// The bank's questions that satisfy the condition, in the author's order.
  private static func asked(where condition: (Question) -> Bool) throws -> [Asked] {
    let library = Library(try Bank.packs().map(\.pack))
    var generator = SplitMix64(seed: 1)
    return library.allQuestions.filter(condition).map {
      Asked(id: $0.id, presentation: library.presentation(of: $0, using: &generator), library: library)
    }
  }

  @Test func `a lone letter is asked again where words or a number are expected`() throws {
    let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { String(Unicode.Scalar($0)) }
    for asked in try Self.asked(where: \.kind.isTyped) {
      let accepted = asked.presentation.sheet.gaps.flatMap(\.accepted)
      for letter in letters where !accepted.contains(where: { $0.matchesPlainly(FrenchText(letter)) }) {
        for typed in [letter, letter.uppercased()] {
          guard case .unusable = asked.presentation.key.assess(typed) else {
            Issue.record("\(asked.id) judges \(typed)")
            continue
          }
        }
      }
    }
  }

  @Test func `a role's name chooses the option that names it`() throws {
    var tried = 0
    for asked in try Self.asked(where: { $0.kind == .choice || $0.kind == .multiple }) {
      let question = asked.presentation.question
      for (index, names) in asked.library.names(ofOptionsIn: question).enumerated() {
        let shown = asked.presentation.order.firstIndex(of: index)
        for name in names.flatMap({ [$0, $0.lowercased(), $0.uppercased(), "le \($0)"] }) {
          guard case .judged(let judgement) = asked.presentation.key.assess(name) else {
            Issue.record("\(asked.id) does not know \(name)")
            continue
          }
          #expect(judgement.chosen == [shown], "\(asked.id): \(name)")
          tried += 1
        }
      }
    }
    #expect(tried > 200)
  }
}
