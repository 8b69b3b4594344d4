import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Verbs that only read leave the learner's folder unchanged, down to modification times.
struct ReadingVerbTests {
  static let verbs: [[String]] = [
    ["stats"], ["stats", "--json"], ["progress", "show"], ["progress", "show", "--json"], ["progress", "export"],
    ["progress", "export", "--format", "xapi"], ["progress", "verify"], ["progress", "path"], ["packs", "list"],
    ["packs", "show", "jardin"], ["set"], ["help", "stats"],
  ]

  private static let pack = """
    version: 1
    id: jardin
    title: "Le jardin"
    language: fr
    questions:
      - {id: rose, kind: short, topic: fleurs, prompt: "Quelle fleur pique ?", accept: ["rose"]}
      - {id: lis, kind: short, topic: fleurs, prompt: "Quelle fleur est blanche ?", accept: ["lis"]}
      - {id: iris, kind: short, topic: fleurs, prompt: "Quelle fleur est bleue ?", accept: ["iris"]}
    """

  /// A home with an installed pack, one answer in the progress file and another in the journal.
  private static func practised() throws -> TemporaryHome {
    let home = try TemporaryHome()
    try #require(home.run("packs", "add", home.write(pack, to: "jardin.yaml")).status == 0)
    _ = try home.run("quiz", "--question", "jardin/rose", input: "rose\n")
    let terminal = try home.terminal("quiz", "--pack", "jardin")
    try terminal.expect("1/2 ›")
    try terminal.enter("lis", expect: "2/")
    terminal.kill()
    _ = try terminal.finish()
    try #require(home.bytes("data/progress.journal")?.isEmpty == false)
    return home
  }

  @Test(arguments: verbs)
  func `reading changes nothing, even if a journal is waiting to be folded`(verb: [String]) throws {
    let home = try Self.practised()
    let before = try Self.files(of: home)
    let run = try PipedRun(verb, environment: home.environment())
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors == "")
    #expect(try Self.files(of: home) == before)
  }

  @Test(arguments: verbs.filter { $0 != ["packs", "show", "jardin"] })
  func `reading an empty home creates nothing`(verb: [String]) throws {
    let home = try TemporaryHome()
    #expect(try PipedRun(verb, environment: home.environment()).status == 0)
    #expect(try Self.files(of: home) == [:])
  }

  @Test func `answers in the journal count`() throws {
    let home = try Self.practised()
    #expect(try home.run("progress", "show", "--json").output.contains("\"reviews\":2"))
    #expect(try home.run("progress", "export", "--format", "jsonl").lines.count == 2)
    #expect(try home.run("stats", "--json").output.contains("\"reviews\":2"))
  }

  @Test(arguments: [
    (
      "fr",
      "distinguo : attention : la progression ne correspond plus à sa somme de contrôle : elle a été modifiée à la main, ou abîmée par le disque. Tout a été lu, mais 1 événement n’est pas celui de la dernière sauvegarde.\n  Si tu n’as rien modifié, reviens à la dernière sauvegarde :\n"
    ),
    (
      "en",
      "distinguo: warning: the progress doesn't match its checksum: it was edited by hand, or damaged by the disk. It was all read, but 1 event differs from the newest backup.\n  If you didn't edit it, go back to the newest backup:\n"
    ),
  ])
  func `an altered file is reported every time and left as it is`(language: String, warning: String) throws {
    let home = try Self.practised()
    let text = String(decoding: try #require(home.bytes("data/progress.json")), as: UTF8.self)
    try home.write(text.replacing("\"given\":\"rose\"", with: "\"given\":\"rosa\""), to: "data/progress.json")
    let before = try Self.files(of: home)
    let backup = "\(home.data)/progress.backups/000001-2026-11-22T10-00-00.000Z.json"
    for _ in 1...2 {
      let run = try home.run("stats", "--lang", language)
      #expect(run.errors == warning + "  distinguo progress restore \(backup)\n")
    }
    #expect(try Self.files(of: home) == before)
  }

  /// Everything about a file except when it was last read.
  private struct File: Hashable {
    var content: Data?
    var inode: UInt64
    var mode: UInt32
    var modification: [Int]
  }

  /// Every file in the home, by path.
  private static func files(of home: TemporaryHome) throws -> [String: File] {
    let names = FileManager.default.enumerator(atPath: home.path)?.compactMap { $0 as? String } ?? []
    var files: [String: File] = [:]
    for name in names {
      var raw = stat()
      let path = home.path + "/" + name
      try #require(lstat(path, &raw) == 0)
      #if canImport(Darwin)
        let time = raw.st_mtimespec
      #else
        let time = raw.st_mtim
      #endif
      files[name] = File(
        content: FileManager.default.contents(atPath: path), inode: UInt64(raw.st_ino), mode: UInt32(raw.st_mode),
        modification: [Int(time.tv_sec), Int(time.tv_nsec)])
    }
    return files
  }
}
