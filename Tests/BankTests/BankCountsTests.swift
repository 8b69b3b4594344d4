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

  @Test func `every kind is used ten times, but for order and number`() {
    for kind in Kind.allCases where kind != .order && kind != .number {
      #expect(questions.count { $0.kind == kind } >= 10, "\(kind)")
    }
  }

  @Test func `every lesson has base questions, and the path leads from one to all`() {
    for pack in packs {
      for lesson in pack.lessons {
        #expect(pack.questions.contains { $0.lesson == lesson.id && $0.level == .base }, "\(lesson.id)")
      }
      #expect(pack.lessons.count { $0.requires.isEmpty } == 1)
      #expect(pack.questions.allSatisfy { $0.lesson != nil })
    }
  }

  @Test func `there are enough cases, roles, views and hints`() {
    #expect((240...320).contains(questions.count))
    #expect(questions.count { $0.tags.contains("cas") } >= 90)
    #expect(questions.count { !$0.roles.isEmpty } >= 120)
    #expect(questions.count { $0.views.count >= 2 } >= 24)
    #expect(questions.count { !$0.hints.isEmpty } * 2 >= questions.count)
  }

  @Test(arguments: [
    ("cm", "smm"), ("cm", "content-manager"), ("cm", "dmm"), ("smm", "content-manager"), ("smm", "dmm"),
    ("content-manager", "dmm"),
  ])
  func `every pair of roles has at least six questions to contrast them`(first: String, second: String) throws {
    let pair: Set<RoleID> = [try #require(RoleID(first)), try #require(RoleID(second))]
    #expect(questions.count { pair.isSubset(of: $0.roles) } >= 6)
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
      guard case .short(let gap) = question.body else { continue }
      let forms = gap.accepted.map { FrenchText($0.firstForm).plain }
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
