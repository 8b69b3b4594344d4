/// A stretch of text and how it is shown. The words say everything; a style only helps the eye.
package struct Span: Hashable, Sendable {
  package var text: String
  package var style: Style

  package init(text: String, style: Style) {
    self.text = text
    self.style = style
  }

  package enum Style: Hashable, Sendable {
    case plain, strong, right, near, wrong, source
    /// Opens an address where the terminal can; the text is the address itself.
    case link(String)

    package var isLink: Bool { if case .link = self { true } else { false } }
  }
}

/// A paragraph on the screen.
package struct Block: Hashable, Sendable {
  /// Columns before the first line.
  package var indent: Int
  /// Columns before the lines that follow.
  package var hanging: Int
  package var spans: [Span]

  /// A paragraph of one style.
  package init(_ text: String, _ style: Span.Style = .plain, indent: Int = 0, hanging: Int? = nil) {
    self.init([Span(text: text, style: style)], indent: indent, hanging: hanging)
  }

  /// A paragraph of several styles.
  package init(_ spans: [Span], indent: Int = 0, hanging: Int? = nil) {
    self.indent = indent
    self.hanging = hanging ?? indent
    self.spans = spans
  }

  /// An empty line.
  package static let gap = Block("")

  /// Where the paragraph is broken into lines.
  package var folding = Folding.always

  package enum Folding: Hashable, Sendable {
    case always
    /// Where a person reads it. In a file or a pipe it stays one line, for programs that look for it.
    case atTerminal
    /// Such as a line of a file.
    case never
  }

  /// Something that is not broken into lines.
  package static func verbatim(_ text: String, _ style: Span.Style = .plain) -> Block {
    var block = Block(text, style)
    block.folding = .never
    return block
  }

  /// A command to type or to copy, on a line of its own.
  package static func command(_ text: String) -> Block { .verbatim("  " + text) }
}
