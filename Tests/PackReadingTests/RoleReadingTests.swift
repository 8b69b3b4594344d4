import PackReading
import QuestionBank
import Testing

/// What a pack says about its roles and its sources.
@Suite struct RoleReadingTests {
  @Test func `a role is defined and described, and a source says how it's named and what it sells`() throws {
    let read = try read(
      Self.pack(
        """
        sources:
          - {id: dairy, author: A. Dairy, title: Milk, short: "A. D., 2020", interest: sells cheese}
        roles:
          - id: affineur
            name: affineur
            definition: "Ripens cheese."
            cite: [{source: dairy, paragraph: 2, quote: "ripens cheese"}]
            facts:
              - {aspect: Tasks, text: "Turns the wheels.", cite: [{source: dairy}]}
              - aspect: Place
                text: "Somewhere cool."
                views:
                  - {by: A. Dairy, says: "A cellar.", cite: [{source: dairy, quote: "in a cellar"}]}
                  - {by: "the rest", says: "A cave."}
        """))
    let dairy: SourceID = name("dairy")
    #expect(
      read.pack.sources == [
        Source(id: dairy, author: "A. Dairy", title: "Milk", short: "A. D., 2020", interest: "sells cheese")
      ])
    #expect(
      read.pack.roles == [
        Role(
          id: name("affineur"), name: "affineur", definition: "Ripens cheese.",
          citations: [Citation(source: dairy, paragraph: 2, quote: "ripens cheese")],
          facts: [
            Role.Fact(aspect: "Tasks", text: "Turns the wheels.", citations: [Citation(source: dairy)]),
            Role.Fact(
              aspect: "Place", text: "Somewhere cool.",
              views: [
                View(by: "A. Dairy", says: "A cellar.", citations: [Citation(source: dairy, quote: "in a cellar")]),
                View(by: "the rest", says: "A cave."),
              ]),
          ])
      ])
  }

  @Test(arguments: [
    ("roles: [{id: a, name: b, definition: 1️⃣\"\"}]", PackFault.emptyText(field: "definition")),
    ("roles: [{id: a, name: b, facts: 1️⃣c}]", .wrongShape(field: "facts", expected: .list)),
    ("roles: [{id: a, name: b, facts: [1️⃣{aspect: c}]}]", .missingField("text")),
    ("roles: [{id: a, name: b, facts: [1️⃣{text: c}]}]", .missingField("aspect")),
    (
      "roles: [{id: a, name: b, facts: [{aspect: c, text: d, 1️⃣view: []}]}]", .unknownField("view", nearest: "views")
    ),
    (
      "roles: [{id: a, name: b, facts: [{aspect: c, text: d, views: 1️⃣[{by: e, says: f}]}]}]",
      .tooFew(field: "views", needed: 2)
    ),
    ("roles: [{id: a, name: b, cite: [{source: 1️⃣c}]}]", .unknownSource("c", nearest: nil)),
    ("sources: [{id: a, author: b, title: c, 1️⃣intrest: d}]", .unknownField("intrest", nearest: "interest")),
    ("sources: [{id: a, author: b, title: c, short: 1️⃣[d]}]", .wrongShape(field: "short", expected: .text)),
  ])
  func `a role and a source have no other fields`(tables: String, fault: PackFault) {
    let sample = MarkedText(Self.pack(tables))
    #expect(errors(in: sample.text) == [Diagnostic(fault, at: sample["1️⃣"])])
  }

  @Test func `the quotations of roles and lessons are looked up too`() throws {
    let sample = MarkedText(
      Self.pack(
        """
        sources: [{id: dairy, author: A. Dairy, title: Milk}]
        roles:
          - id: a
            name: b
            cite: [{source: dairy, paragraph: 1, quote: "milk is white"}]
            facts: [{aspect: c, text: d, cite: [{source: dairy, paragraph: 1, quote: 1️⃣"milk is black"}]}]
        lessons:
          - {id: a, title: b, text: c, cite: [{source: dairy, paragraph: 1, quote: 2️⃣"milk is blue"}]}
        """))
    let result = CitationCheck.result(for: try read(sample.text)) { _ in Article(text: "Yes, milk is white.") }
    #expect(result.citations == 3)
    #expect(result.verified == 1)
    let fault = PackFault.quoteNotFound(name("dairy"), paragraph: 1, foundIn: [])
    #expect(
      result.diagnostics == [Diagnostic(fault, at: sample["1️⃣"]), Diagnostic(fault, at: sample["2️⃣"])])
  }

  private static func pack(_ tables: String) -> String {
    """
    version: 1
    id: cheese
    title: Cheese
    language: en
    \(tables)
    questions:
      - {id: one, kind: truefalse, topic: a, prompt: b, answer: true}
    """
  }
}
