/// What a pack's questions accept and show. A word that is the answer to another question isn't a slip.
package struct Vocabulary: Sendable {
  /// The forms accepted in each place that takes words.
  package var accepted: [[AcceptedPattern]]
  /// Options, sides of pairs, items and categories.
  package var shown: [String]

  package init(accepted: [[AcceptedPattern]] = [], shown: [String] = []) {
    self.accepted = accepted
    self.shown = shown
  }
}

extension Vocabulary {
  /// Whether an answer is exactly what another place accepts, or a text that the pack shows.
  ///
  /// A place that also accepts one of the forms asks for the same thing. A text that is shown without the accents of a
  /// form may be that form, in capitals or carelessly written.
  func holds(_ answer: FrenchText, apartFrom forms: [AcceptedPattern]) -> Bool {
    let own = forms.map { FrenchText($0.firstForm) }
    let isAccepted = accepted.contains { place in
      place.contains { $0.listedForms != nil && $0.matches(answer) }
        && !place.contains { form in own.contains(where: form.matches) }
    }
    if isAccepted { return true }
    if answer.folded == answer.plain, forms.contains(where: { $0.matchesPlainly(answer) }) { return false }
    let length = answer.folded.utf8.count
    return shown.contains { abs($0.utf8.count - length) <= Self.mostLeft && FrenchText($0) == answer }
  }

  /// How many bytes of a text may be left out of its normal form: an article, spaces, capitals of other lengths.
  private static let mostLeft = 16
}

extension Vocabulary: Hashable {
  /// Large packs have large vocabularies, so only equality reads them whole.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(accepted.count)
    hasher.combine(shown.count)
  }
}
