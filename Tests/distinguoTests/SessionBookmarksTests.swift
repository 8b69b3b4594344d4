import Foundation
import ProgressStore
import Testing
import Training

@testable import distinguo

#if canImport(Glibc)
  import Glibc
#endif

/// The files that hold interrupted sessions.
struct SessionBookmarksTests {
  private let home: TemporaryHome
  private let now = Moment(milliseconds: 1_795_341_600_000)
  private let bookmarks: SessionBookmarks

  init() throws {
    home = try TemporaryHome()
    try FileManager.default.createDirectory(atPath: home.data, withIntermediateDirectories: true)
    bookmarks = SessionBookmarks(folder: home.data)
  }

  private static let exam =
    #"{"free":false,"fuzz":true,"maximumInterval":1,"mode":"exam","questions":[],"retention":0.9,"seed":1,"session":"s-1","version":1}"#

  private var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: home.data) } }

  @Test func `a bookmark that can be read stays where it is`() throws {
    try home.write(Self.exam, to: "data/exam.json")
    #expect(bookmarks.setAsideUnreadable(isExam: true, at: now) == nil)
    #expect(bookmarks.read(isExam: true)?.session == "s-1")
  }

  @Test(arguments: [
    "", "{", "ma liste de courses", "[]", "\0\0\0", exam.replacing("\"version\":1", with: "\"version\":2"),
    exam.replacing("\"mode\":\"exam\"", with: "\"mode\":\"quiz\""), exam.replacing("\"seed\":1", with: "\"seed\":-1"),
    exam.replacing("\"seed\":1", with: "\"seed\":18446744073709551616"),
    exam.replacing("0.9", with: "1e400"), String(exam.dropLast(3)),
    exam.replacing("\"version\"", with: "\"number\":0,\"version\""),
  ])
  func `what can't be read is kept under another name, once, and a new bookmark takes its place`(text: String) throws {
    try home.write(text, to: "data/exam.json")
    let copy = try #require(bookmarks.setAsideUnreadable(isExam: true, at: now)).copy
    #expect(copy == home.data + "/exam.json.damaged-2026-11-22T10-00-00.000Z")
    #expect(bookmarks.setAsideUnreadable(isExam: true, at: now) == nil)
    #expect(try names == ["exam.json.damaged-2026-11-22T10-00-00.000Z"])
    #expect(FileManager.default.contents(atPath: copy) == Data(text.utf8))
  }

  @Test func `a second one at the same moment doesn't replace the first`() throws {
    for text in ["1", "2"] {
      try home.write(text, to: "data/session.json")
      _ = bookmarks.setAsideUnreadable(isExam: false, at: now)
    }
    let copy = "data/session.json.damaged-2026-11-22T10-00-00.000Z"
    #expect(home.bytes(copy) == Array("1".utf8))
    #expect(home.bytes(copy + "-2") == Array("2".utf8))
  }

  @Test func `a folder, a dangling link and a pipe are left alone`() throws {
    let path = home.data + "/exam.json"
    for prepare in [
      { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) },
      { try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "nowhere") },
      { try #require(mkfifo(path, 0o600) == 0) },
    ] as [() throws -> Void] {
      try prepare()
      #expect(bookmarks.setAsideUnreadable(isExam: true, at: now) == nil)
      #expect(bookmarks.read(isExam: true) == nil)
      #expect(try names == ["exam.json"])
      try FileManager.default.removeItem(atPath: path)
    }
  }
}

/// A broken bookmark at the program.
struct BrokenBookmarkTests {
  @Test func `a broken bookmark shuts out neither an exam nor the prompt, and is told once`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    try home.write("{", to: "data/exam.json")
    let exam = try home.terminal("exam", "--no-bundled", "--packs", pack, "--seed", "1", columns: 400)
    let copy = home.data + "/exam.json.damaged-2026-11-22T10-00-00.000Z"
    try exam.expect(
      "distinguo : attention : l’examen interrompu ne peut pas être repris : son fichier est illisible ici, et gardé sous \(copy). Les réponses données comptent."
    )
    try exam.expect("1/4 ›")
    try exam.enter(":finir", expect: "Note : 0/20")
    _ = try exam.finish()

    try home.write("[]", to: "data/session.json")
    let prompt = try home.terminal("--no-bundled", "--packs", pack, columns: 400)
    let start = try prompt.expect("distinguo>")
    #expect(start.contains("la séance interrompue ne peut pas être reprise"), "\(prompt.shown)")
    #expect(!start.contains("l’examen interrompu ne peut pas"), "\(prompt.shown)")
    try prompt.enter("quit", expect: "bientôt")
    #expect(home.bytes("data/exam.json.damaged-2026-11-22T10-00-00.000Z") == Array("{".utf8))
  }
}
