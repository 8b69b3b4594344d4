import DurableFiles
import SafeText

/// Where a run shows its text, and what that place can display.
package struct Screen: Sendable {
  package enum Stream: Int32, Sendable {
    case output = 1
    case error = 2
  }

  package var width: @Sendable () -> Int
  package var hasColour: Bool
  package var errorHasColour: Bool
  /// Whether drawings may use more than ASCII.
  package var drawsUnicode: Bool
  /// Whether to send hyperlinks (OSC 8).
  package var hasHyperlinks: Bool
  /// The streams that are terminals.
  package var terminals: Set<Stream>
  private let output: Output

  /// A screen.
  ///
  /// - Parameter output: Where results go; nil for standard output with nothing written yet.
  package init(
    width: @escaping @Sendable () -> Int, hasColour: Bool, errorHasColour: Bool, drawsUnicode: Bool,
    hasHyperlinks: Bool, terminals: Set<Stream>, output: Output? = nil
  ) {
    self.width = width
    self.hasColour = hasColour
    self.errorHasColour = errorHasColour
    self.drawsUnicode = drawsUnicode
    self.hasHyperlinks = hasHyperlinks
    self.terminals = terminals
    self.output = output ?? Output(width: width)
  }

  /// Why results could not be written, or nil. A closed pipe isn't a failure.
  package var failure: SystemFault? { output.failure }

  /// Whether the reader has gone away, as in `distinguo packs show roles | head -1`.
  package var isUnread: Bool { output.isUnread }

  /// Shows the progress of long work.
  package var progressLine: ProgressLine { output.progressLine }

  /// Shows paragraphs on a stream.
  package func show(_ blocks: [Block], on stream: Stream = .output) {
    write(blocks.map { text(of: $0, on: stream) }.joined(), on: stream)
  }

  package func show(_ block: Block, on stream: Stream = .output) { show([block], on: stream) }

  /// Writes the text unchanged. A failure is kept in `failure`, for the end of the run.
  package func write(_ text: String, on stream: Stream = .output) {
    if stream == .output, output.collects(text) { return }
    progressLine.whileHidden {
      switch stream {
      case .output: output.write(text)
      case .error: _ = Output.write(text.utf8, to: stream.rawValue)
      }
    }
  }

  /// Holds back what is written from now on, until `takeCollected()`.
  package func collect() { output.collect() }

  /// Returns the text held back; later text is shown again.
  package func takeCollected() -> String { output.takeCollected() }

  package var isCollecting: Bool { output.isCollecting }

  /// The lines of a paragraph, each ending in a line feed.
  private func text(of block: Block, on stream: Stream) -> String {
    let colour = stream == .output ? hasColour : errorHasColour
    var block = block
    block.spans = block.spans.map { span in
      let text = Sanitiser.visible(span.text)
      return Span(text: drawsUnicode ? text : ASCIIDrawing.of(text), style: span.style)
    }
    switch block.folding {
    case .never: return line(block.spans, colour: colour)
    case .atTerminal where !terminals.contains(stream): return line(block.spans, colour: colour)
    case .always, .atTerminal:
      let addresses: Wrapping.Addresses = terminals.contains(stream) ? .inPieces : .whole
      return Wrapping.lines(block, width: width(), addresses: addresses).map { line in
        let indent = line.spans.isEmpty ? 0 : line.indent
        return String(repeating: " ", count: indent) + self.line(line.spans, colour: colour)
      }.joined()
    }
  }

  /// Whether to send hyperlinks. Collected text may go to a pager that can't pass them on.
  private var opensAddresses: Bool { hasHyperlinks && !isCollecting }

  private func line(_ spans: [Span], colour: Bool) -> String {
    spans.map { rendered($0, colour: colour) }.joined() + "\n"
  }

  private func rendered(_ span: Span, colour: Bool) -> String {
    if case .link(let address) = span.style {
      guard opensAddresses, let link = Hyperlink(address) else { return span.text }
      return "\u{1B}]8;;\(link.address)\u{1B}\\\(span.text)\u{1B}]8;;\u{1B}\\"
    }
    guard colour, let rendition = Self.rendition(span.style), span.text != " " else { return span.text }
    return "\u{1B}[\(rendition)m\(span.text)\u{1B}[0m"
  }

  /// Select Graphic Rendition parameters (ECMA-48), from the eight colours that every terminal has.
  private static func rendition(_ style: Span.Style) -> String? {
    switch style {
    case .plain, .link: nil
    case .strong: "1"
    case .right: "1;32"
    // Not yellow, which is unreadable on white.
    case .near: "1;35"
    case .wrong: "1;31"
    case .source: "36"
    }
  }
}
