import Foundation
import Testing

@testable import Localisation

/// A learner's home that lasts as long as its test: a folder, the variables that name it, and its files.
final class TemporaryHome {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("distinguo-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The folder that `DISTINGUO_HOME` names.
  var data: String { path + "/data" }
  /// The progress file.
  var progress: String { data + "/progress.json" }

  /// The complete environment of a run: a French learner at a plain terminal, at ten o'clock. Without a terminal, lines
  /// are long enough for every message.
  func environment(_ changes: [String: String?] = [:]) -> [String: String] {
    var variables = [
      "HOME": path, "DISTINGUO_HOME": data, "DISTINGUO_NOW": "2026-11-22T10:00:00Z", "DISTINGUO_LANG": "fr",
      "LANG": "C.UTF-8", "TERM": "xterm", "COLUMNS": "500", "DISTINGUO_PAGER": "",
    ]
    for (name, value) in changes { variables[name] = value }
    return variables
  }

  /// Writes a file; returns its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: file).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Writes an executable shell script; returns its path.
  func writeProgram(_ script: String, to name: String) throws -> String {
    // A program started meanwhile could inherit the file open for writing, and then it couldn't be run.
    let file = try BuiltProgram.oneAtATime { try write("#!/bin/sh\n" + script + "\n", to: name) }
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file)
    return file
  }

  /// The bytes of a file; nil if there's none.
  func bytes(_ name: String) -> [UInt8]? { FileManager.default.contents(atPath: path + "/" + name).map(Array.init) }

  /// Runs the program with pipes.
  func run(
    _ arguments: String..., input: String = "", changing changes: [String: String?] = [:]
  ) throws -> PipedRun {
    try PipedRun(arguments, input: input, environment: environment(changes))
  }

  /// Starts the program at a terminal.
  func terminal(
    _ arguments: String..., columns: UInt16 = 250, changing changes: [String: String?] = [:]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(arguments, environment: environment(changes), columns: columns)
  }
}
