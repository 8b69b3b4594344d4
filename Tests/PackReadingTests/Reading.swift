import PackReading
import QuestionBank
import Testing

/// The pack that a text holds.
func read(_ text: String) throws -> ReadPack {
  try PackReader.pack(from: Array(text.utf8))
}

/// What an author is told of a text that is a pack.
func warnings(_ text: String) throws -> [Diagnostic] { PackLint.warnings(for: try read(text)) }

/// What keeps a text from being a pack.
func errors(in text: String, sourceLocation: SourceLocation = #_sourceLocation) -> [Diagnostic] {
  errors(in: Array(text.utf8), sourceLocation: sourceLocation)
}

/// What keeps bytes from being a pack.
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

/// A name that a test is sure of.
func name<Subject>(_ text: String) -> Identifier<Subject> {
  guard let name = Identifier<Subject>(text) else { preconditionFailure("no name: \(text)") }
  return name
}
