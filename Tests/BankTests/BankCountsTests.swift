import Grading
import PackReading
import QuestionBank
import Testing

import class Foundation.JSONEncoder

/// Guarantees about the bank as a whole.
@Suite struct BankCountsTests {
  private let packs: [Pack]
  private let questions: [Question]

  init() throws {
    packs = try Bank.packs().map(\.pack)
    questions = packs.flatMap(\.questions)
  }

  @Test func `every pack loads without a warning`() throws {
    for read in try Bank.packs() { #expect(PackLint.warnings(for: read) == [], "\(read.pack.id)") }
  }

  @Test func `every kind has at least ten questions, ordering at least eight`() {
    for kind in Kind.allCases {
      #expect(questions.count { $0.kind == kind } >= (kind == .order ? 8 : 10), "\(kind)")
    }
  }

  @Test func `there are enough cases, roles, views and hints`() {
    #expect(questions.count >= 320)
    #expect(questions.count { $0.tags.contains("cas") } >= 90)
    #expect(questions.count { !$0.roles.isEmpty } >= 160)
    #expect(questions.count { $0.views.count >= 2 } >= 24)
    #expect(questions.count { !$0.hints.isEmpty } * 2 >= questions.count)
  }

  @Test(arguments: 1...24)
  func `every disagreement has a question with its views, and two kinds of question`(number: Int) {
    let prefix = "c\(number < 10 ? "0" : "")\(number)-"
    let asked = questions.filter { $0.id.pack.text == "divergences" && $0.id.question.text.hasPrefix(prefix) }
    #expect(asked.contains { $0.views.count >= 2 })
    #expect(Set(asked.map(\.kind)).count >= 2)
  }

  @Test(arguments: [
    ("cm", "smm"), ("cm", "content-manager"), ("cm", "dmm"), ("smm", "content-manager"), ("smm", "dmm"),
    ("content-manager", "dmm"),
  ])
  func `every pair of roles has at least eight questions to contrast them`(first: String, second: String) throws {
    let pair: Set<RoleID> = [try #require(RoleID(first)), try #require(RoleID(second))]
    #expect(questions.count { pair.isSubset(of: $0.roles) } >= 8)
  }

  @Test func `every question has an explanation and quotes its sources`() {
    for question in questions {
      #expect(!question.explanation.isEmpty, "\(question.id)")
      #expect(!question.citations.isEmpty, "\(question.id)")
      for citation in question.allCitations {
        #expect(citation.section != nil && citation.paragraph != nil && citation.quote != nil, "\(question.id)")
      }
    }
  }

  @Test func `no hint gives the answer away`() {
    for question in questions {
      guard case .short(let accepted) = question.body else { continue }
      let forms = accepted.map { FrenchText($0.firstForm).plain }
      for hint in question.hints {
        let words = " \(FrenchText(hint).plain) "
        #expect(!forms.contains { words.contains(" \($0) ") }, "\(question.id): \(hint)")
      }
    }
  }

  @Test func `every pack survives a round trip through JSON`() throws {
    let encoder = JSONEncoder()
    // On a single line it would exceed the limit on a pack's line length.
    encoder.outputFormatting = [.prettyPrinted, .withoutEscapingSlashes]
    for pack in packs { #expect(try PackReader.pack(from: encoder.encode(PackDocument(pack))).pack == pack) }
  }

  @Test func `no question appears twice in the bank`() {
    let prompts = Dictionary(grouping: questions) { FrenchText($0.prompt).plain + String(describing: $0.body) }
    #expect(prompts.values.filter { $0.count > 1 }.flatMap { $0.map(\.id) } == [])
  }
}
