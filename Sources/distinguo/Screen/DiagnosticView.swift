import PackReading
import QuestionBank

/// What is wrong with a pack, each fault with its place, its line and a caret.
enum DiagnosticView {
  static func blocks(
    _ diagnostics: [Diagnostic], file: String, lines: [String], wording: Wording
  ) -> [Block] {
    diagnostics.flatMap { diagnostic -> [Block] in
      let position = diagnostic.position
      var heading = Block.verbatim("\(file):\(position.line):\(position.column): ", .strong)
      heading.spans += [
        Span(
          text: diagnostic.severity.rawValue + ": ", style: diagnostic.severity == .error ? .wrong : .near),
        Span(text: "\(wording(.packFault(diagnostic.fault))) [\(diagnostic.fault.code)]", style: .plain),
      ]
      guard let snippet = Snippet(of: position, in: lines) else { return [heading] }
      return [
        heading, .verbatim("  " + snippet.line),
        .verbatim("  " + String(repeating: " ", count: snippet.indent) + "^", .right),
      ]
    }
  }
}
