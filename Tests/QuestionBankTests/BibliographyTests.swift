import QuestionBank
import Testing

@Suite struct BibliographyTests {
  private let milk: SourceID
  private let bread: SourceID

  init() throws {
    milk = try #require(SourceID("milk"))
    bread = try #require(SourceID("bread"))
  }

  private func pack(_ id: String, _ sources: [Source], citing: [[SourceID]] = []) throws -> Pack {
    var pack = try Samples.pack(id)
    pack.sources = sources
    pack.questions = try citing.enumerated().map { index, cited in
      Question(
        id: try #require(QuestionID("\(id)/q\(index)")), topic: "a", prompt: "b", body: .trueFalse(true),
        citations: cited.map { Citation(source: $0) })
    }
    return pack
  }

  @Test func `an article that two packs know is listed once, and described by both`() throws {
    let library = Library([
      try pack(
        "a", [Source(id: milk, author: "A", title: "M", url: "https://a.example")], citing: [[milk, milk], []]),
      try pack(
        "b",
        [
          Source(id: bread, author: "B", title: "B"),
          Source(id: milk, author: "A", title: "M", published: "2020", url: "https://b.example", interest: "cows"),
        ], citing: [[milk, bread], [milk]]),
    ])
    let entries = Bibliography(library).entries
    #expect(
      entries.map(\.source) == [
        Source(
          id: milk, author: "A", title: "M", published: "2020", url: "https://a.example", interest: "cows"),
        Source(id: bread, author: "B", title: "B"),
      ])
    #expect(entries.map { $0.packs.map(\.text) } == [["a", "b"], ["b"]])
    #expect(entries.map(\.questions) == [3, 1])
  }

  @Test func `two articles of one id stay apart`() throws {
    let library = Library([
      try pack("a", [Source(id: milk, author: "A", title: "M")], citing: [[milk]]),
      try pack("b", [Source(id: milk, author: "A", title: "N")], citing: [[milk], [milk]]),
    ])
    let bibliography = Bibliography(library)
    #expect(bibliography.entries(named: milk).map(\.source.title) == ["M", "N"])
    #expect(bibliography.entries(named: milk).map(\.questions) == [1, 2])
    #expect(bibliography.entries(named: bread) == [])
  }
}
