import PackReading
import QuestionBank
import Testing

/// Reads a pack from text.
func read(_ text: String) throws -> ReadPack {
  try PackReader.pack(from: Array(text.utf8))
}

/// The warnings about a pack's text.
func warnings(_ text: String) throws -> [Diagnostic] { PackLint.warnings(for: try read(text)) }

/// The errors in a text.
func errors(in text: String, sourceLocation: SourceLocation = #_sourceLocation) -> [Diagnostic] {
  errors(in: Array(text.utf8), sourceLocation: sourceLocation)
}

/// The errors in a file's bytes.
func errors(in bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) -> [Diagnostic] {
  let rejection = #expect(throws: Rejection.self, sourceLocation: sourceLocation) {
    try PackReader.pack(from: bytes)
  }
  return rejection?.diagnostics ?? []
}

extension Diagnostic {
  static func warning(_ fault: PackFault, at position: Position) -> Diagnostic {
    Diagnostic(fault, severity: .warning, at: position)
  }
}

/// An id that a test knows to be valid.
func name<Subject>(_ text: String) -> Identifier<Subject> {
  guard let name = Identifier<Subject>(text) else { preconditionFailure("no name: \(text)") }
  return name
}
