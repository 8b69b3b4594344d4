/// A stretch of text and how it is shown. The words say everything; a style only helps the eye.
struct Span: Hashable, Sendable {
  var text: String
  var style: Style

  enum Style: Hashable, Sendable {
    case plain, strong, right, near, wrong, source
    /// Opens an address where the terminal can; the text is the address itself.
    case link(String)

    var isLink: Bool { if case .link = self { true } else { false } }
  }
}

/// A paragraph on the screen.
struct Block: Hashable, Sendable {
  /// Columns before the first line.
  var indent: Int
  /// Columns before the lines that follow.
  var hanging: Int
  var spans: [Span]

  /// A paragraph of one style.
  init(_ text: String, _ style: Span.Style = .plain, indent: Int = 0, hanging: Int? = nil) {
    self.init([Span(text: text, style: style)], indent: indent, hanging: hanging)
  }

  /// A paragraph of several styles.
  init(_ spans: [Span], indent: Int = 0, hanging: Int? = nil) {
    self.indent = indent
    self.hanging = hanging ?? indent
    self.spans = spans
  }

  /// An empty line.
  static let gap = Block("")

  /// Where the paragraph is broken into lines.
  var folding = Folding.always

  enum Folding: Hashable, Sendable {
    case always
    /// Where a person reads it. In a file or a pipe it stays one line, for programs that look for it.
    case atTerminal
    /// Such as a line of a file.
    case never
  }

  /// Something that is not broken into lines.
  static func verbatim(_ text: String, _ style: Span.Style = .plain) -> Block {
    var block = Block(text, style)
    block.folding = .never
    return block
  }

  /// A command to type or to copy, on a line of its own.
  static func command(_ text: String) -> Block { .verbatim("  " + text) }
}
