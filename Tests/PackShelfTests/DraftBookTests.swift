import DurableFiles
import Foundation
import PackReading
import QuestionBank
import Testing

@testable import PackShelf

/// Questions that programs propose wait here for a person.
final class DraftBookTests {
  private let folder = NSTemporaryDirectory() + "drafts-" + UUID().uuidString

  init() throws { try Folder.make(folder) }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private var drafts: String { folder + "/drafts" }
  private var shelf: Shelf { Shelf(bundled: [], folder: folder + "/packs") }

  private func empty() throws -> Pack {
    Pack(id: try #require(PackID("moon")), title: "moon", language: "en", questions: [])
  }

  private func line(_ id: String, prompt: String = "Is it round?") -> String {
    #"{"id":"\#(id)","kind":"truefalse","topic":"t","prompt":"\#(prompt)","answer":true}"#
  }

  /// A book with these lines drafted.
  private func book(_ lines: [String]) throws -> DraftBook {
    let book = DraftBook(try #require(PackID("moon")), in: drafts)
    var intake = try DraftIntake(book, for: shelf.knownPack(book.pack) ?? empty(), articles: nil)
    for (number, line) in zip(1..., lines) { _ = try intake.take(line, number: number) }
    return book
  }

  private func content(_ book: DraftBook) throws -> DraftBook.Content {
    try book.content(for: shelf.knownPack(book.pack) ?? empty())
  }

  private func text() throws -> String { try String(contentsOfFile: drafts + "/moon.jsonl", encoding: .utf8) }

  @Test func `drafts lie in a file of lines, with what was declared for a new pack before them`() throws {
    let book = try book([
      #"{"title":"The moon","sources":[{"id":"sky","author":"A","title":"Sky"}]}"#, line("a"), "", "{}",
      line("b", prompt: "Is it far?"),
    ])
    #expect(
      try text() == """
        {"title":"The moon","language":"en","sources":[{"id":"sky","author":"A","title":"Sky"}],"roles":[]}
        \(line("a"))
        \(line("b", prompt: "Is it far?"))

        """)
    #expect(try DraftBook.packs(in: drafts) == [book.pack])
    let content = try content(book)
    #expect(content.drafts.map(\.question.id.description) == ["moon/a", "moon/b"])
    #expect(content.base.title == "The moon" && content.base.sources.count == 1)
  }

  @Test func `proposing everything again changes nothing, and another question of that name is refused`() throws {
    let book = try book([line("a")])
    let before = try text()
    var intake = try DraftIntake(book, for: empty(), articles: nil)
    guard case .drafted = try intake.take(line("a"), number: 1) else {
      Issue.record("refused")
      return
    }
    guard case .refused(let faults) = try intake.take(line("a", prompt: "Is it cheese?"), number: 2) else {
      Issue.record("drafted")
      return
    }
    #expect(faults == [Diagnostic(.nameTaken("a"), at: Position(line: 2, column: 1))])
    #expect(try text() == before)
  }

  @Test func `taking a draft begins its pack, and adds to it`() throws {
    let book = try book([line("a"), line("b", prompt: "Is it far?")])
    for draft in try content(book).drafts {
      guard case .taken = try shelf.take(draft, from: book, base: content(book).base, date: "now") else {
        Issue.record("not taken")
        return
      }
    }
    #expect(try shelf.knownPack(book.pack)?.questions.map(\.id.description) == ["moon/a", "moon/b"])
    #expect(FileStatus(of: book.path) == nil)
  }

  @Test func `taking a draft keeps the comments of the installed pack`() throws {
    try Folder.make(folder + "/packs")
    let installed = """
      version: 1 # mine
      id: moon
      title: moon
      language: en
      questions:
        - {id: z, kind: truefalse, topic: t, prompt: "Is it white?", answer: true} # it is

      """
    try installed.write(toFile: folder + "/packs/moon.yaml", atomically: true, encoding: .utf8)
    let book = try book([line("a")])
    _ = try shelf.take(try #require(content(book).drafts.first), from: book, base: content(book).base, date: "now")
    let text = try String(contentsOfFile: folder + "/packs/moon.yaml", encoding: .utf8)
    #expect(text.hasPrefix(installed) && text.contains("- id: \"a\"\n"))
  }

  @Test func `two prompts don't take or refuse the same draft`() throws {
    let book = try book([line("a"), line("b", prompt: "Is it far?")])
    let seen = try content(book).drafts
    #expect(try book.strike(seen[0]))
    #expect(try !book.strike(seen[0]))
    guard case .gone = try shelf.take(seen[0], from: book, base: empty(), date: "now") else {
      Issue.record("taken")
      return
    }
    #expect(try book.mend(seen[0], to: seen[1].question, warnings: []) == nil)
    #expect(try content(book).drafts.map(\.question.id.description) == ["moon/b"])
  }

  @Test func `a question that doesn't fit stays a draft`() throws {
    let book = try book([line("a")])
    let draft = try #require(content(book).drafts.first)
    var other = draft.question
    other.prompt = "Is it cheese?"
    var base = try empty()
    base.questions = [other]
    guard case .unfit(.nameTaken("a")) = try shelf.take(draft, from: book, base: base, date: "now") else {
      Issue.record("taken")
      return
    }
    #expect(try content(book).drafts.count == 1)
  }

  @Test func `a draft that a crash left beside its taken question is struck out`() throws {
    let book = try book([line("a"), line("b", prompt: "Is it far?")])
    let draft = try #require(content(book).drafts.first)
    let before = try text()
    _ = try shelf.take(draft, from: book, base: content(book).base, date: "now")
    // As if the program had died right after the pack was written.
    try before.write(toFile: book.path, atomically: true, encoding: .utf8)
    let content = try content(book)
    #expect(content.drafts.map(\.question.id.description) == ["moon/b"])
    try book.tidy(content)
    #expect(try !text().contains("\"id\":\"a\""))
  }

  @Test func `lines that can't be read are told with their place, and stay`() throws {
    let book = try book([line("a")])
    let broken = try text() + "{\"id\":\"half\n"
    try broken.write(toFile: book.path, atomically: true, encoding: .utf8)
    let content = try content(book)
    #expect(content.faults.map(\.position.line) == [3])
    #expect(try book.strike(try #require(content.drafts.first)))
    #expect(try text().hasSuffix("{\"id\":\"half\n"))
  }

  @Test func `many processes' lines don't mix`() async throws {
    let book = DraftBook(try #require(PackID("moon")), in: drafts)
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<40 {
        group.addTask {
          try? book.add([
            "{\"id\":\"q\(number)\",\"kind\":\"truefalse\",\"topic\":\"t\",\"prompt\":\"Number \(number)?\",\"answer\":true}\n"
          ])
        }
      }
    }
    #expect(try Set(content(book).drafts.map(\.question.id.question.text)).count == 40)
  }
}
