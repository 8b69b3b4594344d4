import Testing

@testable import DurableFiles

@Suite struct AtomicFileCopiesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func keep(_ name: String, on date: String = "2026-11-22") throws -> String {
    Folder.name(of: try AtomicFile.keepCopy(of: folder.path(name), as: "damaged", date))
  }

  @Test(arguments: ["progress.json", "my-progress.json", "my-progress.json.damaged-2025"])
  func `a copy is another file, whatever its name`(name: String) throws {
    try folder.write("text", to: name)
    #expect(try keep(name) == name + ".damaged-2026-11-22")
    #expect(try folder.names == [name, name + ".damaged-2026-11-22"])
    #expect(try folder.text(name + ".damaged-2026-11-22") == "text")
  }

  @Test func `the same content is kept once, and other content never takes its place`() throws {
    let path = try folder.write("1", to: "progress.json")
    #expect(try keep("progress.json") == "progress.json.damaged-2026-11-22")
    #expect(try keep("progress.json", on: "2026-11-23") == "progress.json.damaged-2026-11-22")
    try AtomicFile.replace(path, with: Array("2".utf8))
    #expect(try keep("progress.json") == "progress.json.damaged-2026-11-22-2")
    #expect(try folder.text("progress.json.damaged-2026-11-22") == "1")
    #expect(try folder.text("progress.json.damaged-2026-11-22-2") == "2")
  }

  @Test func `a missing file is a fault`() {
    #expect(throws: SystemFault.missing(folder.path("progress.json"))) { try keep("progress.json") }
  }

  @Test func `what a process that was killed left of a copy goes with what it left of the file`() throws {
    for name in [".progress.json.99999999.tmp", ".progress.json.damaged-2026.99999999.tmp", ".progress.9.99999999.tmp"]
    {
      try folder.write("half", to: name)
    }
    AtomicFile.removeLeftovers(of: folder.path("progress.json"))
    #expect(try folder.names == [".progress.9.99999999.tmp"])
  }
}
