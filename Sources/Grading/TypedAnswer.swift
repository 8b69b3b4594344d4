/// A typed line, cleaned up, and the sureness marked at its end.
package struct TypedAnswer: Hashable, Sendable {
  /// How many Unicode scalars of a line are read: far more than any answer needs, and few enough to judge quickly.
  package static let longest = 4_096
  /// How many combining marks a character may keep. More would be an attack on the screen.
  package static let mostMarks = 8

  /// The answer without its mark of sureness, control characters, zero-width characters outside emoji, and outer
  /// spaces.
  package let text: String
  /// How sure the learner is, if marked. Doubt wins when both marks are typed.
  package let sureness: Sureness?
  /// The line with its marks, cut later than ``text``.
  private let whole: String

  package init(_ typed: String) {
    let whole = typed.cleaned(keepsJoiners: true, atMost: FreeText.longest)
    var rest = typed.cleaned(keepsJoiners: true).unicodeScalars
    var sureness: Sureness?
    // A mark may be followed by an emoji variation selector: `‼`.
    while let end = rest.lastIndex(where: { $0 != "\u{FE0F}" }) {
      switch rest[end] {
      case "!", "！", "‼": sureness = sureness ?? .sure
      case "?", "？", "⁇", "⁈", "⁉": sureness = .unsure
      case _ where rest[end].properties.isWhitespace: break
      default:
        self.init(text: String(rest), sureness: sureness, whole: whole)
        return
      }
      rest.removeSubrange(end...)
    }
    self.init(text: "", sureness: sureness, whole: whole)
  }

  private init(text: String, sureness: Sureness?, whole: String) {
    self.text = text
    self.sureness = sureness
    self.whole = whole
  }

  /// The line as a free text, in which a mark at the end is punctuation.
  var asFreeText: TypedAnswer { TypedAnswer(text: whole, sureness: nil, whole: whole) }
}
