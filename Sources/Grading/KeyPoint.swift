/// Something that a free answer should say.
package struct KeyPoint: Hashable, Sendable {
  package var text: String
  /// Ways to say it; when there are none, it's recognised by the words of ``text``.
  package var accepted: [AcceptedPattern]

  package init(text: String, accepted: [AcceptedPattern] = []) {
    self.text = text
    self.accepted = accepted
  }

  /// The words by which the point is recognised without accepted forms: those of four letters or more.
  package var tellingWords: Set<String> {
    Set(FreeText(text).words.filter { $0.unicodeScalars.count >= Self.fewestLetters })
  }

  private static let fewestLetters = 4
}
