/// A stretch of text in one style. The words carry all the meaning; the style only helps the eye.
package struct Span: Hashable, Sendable {
  package var text: String
  package var style: Style

  package init(text: String, style: Style) {
    self.text = text
    self.style = style
  }

  package enum Style: Hashable, Sendable {
    case plain, strong, right, near, wrong, source
    /// A hyperlink to the address, where the terminal supports it.
    case link(String)

    package var isLink: Bool { if case .link = self { true } else { false } }
  }
}

/// A paragraph on the screen.
package struct Block: Hashable, Sendable {
  /// Columns before the first line.
  package var indent: Int
  /// Columns before the other lines.
  package var hanging: Int
  package var spans: [Span]

  /// A paragraph in one style.
  package init(_ text: String, _ style: Span.Style = .plain, indent: Int = 0, hanging: Int? = nil) {
    self.init([Span(text: text, style: style)], indent: indent, hanging: hanging)
  }

  /// A paragraph in several styles.
  package init(_ spans: [Span], indent: Int = 0, hanging: Int? = nil) {
    self.indent = indent
    self.hanging = hanging ?? indent
    self.spans = spans
  }

  /// An empty line.
  package static let gap = Block("")

  /// When to break the paragraph into lines.
  package var folding = Folding.always

  package enum Folding: Hashable, Sendable {
    case always
    /// Only at a terminal. In a file or a pipe it stays on one line, for programs that search for it.
    case atTerminal
    /// For text such as a line of a file.
    case never
  }

  /// Text that's never broken into lines.
  package static func verbatim(_ text: String, _ style: Span.Style = .plain) -> Block {
    var block = Block(text, style)
    block.folding = .never
    return block
  }

  /// A command to type or copy, on its own line.
  package static func command(_ text: String) -> Block { .verbatim("  " + text) }
}
