import Foundation
import Testing

@testable import Localisation

/// Remarks, where the disk or the file fails.
struct RemarkVerbTests {
  private let home: TemporaryHome
  private let pack: String

  init() throws {
    home = try TemporaryHome()
    pack = try home.write(SamplePacks.moon, to: "lune.yaml")
  }

  private var disputes: PipedRun {
    get throws { try home.run("packs", "show", "lune", "--disputes", "--no-bundled", "--packs", pack) }
  }

  /// A whole remark on another pack, so long that 40 bytes are left of 64 kB.
  private var filling: String {
    let start = #"{"at":"2026-11-22T10:00:00Z","kind":"flag","question":"autre/x","reason":""#
    return start + String(repeating: "x", count: 65_536 - 40 - start.utf8.count - 3) + "\"}\n"
  }

  @Test func `a remark that doesn't fit on the disk is told, and leaves nothing behind`() throws {
    try home.write(filling, to: "data/remarks.jsonl")
    // No file may grow beyond 64 kB.
    let script = "trap '' XFSZ; ulimit -f 128; exec \"$0\" \"$@\""
    let run = try PipedRun(
      ["-c", script, BuiltProgram.path(), "quiz", "--no-bundled", "--packs", pack],
      input: ":signaler trop long\n:finir\n", environment: home.environment(), program: "/bin/sh")
    #expect(run.errors.contains("la remarque n’a pas pu être enregistrée"), "\(run.errors)")
    #expect(!run.output.contains("gardé pour l’auteur"))
    #expect(home.bytes("data/remarks.jsonl") == Array(filling.utf8))
  }

  @Test func `half a remark left by a kill swallows nothing, and is told`() throws {
    try home.write(filling + #"{"at":"2026-11-22T10:00:00Z","ki"#, to: "data/remarks.jsonl")
    let run = try home.run("quiz", "--no-bundled", "--packs", pack, input: ":signaler gardée\n:finir\n")
    #expect(run.output.contains("Signalement de lune/ronde : gardé pour l’auteur"), "\(run.output)\(run.errors)")
    let shown = try disputes
    #expect(shown.output == "lune/ronde, 22 novembre 2026 à 10:00 UTC, signalement : gardée\n")
    #expect(
      shown.errors
        == "distinguo : attention : 1 ligne illisible, laissée de côté : \(home.data)/remarks.jsonl. Ouvre le fichier pour voir ce qu’il contient.\n"
    )
  }

  @Test func `remarks that can't be read are told as such`() throws {
    try home.write("x", to: "data/remarks.jsonl/inside")
    let shown = try disputes
    #expect(shown.status == 65)
    #expect(
      shown.errors
        == "distinguo : les remarques sont illisibles : \(home.data)/remarks.jsonl est un dossier, pas un fichier. Vérifie le fichier, ou donne-lui un autre nom.\n"
    )
  }

  @Test func `a crafted date in a remark is shown as it is`() throws {
    let lines = ["9999-12-31T23:59:59.999-23:59", "-9223372036854775808", "99999999999999999999-01-01T00:00:00Z", ""]
      .map { #"{"at":"\#($0)","kind":"flag","question":"lune/ronde","reason":"r"}"# }
    try home.write(lines.joined(separator: "\n"), to: "data/remarks.jsonl")
    let shown = try disputes
    #expect(shown.status == 0)
    #expect(shown.output.split(separator: "\n").count == 4, "\(shown.output)")
    #expect(shown.errors == "")
  }
}
