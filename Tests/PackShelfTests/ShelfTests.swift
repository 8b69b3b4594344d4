import DurableFiles
import Foundation
import QuestionBank
import Testing

@testable import PackShelf

/// Packs are identified by id, whatever their file is called.
final class ShelfTests {
  private let folder = NSTemporaryDirectory() + "shelf-" + UUID().uuidString

  init() throws { try Folder.make(folder) }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func text(_ id: String, question: String = "q") -> String {
    """
    version: 1
    id: \(id)
    title: "\(id)"
    language: en
    questions:
      - {id: \(question), kind: truefalse, topic: t, prompt: "Is it?", answer: true, explanation: "It is."}
    """
  }

  private func write(_ text: String, to name: String) throws {
    try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
  }

  private var names: [String] { ((try? Folder.names(in: folder)) ?? []).sorted() }

  private func shelf(bundled: [String] = []) -> Shelf {
    Shelf(
      bundled: bundled.map { PackFile(name: "\($0).yaml", origin: .bundled, bytes: Array(text($0).utf8)) },
      folder: folder)
  }

  private func candidate(_ id: String, name: String = "given.yaml", question: String = "q") throws -> Shelf.Candidate {
    try Shelf.Candidate(
      PackFile(name: name, origin: .given(path: name), bytes: Array(text(id, question: question).utf8)))
  }

  private func ids(_ shelf: Shelf, given: [String] = [], warnings: inout [ShelfWarning]) throws -> [String] {
    try shelf.library(Shelf.Wanted(given: given), warnings: &warnings) { _, _ in }.shelf.map(\.pack.id.text)
  }

  private func ids(_ shelf: Shelf) throws -> [String] {
    var warnings: [ShelfWarning] = []
    return try ids(shelf, warnings: &warnings)
  }

  @Test func `an installed .yml can be removed`() throws {
    try write(text("moon"), to: "moon.yml")
    #expect(try shelf().remove("moon") == [folder + "/moon.yml.removed"])
    #expect(names == ["moon.yml.removed"])
  }

  @Test func `a pack whose file isn't named after its id can be replaced and removed`() throws {
    try write(text("moon"), to: "other.yaml")
    let installed = try shelf().install(candidate("moon", question: "new"))
    #expect(installed.path == folder + "/other.yaml")
    #expect(installed.earlier?.questions.map(\.id.description) == ["moon/q"])
    #expect(names == ["other.yaml"])
    #expect(try shelf().remove("moon") == [folder + "/other.yaml.removed"])
  }

  @Test func `installing a pack never overwrites another pack's file`() throws {
    try write(text("sun"), to: "moon.yaml")
    let installed = try shelf().install(candidate("moon"))
    #expect(installed.path == folder + "/moon-2.yaml")
    #expect(try ids(shelf()) == ["moon", "sun"] || ids(shelf()) == ["sun", "moon"])
  }

  @Test func `a faulty pack goes by its file name`() throws {
    try write("id: [", to: "moon.yaml")
    #expect(try shelf().remove("moon") == [folder + "/moon.yaml.removed"])
  }

  @Test func `two files with the same id are refused together`() throws {
    let candidates = [
      try candidate("moon", name: "a.yaml"), try candidate("sun"), try candidate("moon", name: "b.yml"),
    ]
    let fault = #expect(throws: ShelfFault.self) { try shelf().check(candidates) }
    guard case .sameID(let id, first: "a.yaml", second: "b.yml") = fault, id.text == "moon" else {
      Issue.record("\(String(describing: fault))")
      return
    }
  }

  @Test func `a bundled pack is neither replaced nor removed`() throws {
    let shelf = shelf(bundled: ["moon"])
    for attempt in [{ try shelf.check([self.candidate("moon")]) }, { _ = try shelf.remove("moon") }] {
      let fault = #expect(throws: ShelfFault.self) { try attempt() }
      guard case .bundled = fault else {
        Issue.record("\(String(describing: fault))")
        continue
      }
    }
    #expect(names == [])
  }

  @Test func `of two installed packs with the same id the first is used, and removal takes both`() throws {
    try write(text("moon"), to: "a.yaml")
    try write(text("moon"), to: "b.yaml")
    var warnings: [ShelfWarning] = []
    #expect(try ids(shelf(), warnings: &warnings) == ["moon"])
    #expect(warnings.map { "\($0)" } == ["duplicate(moon, path: \"\(folder)/b.yaml\")"])
    #expect(try shelf().remove("moon").count == 2)
  }

  @Test func `changes on disk are picked up`() throws {
    try write(text("moon"), to: "moon.yaml")
    let shelf = shelf()
    #expect(try ids(shelf) == ["moon"])
    try write(text("sun"), to: "moon.yaml")
    #expect(try ids(shelf) == ["sun"])
    try FileManager.default.removeItem(atPath: folder + "/moon.yaml")
    #expect(try ids(shelf) == [])
  }

  @Test func `a faulty installed pack is skipped with a warning, a given one is refused`() throws {
    try write("version: 1", to: "bad.yaml")
    var warnings: [ShelfWarning] = []
    #expect(try ids(shelf(bundled: ["moon"]), warnings: &warnings) == ["moon"])
    guard case .rejected(file: let file, errors: 1...) = warnings.first else {
      Issue.record("\(warnings)")
      return
    }
    #expect(file == folder + "/bad.yaml")
    var ignored: [ShelfWarning] = []
    let fault = #expect(throws: ShelfFault.self) {
      _ = try ids(shelf(), given: [folder + "/bad.yaml"], warnings: &ignored)
    }
    guard case .rejected = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
  }

  @Test func `a given pack replaces the one with its id`() throws {
    try write(text("moon", question: "given"), to: "given.yaml")
    var warnings: [ShelfWarning] = []
    let library = try Shelf(
      bundled: [PackFile(name: "moon.yaml", origin: .bundled, bytes: Array(text("moon").utf8))], folder: nil
    ).library(Shelf.Wanted(given: [folder]), warnings: &warnings) { _, _ in }
    #expect(library.allQuestions.map(\.id.description) == ["moon/given"])
    #expect(warnings == [])
  }
}
