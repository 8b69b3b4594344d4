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
    let (text, marks) = Self.parts(of: typed.cleaned(keepsJoiners: true))
    self.init(
      text: text, sureness: Self.sureness(of: marks),
      whole: typed.cleaned(keepsJoiners: true, atMost: FreeText.longest))
  }

  private init(text: String, sureness: Sureness?, whole: String) {
    self.text = text
    self.sureness = sureness
    self.whole = whole
  }

  /// The line as a free text, in which a mark at the end is punctuation.
  var asFreeText: TypedAnswer { TypedAnswer(text: whole, sureness: nil, whole: whole) }

  /// The answer when marks at its end belong to it. Only those typed beside them say how sure the learner is.
  func keeping(_ own: [Sureness]) -> TypedAnswer {
    let marks = Self.marks(closing: whole)
    guard !own.isEmpty, marks.starts(with: own) else { return self }
    let rest = marks.dropFirst(own.count)
    return TypedAnswer(text: rest.isEmpty ? whole : text, sureness: Self.sureness(of: rest), whole: whole)
  }
}

extension TypedAnswer {
  /// The marks at the end of a text, in the order in which they stand there.
  static func marks(closing text: String) -> [Sureness] { parts(of: text).marks }

  private static func sureness(of marks: some Sequence<Sureness>) -> Sureness? {
    marks.contains(.unsure) ? .unsure : marks.first { $0 == .sure }
  }

  /// A text and the marks at its end.
  private static func parts(of text: String) -> (text: String, marks: [Sureness]) {
    var rest = text.unicodeScalars
    var marks: [Sureness] = []
    // A mark may be followed by an emoji variation selector: `‼`.
    while let end = rest.lastIndex(where: { $0 != "\u{FE0F}" }) {
      switch rest[end] {
      case "!", "！", "‼": marks.insert(.sure, at: 0)
      case "?", "？", "⁇", "⁈", "⁉": marks.insert(.unsure, at: 0)
      case _ where rest[end].properties.isWhitespace: break
      default: return (String(rest), marks)
      }
      rest.removeSubrange(end...)
    }
    return ("", marks)
  }
}
