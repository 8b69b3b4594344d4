/// A typed line, cleaned, and the sureness that its end says.
package struct TypedAnswer: Hashable, Sendable {
  /// How many Unicode scalars of a line are read: far more than any answer, far less than would slow the judging.
  package static let longest = 4_096
  /// How many marks are kept on one character: more are an attack on the screen, not accents.
  package static let mostMarks = 8

  /// The answer without its mark of sureness, without controls and zero-width characters, and without outer spaces.
  package let text: String
  /// What the learner says of it, if anything. Doubt wins when both marks are typed.
  package let sureness: Sureness?

  package init(_ typed: String) {
    var rest = typed.cleaned().unicodeScalars
    var sureness: Sureness?
    while let last = rest.last {
      switch last {
      case "!", "！", "‼": sureness = sureness ?? .sure
      case "?", "？", "⁇", "⁈", "⁉": sureness = .unsure
      case _ where last.properties.isWhitespace: break
      default:
        self.init(text: String(rest), sureness: sureness)
        return
      }
      rest.removeLast()
    }
    self.init(text: "", sureness: sureness)
  }

  private init(text: String, sureness: Sureness?) {
    self.text = text
    self.sureness = sureness
  }
}
