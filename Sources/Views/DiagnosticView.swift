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

  /// The most faults to show.
  private static let mostShown = 100

  package func blocks(_ diagnostics: [Diagnostic]) -> [Block] {
    let (shown, more) = diagnostics.listed(Self.mostShown)
    let blocks = shown.flatMap { diagnostic -> [Block] in
      let position = diagnostic.position
      var heading = Block(
        [
          Span(
            text: "\(Sanitiser.visibleOnOneLine(file)):\(position.line):\(position.column): ", style: .strong),
          Span(
            text: diagnostic.severity.rawValue + ": ", style: diagnostic.severity == .error ? .wrong : .near),
          Span(text: "\(text(of: diagnostic.fault)) [\(diagnostic.fault.code)]", style: .plain),
        ], hanging: 2)
      heading.folding = .atTerminal
      guard let snippet = snippet(of: diagnostic) else { return [heading] }
      let before = Sanitiser.revealed(String(snippet.line.prefix(snippet.indent)))
      return [
        heading, .verbatim("  " + revealed(snippet, diagnostic)),
        .verbatim("  " + String(repeating: " ", count: DisplayWidth.columns(before)) + "^", .right),
      ]
    }
    return more > 0 ? blocks + [Block(wording(.moreFaults(more)), indent: 2)] : blocks
  }

  /// What's wrong, on one line whatever the texts that it names hold.
  private func text(of fault: PackFault) -> String {
    Sanitiser.revealed(wording(.packFault(fault))).replacing("\n", with: "^J")
  }

  /// A line with what hides in it shown; spaces only where they're at fault.
  private func revealed(_ snippet: Snippet, _ diagnostic: Diagnostic) -> String {
    guard case .straySpace = diagnostic.fault else { return Sanitiser.revealed(snippet.line) }
    let before = String(snippet.line.prefix(snippet.indent)).unicodeScalars.count
    return Sanitiser.revealed(snippet.line, spacesAt: before)
  }

  /// The part of the line around a place that fits on one line of the terminal.
  private func snippet(of diagnostic: Diagnostic) -> Snippet? {
    let position = diagnostic.position
    let room = max(10, min(Self.longestSnippet, width - 2))
    guard let snippet = Snippet(of: position, in: lines, width: room) else { return nil }
    let columns = DisplayWidth.columns(revealed(snippet, diagnostic))
    guard columns > room else { return snippet }
    return Snippet(of: position, in: lines, width: max(1, room * room / columns - 1))
  }
}
