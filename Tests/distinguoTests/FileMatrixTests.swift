import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Whatever is in place of the learner's files, an answer is saved or reported as unsaved, what was there stays, and
/// nothing hangs.
struct FileMatrixTests {
  /// What's there, and how to put it there, given the home's path.
  enum Found: String, CaseIterable, CustomTestStringConvertible {
    case nothing, link, danglingLink, endlessLink, linkToFolder, linkToDevice, folder, fifo
    case empty, zeros, otherText, oldVersion, readOnlyOldVersion, readOnlyFile, readOnlyFolder
    case journalIsFolder, journalIsFIFO, journalIsLink, lockIsFolder, lockIsFIFO
    case homeIsFile, homeIsLink, backupsAreFile, oldStateIsFolder, deviceIsFolder, relativePlaces

    var testDescription: String { rawValue }

    func prepare(_ home: TemporaryHome) throws {
      let files = FileManager.default
      func link(_ name: String, to target: String) throws {
        try files.createDirectory(atPath: home.data, withIntermediateDirectories: true)
        try files.createSymbolicLink(atPath: home.path + "/" + name, withDestinationPath: target)
      }
      func folder(_ name: String) throws { try home.write("à garder", to: name + "/note.txt") }
      func fifo(_ name: String) throws {
        try files.createDirectory(atPath: home.data, withIntermediateDirectories: true)
        try #require(mkfifo(home.path + "/" + name, 0o600) == 0)
      }
      switch self {
      case .nothing, .relativePlaces: break
      case .link:
        try home.write(#"{"version":1,"events":[]}"#, to: "dotfiles/real.json")
        try link("data/progress.json", to: "../dotfiles/real.json")
      case .danglingLink: try link("data/progress.json", to: "real.json")
      case .endlessLink: try link("data/progress.json", to: "progress.json")
      case .linkToFolder: try link("data/progress.json", to: "/")
      case .linkToDevice: try link("data/progress.json", to: "/dev/zero")
      case .folder: try folder("data/progress.json")
      case .fifo: try fifo("data/progress.json")
      case .empty: try home.write("", to: "data/progress.json")
      case .zeros: try home.write([UInt8](repeating: 0, count: 4_096), to: "data/progress.json")
      case .otherText: try home.write("ma liste de courses", to: "data/progress.json")
      case .oldVersion: try home.write(OldProgress.file, to: "data/progress.json")
      case .readOnlyOldVersion:
        try home.write(OldProgress.file, to: "data/progress.json")
        chmod(home.progress, 0o400)
      case .readOnlyFile:
        try home.write(#"{"version":1,"events":[]}"#, to: "data/progress.json")
        chmod(home.progress, 0o400)
      case .readOnlyFolder:
        try files.createDirectory(atPath: home.data, withIntermediateDirectories: true)
        chmod(home.data, 0o500)
      case .journalIsFolder: try folder("data/progress.journal")
      case .journalIsFIFO: try fifo("data/progress.journal")
      case .journalIsLink: try link("data/progress.journal", to: "elsewhere")
      case .lockIsFolder: try folder("data/progress.lock")
      case .lockIsFIFO: try fifo("data/progress.lock")
      case .homeIsFile: try home.write("à garder", to: "data")
      case .homeIsLink:
        try files.createDirectory(atPath: home.path + "/elsewhere", withIntermediateDirectories: true)
        try files.createSymbolicLink(atPath: home.data, withDestinationPath: "elsewhere")
      case .backupsAreFile: try home.write("à garder", to: "data/progress.backups")
      case .oldStateIsFolder: try folder("data/progress.json.bak")
      case .deviceIsFolder: try folder("data/device")
      }
    }

    /// The places to name on the command line.
    var places: [String: String?] {
      self == .relativePlaces ? ["DISTINGUO_HOME": nil, "XDG_DATA_HOME": "relative", "XDG_STATE_HOME": "x"] : [:]
    }
  }

  @Test(arguments: Found.allCases)
  func `an answer is saved or reported as unsaved, and what was there stays`(found: Found) throws {
    let home = try TemporaryHome()
    try found.prepare(home)
    let pack = try home.write(SamplePacks.moon, to: "lune.yaml")
    let before = Self.contents(of: home)
    let run = try PipedRun(
      ["quiz", "--no-bundled", "--packs", pack], input: "v\n", environment: home.environment(found.places))
    guard case .exited = run.ending else {
      Issue.record("\(run.ending)")
      return
    }
    let report = try PipedRun(
      ["progress", "show", "--json", "--no-bundled", "--packs", pack], environment: home.environment(found.places)
    ).output
    let isKept = report.contains("\"reviews\":1")
    #expect(isKept || (run.status != 0 && run.errors.hasPrefix("distinguo : ")), "\(run.status) \(run.errors)")
    let after = Set(Self.contents(of: home))
    #expect(before.allSatisfy(after.contains), "\(before.filter { !after.contains($0) })")
    chmod(home.data, 0o700)
  }

  /// The contents of every regular file, regardless of its name: a file may be kept under another one.
  private static func contents(of home: TemporaryHome) -> [Data] {
    let names = FileManager.default.enumerator(atPath: home.path)?.compactMap { $0 as? String } ?? []
    return names.compactMap { name in
      let path = home.path + "/" + name
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
        (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType == .typeRegular
      else { return nil }
      let content = FileManager.default.contents(atPath: path)
      return content.flatMap { $0.isEmpty ? nil : $0 }
    }
  }
}
