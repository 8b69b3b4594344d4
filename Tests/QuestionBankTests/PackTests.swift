import QuestionBank
import Testing

@Suite struct PackTests {
  @Test func `sources and roles are found by id`() throws {
    var pack = try Samples.pack("cheese")
    let source = Source(id: try #require(SourceID("dairy-2020")), author: "A. Dairy", title: "Milk")
    let role = Role(id: try #require(RoleID("affineur")), name: "affineur")
    pack.sources = [source]
    pack.roles = [role]
    #expect(pack.source(source.id) == source)
    #expect(pack.role(role.id) == role)
    #expect(pack.source(try #require(SourceID("dairy-2021"))) == nil)
    #expect(pack.role(try #require(RoleID("monger"))) == nil)
  }

  @Test func `positions sort by line, then by column`() {
    let places = [Position(line: 2, column: 1), Position(line: 1, column: 9), Position(line: 1, column: 2)]
    #expect(places.sorted() == [places[2], places[1], places[0]])
  }
}
