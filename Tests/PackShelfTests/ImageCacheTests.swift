import DurableFiles
import Foundation
import PackReading
import QuestionBank
import Testing

@testable import PackShelf

/// What was made of packs is used as long as it's what they say, and never missed.
///
/// Where it matters that an entry is used, the entry is one with another title than the pack's file, made for that file.
final class ImageCacheTests {
  private let folder = NSTemporaryDirectory() + "images-" + UUID().uuidString
  private var packs: String { folder + "/packs" }
  private var moon: String { packs + "/moon.yaml" }
  private var images: String { folder + "/cache/images" }

  init() throws {
    try Folder.make(packs)
    try write(title: "Moon")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func text(title: String) -> String {
    """
    version: 1
    id: moon
    title: "\(title)"
    language: en
    questions:
      - {id: q, kind: truefalse, topic: t, prompt: "\(title)?", answer: true, explanation: "It is."}
    """
  }

  private func write(title: String) throws { try AtomicFile.replace(moon, with: Array(text(title: title).utf8)) }

  private static let later: @Sendable () -> Int = { Int(Date().timeIntervalSince1970) + 60 }

  private func cache(
    program: String = "1", now: @escaping @Sendable () -> Int = ImageCacheTests.later
  ) -> ImageCache { ImageCache(folder: images, program: program, now: now) }

  /// The titles that a program sees that has just been started.
  private func titles(_ cache: ImageCache?) throws -> [String] {
    var warnings: [ShelfWarning] = []
    let library = try Shelf(bundled: [], folder: packs, cache: cache)
      .library(Shelf.Wanted(), warnings: &warnings) { _, _ in }
    #expect(warnings == [])
    return library.shelf.map(\.pack.title) + library.allQuestions.map(\.prompt)
  }

  /// Keeps the image of another pack as that of the file, so that it shows when the entry is used.
  private func keepAnother(_ cache: ImageCache) throws {
    let other = try PackFile(name: "", origin: .bundled, bytes: Array(text(title: "Kept").utf8)).pack().pack
    let bytes = PackImage.bytes(of: other)
    let length = try #require(PackImage(CopiedBytes(bytes))).indexLength
    cache.keep(bytes, indexLength: length, of: moon, try #require(FileStatus(of: moon)))
  }

  private var entries: [String] { (try? Folder.names(in: images)) ?? [] }

  private func entry() throws -> String { images + "/" + (try #require(entries.first)) }

  @Test func `a pack that was read before isn't read again`() throws {
    try keepAnother(cache())
    #expect(try titles(cache()) == ["Kept", "Kept?"])
  }

  @Test func `the first reading keeps what it made of the pack`() throws {
    #expect(try titles(cache()) == ["Moon", "Moon?"])
    #expect(entries.count == 1)
    #expect(try titles(cache()) == ["Moon", "Moon?"])
    #expect(try FileManager.default.attributesOfItem(atPath: entry())[.posixPermissions] as? Int == 0o600)
  }

  @Test func `a pack that was changed is read again`() throws {
    try keepAnother(cache())
    try write(title: "Mond")
    #expect(try titles(cache()) == ["Mond", "Mond?"])
    #expect(try titles(cache()) == ["Mond", "Mond?"])
    #expect(entries.count == 1)
  }

  @Test func `a change that leaves size and time as they were is seen`() throws {
    try keepAnother(cache())
    let time = try #require(FileManager.default.attributesOfItem(atPath: moon)[.modificationDate] as? Date)
    let file = try #require(FileHandle(forWritingAtPath: moon))
    try file.write(contentsOf: Data(text(title: "Mond").utf8))
    try file.close()
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: moon)
    #expect(try titles(cache()) == ["Mond", "Mond?"])
  }

  @Test func `nothing is kept of a file that may still be changing`() throws {
    let now = try #require(FileStatus(of: moon)).lastChange.seconds
    #expect(try titles(cache(now: { now + 2 })) == ["Moon", "Moon?"])
    #expect(entries == [])
    #expect(try titles(cache(now: { now + 3 })) == ["Moon", "Moon?"])
    #expect(entries.count == 1)
  }

  @Test func `another version of the program reads the pack itself`() throws {
    try keepAnother(cache(program: "1"))
    #expect(try titles(cache(program: "2")) == ["Moon", "Moon?"])
    #expect(entries.count == 1)
  }

  @Test func `of a damaged entry, only what's whole is used`() throws {
    try keepAnother(cache())
    let path = try entry()
    let whole = try OpenFile(path, .read).bytes()
    for place in whole.indices {
      var damaged = whole
      damaged[place] ^= 0x15
      try AtomicFile.replace(path, with: damaged)
      let seen = try titles(cache(now: { 0 }))
      // The only question is read from the pack itself if it's the question that's damaged.
      #expect(seen == ["Moon", "Moon?"] || seen == ["Kept", "Moon?"], "byte \(place)")
    }
  }

  @Test func `an entry that was cut off, or goes on, isn't used`() throws {
    try keepAnother(cache())
    let path = try entry()
    let whole = try OpenFile(path, .read).bytes()
    for part in [[], Array(whole.prefix(40)), Array(whole.dropLast()), whole + [0]] {
      try AtomicFile.replace(path, with: part)
      #expect(try titles(cache(now: { 0 })) == ["Moon", "Moon?"])
    }
  }

  @Test func `an entry that others could have written isn't used`() throws {
    try keepAnother(cache())
    try FileManager.default.setAttributes([.posixPermissions: 0o622], ofItemAtPath: entry())
    #expect(try titles(cache(now: { 0 })) == ["Moon", "Moon?"])
  }

  @Test func `an entry of another user isn't used`() throws {
    try #require(getuid() == 0, "only the superuser can give a file away")
    try keepAnother(cache())
    try FileManager.default.setAttributes([.ownerAccountID: 1], ofItemAtPath: entry())
    #expect(try titles(cache(now: { 0 })) == ["Moon", "Moon?"])
  }

  @Test func `what isn't a file of its own isn't used, and isn't written to`() throws {
    try keepAnother(cache())
    let path = try entry()
    try Folder.rename(path, to: folder + "/elsewhere")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder + "/elsewhere")
    #expect(try titles(cache(now: { 0 })) == ["Moon", "Moon?"])
    try Folder.remove(path)
    try Folder.make(path)
    #expect(try titles(cache()) == ["Moon", "Moon?"])
    #expect(try Folder.names(in: path) == [])
  }

  @Test func `entries may go at any instant`() throws {
    try keepAnother(cache())
    var warnings: [ShelfWarning] = []
    let shelf = Shelf(bundled: [], folder: packs, cache: cache())
    let library = try shelf.library(Shelf.Wanted(), warnings: &warnings) { _, _ in }
    try FileManager.default.removeItem(atPath: folder + "/cache")
    #expect(library.allQuestions.map(\.prompt) == ["Kept?"])
    #expect(try titles(cache()) == ["Moon", "Moon?"])
  }

  @Test func `where nothing can be kept, packs are read all the same`() throws {
    try AtomicFile.replace(folder + "/cache", with: [])
    #expect(try titles(cache()) == ["Moon", "Moon?"])
    let nowhere = ImageCache(folder: "/proc/self/images", program: "1", now: Self.later)
    #expect(try titles(nowhere) == ["Moon", "Moon?"])
  }

  @Test func `entries of packs that are gone go with the next one that's kept`() throws {
    _ = try titles(cache())
    let first = try entry()
    try Folder.rename(moon, to: packs + "/luna.yaml")
    try AtomicFile.replace(images + "/old.image", with: Array("an older version's".utf8))
    _ = try titles(cache())
    #expect(entries.count == 1)
    #expect(try entry() != first)
  }
}
