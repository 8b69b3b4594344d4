/// A typed line, cleaned, and the sureness that its end says.
package struct TypedAnswer: Hashable, Sendable {
  /// How many Unicode scalars of a line are read: far more than any answer, far less than would slow the judging.
  package static let longest = 4_096
  /// How many marks are kept on one character: more are an attack on the screen, not accents.
  package static let mostMarks = 8

  /// The answer without its mark of sureness, without controls, without zero-width characters outside
  /// of pictures, and without outer spaces.
  package let text: String
  /// What the learner says of it, if anything. Doubt wins when both marks are typed.
  package let sureness: Sureness?

  package init(_ typed: String) {
    var rest = typed.cleaned(keepsJoiners: true).unicodeScalars
    var sureness: Sureness?
    // A mark may be shown as a picture: `‼` and its selector.
    while let end = rest.lastIndex(where: { $0 != "\u{FE0F}" }) {
      switch rest[end] {
      case "!", "！", "‼": sureness = sureness ?? .sure
      case "?", "？", "⁇", "⁈", "⁉": sureness = .unsure
      case _ where rest[end].properties.isWhitespace: break
      default:
        self.init(text: String(rest), sureness: sureness)
        return
      }
      rest.removeSubrange(end...)
    }
    self.init(text: "", sureness: sureness)
  }

  private init(text: String, sureness: Sureness?) {
    self.text = text
    self.sureness = sureness
  }
}
