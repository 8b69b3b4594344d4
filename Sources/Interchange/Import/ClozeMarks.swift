import Grading

/// A text with marked gaps, as Anki, Markdown programs and hascard have it, on its way to `{{1}}`.
struct ClozeMarks {
  private(set) var text = ""
  private(set) var gaps: [Gap] = []
  private(set) var hints: [String] = []

  /// Adds a stretch of text.
  mutating func add(_ text: some StringProtocol) {
    // Two braces in the text itself aren't a gap.
    self.text += String(text).replacing("{{", with: "{ {")
  }

  /// Adds a gap in which any of several texts is right.
  mutating func addGap(_ answers: [String], hint: String? = nil) throws(ImportFault) {
    let forms = answers.flatMap(TypedForms.forms)
    guard !forms.isEmpty else { throw .untypable(answers.first ?? "") }
    gaps.append(Gap(accepted: forms))
    text += "{{\(gaps.count)}}"
    if let hint = hint?.trimmed.nonEmpty { hints.append(hint) }
  }
}
