import Foundation
import PackReading
import PackShelf
import QuestionBank
import Testing

@testable import distinguo

/// The packs embedded in the program.
struct BundledPacksTests {
  private var folder: String { PackageRoot.path + "/Questions" }

  @Test func `every pack in the folder is embedded, byte for byte`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }
    let embedded = Learner.bundledPacks().map(\.file)
    #expect(embedded.map(\.name).sorted() == files.sorted())
    for pack in embedded {
      #expect(
        FileManager.default.contents(atPath: folder + "/" + pack.name).map(Array.init) == pack.bytes, "\(pack.name)")
    }
  }

  @Test func `what the build made of a pack is what its text says`() throws {
    var warnings: [ShelfWarning] = []
    let library = try Shelf(bundled: Learner.bundledPacks(), folder: nil)
      .library(Shelf.Wanted(), warnings: &warnings) { _, _ in }
    let written = try Learner.bundledPacks().map { try PackReader.pack(from: $0.file.bytes).pack }
    #expect(library.shelf.map(\.pack) == written)
  }

  @Test func `the bank has no errors or warnings`() throws {
    for file in Learner.bundledPacks().map(\.file) {
      let read = try PackReader.pack(from: file.bytes)
      #expect(PackLint.warnings(for: read) == [], "\(file.name)")
      // This lets the shelf recognise bundled packs without reading them.
      #expect(file.name == "\(read.pack.id).yaml")
    }
    let home = try TemporaryHome()
    let run = try home.run("packs", "check")
    #expect(run.status == 0)
    #expect(run.output.contains(" : 0 erreur, 0 avertissement.\n"), "\(run.output)")
  }
}
