import DurableFiles
import Foundation
import InterruptedCalls
import QuestionBank
import Testing

@testable import ProgressStore

@Suite struct RemarkBookTests {
  private let folder: ScratchFolder
  private let book: RemarkBook

  init() throws {
    folder = try ScratchFolder()
    book = RemarkBook(path: folder("home/remarks.jsonl"))
  }

  private func entry(_ reason: String, on question: String = "moon/round") -> RemarkBook.Entry {
    RemarkBook.Entry(at: "2026-11-22T10:00:00Z", kind: "flag", question: question, reason: reason)
  }

  @Test func `a remark that was added can be read`() throws {
    let hard = "“œ”\n\t\0\u{7F}\u{202E}\u{2028}\r\n🌹\\\""
    try book.add(entry("one"))
    try book.add(entry(hard, on: "sun/hot"))
    try book.add(entry("three"))
    let content = try book.content()
    #expect(content == RemarkBook.Content(entries: [entry("one"), entry(hard, on: "sun/hot"), entry("three")]))
    #expect(content.entries(on: PackID("moon")!).map(\.reason) == ["one", "three"])
    #expect(folder.text(of: "home/remarks.jsonl")?.split(separator: "\n").count == 3)
  }

  @Test func `a remark that can't be written leaves nothing of itself`() throws {
    try book.add(entry("one"))
    let before = folder.text(of: "home/remarks.jsonl")
    disturb_next_write(true)
    let fault = SystemFault(.write, folder("home/remarks.jsonl"), .code(EIO))
    #expect(throws: fault) { try book.add(entry("two")) }
    #expect(folder.text(of: "home/remarks.jsonl") == before)
  }

  @Test func `half a line left by a crash doesn't swallow the next remark, and is counted`() throws {
    try book.add(entry("one"))
    let whole = try #require(folder.bytes(of: "home/remarks.jsonl"))
    for length in 1..<whole.count {
      try folder.write(Array(whole.prefix(length)), to: "home/remarks.jsonl")
      try book.add(entry("two"))
      let content = try book.content()
      // Without its line feed, a line is whole.
      let isWhole = length == whole.count - 1
      #expect(content.entries.map(\.reason) == (isWhole ? ["one", "two"] : ["two"]))
      #expect(content.unreadableLines == (isWhole ? 0 : 1))
    }
  }

  @Test(arguments: [
    "{}", "[]", "null", "1e400", "\0\0\0", "\u{FEFF}",
    #"{"at":1e400,"kind":"flag","question":"moon/round","reason":""}"#,
    #"{"at":"","kind":"flag","question":9223372036854775808,"reason":""}"#,
    #"{"at":"","kind":"flag","question":"moon/round","reason":NaN}"#, String(repeating: "[", count: 100_000),
  ])
  func `a line that's no remark is counted and left out`(line: String) throws {
    try book.add(entry("one"))
    try folder.write((folder.text(of: "home/remarks.jsonl") ?? "") + line + "\n\r\n\n", to: "home/remarks.jsonl")
    try book.add(entry("two"))
    #expect(try book.content() == RemarkBook.Content(entries: [entry("one"), entry("two")], unreadableLines: 1))
  }

  @Test func `remarks without a file are none`() throws {
    #expect(try book.content() == RemarkBook.Content())
  }

  @Test func `a folder in the file's place is a fault, and stays`() throws {
    try Folder.make(book.path)
    let fault = SystemFault(.open, book.path, .isDirectory)
    #expect(throws: fault) { try book.add(entry("one")) }
    #expect(throws: fault) { try book.content() }
  }
}
