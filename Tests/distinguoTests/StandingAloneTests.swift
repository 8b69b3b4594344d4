import Foundation
import Testing

/// The executable on its own.
struct StandingAloneTests {
  @Test func `a copy in an empty folder runs a session on the bundled bank`() throws {
    let home = try TemporaryHome()
    let folder = home.path + "/ailleurs"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let copy = folder + "/distinguo"
    // A program started meanwhile could inherit the file open for writing, and then it couldn't be run.
    try BuiltProgram.oneAtATime {
      try FileManager.default.copyItem(atPath: BuiltProgram.path(), toPath: copy)
    }
    let empty = home.path + "/vide"
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
    let run = try PipedRun(
      ["quiz", "-n", "3", "--seed", "1"], input: String(repeating: "jsp\n", count: 4), environment: ["HOME": empty],
      program: copy)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.contains("Question 4/4 - "), "\(run.output)")
    #expect(run.output.contains("3 questions : 0 juste, 0 fausse, 3 sans réponse."), "\(run.output)")
    #expect(run.output.contains("\n  Source"), "\(run.output)")
    #expect(FileManager.default.fileExists(atPath: empty + "/.local/share/distinguo/progress.json"))
  }
}
