import DurableFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension TextEditor {
  /// What became of a text that was opened in the editor.
  package enum Passage {
    case edited([UInt8])
    /// The editor didn't end well; what it left is gone.
    case failed(ChildProcess.Ending)
  }

  /// Opens a text in the editor, in a file that's the learner's alone and goes afterwards.
  ///
  /// - Parameters:
  ///   - ending: The ending of the file's name, by which editors know the language: `.yaml`.
  ///   - limit: How many bytes may come back.
  package func passage(
    through text: String, ending: String, limit: Int, environment: ProcessEnvironment
  ) throws(SystemFault) -> Passage {
    let folder = environment["TMPDIR"] ?? "/tmp"
    var template = "\(folder)/distinguo-XXXXXX\(ending)".utf8CString.map { $0 }
    let descriptor = mkstemps(&template, Int32(ending.utf8.count))
    guard descriptor >= 0 else { throw .current(.open, folder) }
    close(descriptor)
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { _ = unlink(path) }
    try AtomicFile.replace(path, with: Array(text.utf8))
    let ended = try edit(path, environment: environment)
    guard ended.isSuccess else { return .failed(ended) }
    return .edited(try OpenFile(path, .read).bytes(limit: limit))
  }
}
