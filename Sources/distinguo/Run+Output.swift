import DurableFiles
import Editline
import Localisation
import SafeText
import Terminal
import Usage

/// Results that go where a person named. Every verb's output file is written here.
extension Run {
  /// Writes results to a place that a person named, or to standard output.
  ///
  /// - Parameters:
  ///   - fault: Turns a fault of the file system into the verb's own.
  ///   - checking: Is passed the path of an existing file, and throws if it mustn't be replaced.
  ///   - body: Writes the pieces. It's passed a function to write each with.
  /// - Returns: The path, unless it names standard output.
  func write(
    to named: String?, failingAs fault: @escaping (SystemFault) -> Fault = Fault.output,
    checking: (String) throws -> Void = { _ in }, _ body: ((String) throws -> Void) throws -> Void
  ) throws -> String? {
    let path = named ?? "-"
    if path != "-", placesFound?.keeps(path) == true { throw Fault.outputOverOwnFile(path) }
    let output: NamedOutput
    do {
      output = try NamedOutput(path) { !Interruption.isPending }
    } catch {
      try heedInterruption()
      throw fault(error)
    }
    switch output {
    case .standardOutput:
      try ignoringNobodyReads { try body(writeToScreen) }
      return nil
    case .stream(let stream): try ignoringNobodyReads { try body { try write($0, to: stream, failingAs: fault) } }
    case .file(let path):
      let old: FileStatus?
      do { old = try FileStatus.found(at: path) } catch { throw fault(error) }
      if old != nil { try checking(path) }
      // Nothing half-written is left beside the file.
      try Interruption.held {
        func wrapped(_ error: SystemFault) -> any Error { fault(error) }
        func warnAfterwards(_ error: SystemFault) { warn(.mayBeUndone(error)) }
        try AtomicFile.replace(path, failingAs: wrapped, afterwards: warnAfterwards) { file in
          try body { text in
            try heedInterruption()
            do throws(SystemFault) { try file.write(Array(text.utf8)) } catch { throw fault(error) }
          }
        }
      }
    }
    return path
  }

  /// Writes a pack that a person works on to its file.
  func writePack(_ bytes: [UInt8], to path: String) throws(Fault) {
    var unsynced: SystemFault?
    do {
      try AtomicFile.replace(path, with: bytes) { unsynced = $0 }
    } catch {
      throw .authoring(.notWritten(error))
    }
    if let unsynced { warn(.mayBeUndone(unsynced)) }
  }

  private func writeToScreen(_ text: String) throws {
    try heedInterruption()
    guard !screen.isUnread else { throw NobodyReads() }
    screen.write(environment.outputIsTerminal ? Self.shown(text) : text)
  }

  private func write(_ text: String, to stream: OpenStream, failingAs fault: (SystemFault) -> Fault) throws {
    try heedInterruption()
    let bytes = Array((stream.isTerminal ? Self.shown(text) : text).utf8)
    do throws(SystemFault) {
      try stream.write(bytes) { !Interruption.isPending }
    } catch {
      try heedInterruption()
      if error.isUnread { throw NobodyReads() }
      throw fault(error)
    }
  }

  /// Whatever read the output has gone away, so the rest needn't be written.
  private struct NobodyReads: Error {}

  private func ignoringNobodyReads(_ body: () throws -> Void) throws {
    do { try body() } catch is NobodyReads {}
  }

  /// Text from learners and packs must not drive a terminal; programs get it verbatim.
  private static func shown(_ text: String) -> String { Sanitiser.visible(text.replacing("\r\n", with: "\n")) }
}
