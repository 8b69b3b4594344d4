import DurableFiles
import Foundation
import PackReading
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
    Shelf(bundled: bundled.map(bundledPack), folder: folder)
  }

  private func bundledPack(_ id: String) -> BundledPack {
    let file = PackFile(name: "\(id).yaml", origin: .bundled, bytes: Array(text(id).utf8))
    let image = (try? file.pack().pack).map(PackImage.bytes) ?? []
    return BundledPack(name: file.name, image: CopiedBytes(image)) { file.bytes }
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

  @Test func `the file that holds the id is replaced and removed, not one that's named after it`() throws {
    try write("id: [", to: "moon.yaml")
    try write(text("moon"), to: "other.YAML")
    let installed = try shelf().install(candidate("moon", question: "new"))
    #expect(installed.path == folder + "/other.YAML")
    #expect(installed.earlier != nil)
    #expect(installed.setAside == nil)
    #expect(try shelf().remove("moon") == [folder + "/other.YAML.removed"])
    #expect(try shelf().remove("moon") == [folder + "/moon.yaml.removed"])
  }

  @Test func `removing a pack twice keeps both copies`() throws {
    for question in ["first", "second"] {
      _ = try shelf().install(candidate("moon", question: question))
      _ = try shelf().remove("moon")
    }
    #expect(names == ["moon.yaml.removed", "moon.yaml.removed-2"])
    for (name, question) in [("moon.yaml.removed", "first"), ("moon.yaml.removed-2", "second")] {
      #expect(try String(contentsOfFile: folder + "/" + name, encoding: .utf8) == text("moon", question: question))
    }
  }

  @Test func `a file that can't be read is set aside by a pack that takes its place`() throws {
    try write("id: [", to: "moon.yaml")
    let installed = try shelf().install(candidate("moon"))
    #expect(installed.setAside == folder + "/moon.yaml.damaged")
    #expect(try String(contentsOfFile: folder + "/moon.yaml.damaged", encoding: .utf8) == "id: [")
    #expect(try ids(shelf()) == ["moon"])
  }

  @Test func `each version that changed cards replaced is kept, even two of one second`() throws {
    for question in ["first", "second"] {
      try write(text("moon", question: question), to: "moon.yaml")
      _ = try shelf().keepEarlier(than: candidate("moon", question: "third"), date: "2026-11-22")
    }
    #expect(names == ["moon.yaml", "moon.yaml.replaced-2026-11-22", "moon.yaml.replaced-2026-11-22-2"])
  }

  @Test func `where the installed packs can't be listed, none passes for the first of its name`() throws {
    try write(text("moon"), to: "moon.yaml")
    // A file in the place of the folder.
    let shelf = Shelf(bundled: [], folder: folder + "/moon.yaml")
    #expect(throws: ShelfFault.self) { try shelf.keepEarlier(than: candidate("moon"), date: "2026-11-22") }
    #expect(throws: ShelfFault.self) { try shelf.installedPack(PackID("moon")!) }
  }

  @Test(arguments: ["id: [", nil])
  func `a pack that can't be written leaves what was there`(before: String?) throws {
    let before = before ?? text("moon")
    try write(before, to: "moon.yaml")
    let obstacle = ".moon.yaml.\(ProcessInfo.processInfo.processIdentifier).tmp"
    try Folder.make(folder + "/" + obstacle)
    let fault = #expect(throws: ShelfFault.self) { try shelf().install(candidate("moon", question: "new")) }
    guard case .cannotInstall(let cause) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(cause.path == folder + "/moon.yaml")
    #expect(names == [obstacle, "moon.yaml"])
    #expect(try String(contentsOfFile: folder + "/moon.yaml", encoding: .utf8) == before)
  }

  @Test func `temporary files of processes that are gone are removed, whichever pack they were for`() throws {
    try write("half", to: ".sun.yaml.99999999.tmp")
    _ = try shelf().install(candidate("moon"))
    #expect(names == ["moon.yaml"])
    try write("half", to: ".sun.yaml.99999999.tmp")
    _ = try shelf().remove("moon")
    #expect(names == ["moon.yaml.removed"])
  }

  /// What can be where the folder of installed packs should be.
  enum Obstacle: CaseIterable {
    case file, danglingLink, endlessLink
  }

  @Test(arguments: Obstacle.allCases)
  func `a folder that can't be read is told, and what's there is left alone`(obstacle: Obstacle) throws {
    let path = folder + "/packs"
    switch obstacle {
    case .file: try write("kept", to: "packs")
    case .danglingLink: try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "nowhere")
    case .endlessLink: try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "packs")
    }
    let shelf = Shelf(bundled: [bundledPack("moon")], folder: path)
    var warnings: [ShelfWarning] = []
    #expect(try ids(shelf, warnings: &warnings) == ["moon"])
    var ofFiles: [ShelfWarning] = []
    #expect(try shelf.files(Shelf.Wanted(), warnings: &ofFiles).count == 1)
    #expect(warnings.count == 1)
    #expect(ofFiles == warnings)
    guard case .folderUnreadable(let fault) = warnings.first else {
      Issue.record("\(warnings)")
      return
    }
    #expect(Folder.name(of: fault.path) == (obstacle == .danglingLink ? "nowhere" : "packs"))
    #expect(throws: ShelfFault.self) { try shelf.install(candidate("sun")) }
    #expect(throws: ShelfFault.self) { try shelf.remove("sun") }
    #expect(names == ["packs"])
  }

  @Test func `a missing folder is nothing to tell`() throws {
    var warnings: [ShelfWarning] = []
    let shelf = Shelf(bundled: [], folder: folder + "/packs")
    #expect(try ids(shelf, warnings: &warnings) == [])
    #expect(warnings == [])
  }

  @Test func `among files to check, those of one id are told`() throws {
    try write(text("moon"), to: "a.yaml")
    try write(text("moon"), to: "b.yml")
    try write(text("sun"), to: "c.yaml")
    var warnings: [ShelfWarning] = []
    #expect(try shelf(bundled: ["sun"]).files(Shelf.Wanted(), warnings: &warnings).count == 4)
    #expect(
      warnings.map { "\($0)" } == [
        "duplicate(moon, path: \"\(folder)/b.yml\")", "duplicate(sun, path: \"\(folder)/c.yaml\")",
      ])
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
    let library = try Shelf(bundled: [bundledPack("moon")], folder: nil)
      .library(Shelf.Wanted(given: [folder]), warnings: &warnings) { _, _ in }
    #expect(library.allQuestions.map(\.id.description) == ["moon/given"])
    #expect(warnings == [])
  }

  @Test func `the library follows what becomes of the packs`() throws {
    let shelf = shelf(bundled: ["sun"])
    func questions() throws -> [String] {
      var warnings: [ShelfWarning] = []
      return try shelf.library(Shelf.Wanted(), warnings: &warnings) { _, _ in }.allQuestions.map(\.id.description)
    }
    #expect(try questions() == ["sun/q"])
    _ = try shelf.install(candidate("moon"))
    #expect(try questions() == ["sun/q", "moon/q"])
    _ = try shelf.install(candidate("moon", question: "new"))
    #expect(try questions() == ["sun/q", "moon/new"])
    try Folder.rename(folder + "/moon.yaml", to: folder + "/other.yaml")
    #expect(try questions() == ["sun/q", "moon/new"])
    _ = try shelf.remove("moon")
    #expect(try questions() == ["sun/q"])
  }
}
