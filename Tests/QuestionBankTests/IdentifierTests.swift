import QuestionBank
import Testing

@Suite struct IdentifierTests {
  @Test(arguments: [
    "a", "0", "roles", "bour-2013", "a.b_c-d", "7-up", "x.", "x--",
    "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz01",
  ])
  func `an id is made of lower-case letters, digits, dots, underscores and hyphens`(text: String) {
    #expect(PackID(text)?.text == text)
  }

  @Test(arguments: [
    "", " ", "Roles", "rôles", "e\u{301}t", ".roles", "_roles", "-roles", "..", "a b", "a/b", "a\u{0}", "a\n", "ａ",
    "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz012",
  ])
  func `anything else isn't an id`(text: String) {
    #expect(PackID(text) == nil)
  }

  @Test func `ids sort by their bytes`() {
    let names = ["b", "a-1", "a", "10", "a.1"].compactMap { PackID($0) }
    #expect(names.sorted().map(\.text) == ["10", "a", "a-1", "a.1", "b"])
  }

  @Test func `an id's description is its text`() {
    #expect(SourceID("bour-2013").map { "\($0)" } == "bour-2013")
  }
}

@Suite struct QuestionIDTests {
  @Test func `a question's id includes its pack`() throws {
    let id = try #require(QuestionID("roles/animer"))
    #expect(id.pack.text == "roles")
    #expect(id.question.text == "animer")
    #expect(id.description == "roles/animer")
  }

  @Test(arguments: ["", "roles", "/", "roles/", "/animer", "roles/animer/", "roles//animer", "a/b/c", "Roles/animer"])
  func `anything but two ids around a slash isn't a question's id`(text: String) {
    #expect(QuestionID(text) == nil)
  }

  @Test func `question ids sort by pack, then by question`() {
    let ids = ["b/a", "a/b", "a-a/a", "a/a"].compactMap { QuestionID($0) }
    #expect(ids.sorted().map(\.description) == ["a/a", "a/b", "a-a/a", "b/a"])
  }
}
