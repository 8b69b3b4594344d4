import Grading
import PackReading
import QuestionBank
import Testing
import Training

import struct Foundation.URL

/// Answers learners may type. Each line of `TypedAnswers/PACK.tsv` has a question, `yes` or `no`, and an answer to
/// accept or refuse.
@Suite struct TypedAnswersTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var question: String
    var isAccepted: Bool
    var typed: String
    var testDescription: String { "\(question) \(isAccepted ? "accepts" : "refuses") \(typed)" }
  }

  static func rows(_ pack: String) throws -> [Row] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "TypedAnswers/\(pack).tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      let fields = $0.split(separator: "\t", omittingEmptySubsequences: false)
      return Row(question: String(fields[0]), isAccepted: fields[1] == "yes", typed: String(fields[2]))
    }
  }

  @Test func `every typed question accepts reasonable answers and refuses near ones`() throws {
    for pack in try Bank.packs().map(\.pack) {
      let library = Library([pack])
      for row in try Self.rows(pack.id.text) {
        let question = try #require(QuestionID("\(pack.id)/\(row.question)").flatMap(library.question))
        var generator = SplitMix64(seed: 1)
        let key = library.presentation(of: question, using: &generator).key
        let isAccepted =
          switch key.assess(row.typed) {
          case .judged(let judgement): judgement.verdict == .right || judgement.verdict == .near
          case .unusable: false
          }
        #expect(isAccepted == row.isAccepted, "\(pack.id)/\(row.testDescription)")
      }
    }
  }

  @Test func `every typed question is tried with at least two answers to accept and two to refuse`() throws {
    for pack in try Bank.packs().map(\.pack) {
      let rows = Dictionary(grouping: try Self.rows(pack.id.text), by: \.question)
      for question in pack.questions where question.kind.isTyped {
        let own = rows[question.id.question.text] ?? []
        #expect(own.count(where: \.isAccepted) >= 2, "\(question.id)")
        #expect(own.count { !$0.isAccepted } >= 2, "\(question.id)")
      }
    }
  }
}
