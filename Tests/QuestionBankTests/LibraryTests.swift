import QuestionBank
import Testing

@Suite struct LibraryTests {
  @Test func `packs and their questions keep the order they're given in`() throws {
    let library = Library([
      try Samples.pack("wine", questions: [Samples.question("wine/red"), Samples.question("wine/blush")]),
      try Samples.pack("cheese", questions: [Samples.question("cheese/blue")]),
    ])
    #expect(library.shelf.map(\.pack.id.text) == ["wine", "cheese"])
    #expect(library.allQuestions.map(\.id.description) == ["wine/red", "wine/blush", "cheese/blue"])
  }

  @Test func `of two packs with the same id the first is kept and the second reported as a duplicate`() throws {
    let first = Library.Shelved(
      pack: try Samples.pack("cheese", title: "First", questions: [Samples.question("cheese/blue")]), origin: .bundled)
    let second = Library.Shelved(
      pack: try Samples.pack("cheese", title: "Second", questions: [Samples.question("cheese/soft")]),
      origin: .installed(path: "/packs/cheese.yaml"))
    var duplicates: [Library.Shelved] = []
    let library = Library([first, second], duplicates: &duplicates)
    #expect(library.shelf == [first])
    #expect(duplicates == [second])
    #expect(library.allQuestions.map(\.id.description) == ["cheese/blue"])
  }

  @Test func `packs and questions are found by id`() throws {
    let library = Library([try Samples.pack("cheese", questions: [Samples.question("cheese/blue", topic: "mould")])])
    #expect(library.pack(try #require(PackID("cheese")))?.title == "A pack")
    #expect(library.question(try #require(QuestionID("cheese/blue")))?.topic == "mould")
  }

  @Test func `a missing pack or question isn't found`() throws {
    let library = Library([try Samples.pack("cheese", questions: [Samples.question("cheese/blue")])])
    #expect(library.pack(try #require(PackID("wine"))) == nil)
    #expect(library.question(try #require(QuestionID("cheese/red"))) == nil)
  }

  @Test func `packs count as bundled unless another origin is given`() throws {
    let pack = try Samples.pack("cheese")
    #expect(Library([pack]).shelf.map(\.origin) == [.bundled])
    #expect(Library([pack], origin: .given(path: "c.yaml")).shelf.map(\.origin) == [.given(path: "c.yaml")])
  }
}
