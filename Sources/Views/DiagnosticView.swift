import Localisation
import PackReading
import QuestionBank
import SafeText
import Terminal

/// The faults of a pack, each with its place, its line and a caret.
package struct DiagnosticView {
  package let file: String
  package let lines: [String]
  package let wording: Wording
  package let width: Int

  package init(file: String, lines: [String], wording: Wording, width: Int) {
    self.file = file
    self.lines = lines
    self.wording = wording
    self.width = width
  }

  /// The most characters of a line to show.
  private static let longestSnippet = 100

  package func blocks(_ diagnostics: [Diagnostic]) -> [Block] {
    diagnostics.flatMap { diagnostic -> [Block] in
      let position = diagnostic.position
      var heading = Block(
        [
          Span(text: "\(file):\(position.line):\(position.column): ", style: .strong),
          Span(
            text: diagnostic.severity.rawValue + ": ", style: diagnostic.severity == .error ? .wrong : .near),
          Span(text: "\(wording(.packFault(diagnostic.fault))) [\(diagnostic.fault.code)]", style: .plain),
        ], hanging: 2)
      heading.folding = .atTerminal
      guard let snippet = snippet(of: position) else { return [heading] }
      let before = Sanitiser.visible(String(snippet.line.prefix(snippet.indent)))
      return [
        heading, .verbatim("  " + snippet.line),
        .verbatim("  " + String(repeating: " ", count: DisplayWidth.columns(before)) + "^", .right),
      ]
    }
  }

  /// The part of the line around a place that fits on one line of the terminal.
  private func snippet(of position: Position) -> Snippet? {
    let room = max(10, min(Self.longestSnippet, width - 2))
    guard let snippet = Snippet(of: position, in: lines, width: room) else { return nil }
    let columns = DisplayWidth.columns(Sanitiser.visible(snippet.line))
    guard columns > room else { return snippet }
    return Snippet(of: position, in: lines, width: max(1, room * room / columns - 1))
  }
}
