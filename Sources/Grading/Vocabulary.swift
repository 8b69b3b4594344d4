import Synchronization

/// What a pack's questions accept and show. A word that is the answer to another question isn't a slip.
///
/// Few answers come so near to a right one that this is looked at, so it's only gathered then.
package struct Vocabulary: Sendable {
  /// What there is to know.
  package struct Texts: Hashable, Sendable {
    /// The forms accepted in each place that takes words.
    package var accepted: [[AcceptedPattern]] = []
    /// Options, sides of pairs, items and categories.
    package var shown: [String] = []

    package init() {}
  }

  private let gathering: Gathering

  /// A vocabulary that's gathered once it's needed.
  package init(_ gather: @escaping @Sendable () -> Texts) {
    gathering = Gathering(gather)
  }

  package init(accepted: [[AcceptedPattern]] = [], shown: [String] = []) {
    self.init {
      var texts = Texts()
      (texts.accepted, texts.shown) = (accepted, shown)
      return texts
    }
  }

  package var texts: Texts { gathering.texts }

  /// Gathers the texts on first use, and keeps them.
  private final class Gathering: Sendable {
    private let gather: @Sendable () -> Texts
    private let known = Mutex<Texts?>(nil)

    init(_ gather: @escaping @Sendable () -> Texts) {
      self.gather = gather
    }

    var texts: Texts {
      known.withLock { known in
        if let known { return known }
        let texts = gather()
        known = texts
        return texts
      }
    }
  }
}

extension Vocabulary {
  /// Whether an answer is exactly what another place accepts, or a text that the pack shows.
  ///
  /// A place that also accepts one of the forms asks for the same thing. A text that is shown without the accents of a
  /// form may be that form, in capitals or carelessly written.
  func holds(_ answer: FrenchText, apartFrom forms: [AcceptedPattern]) -> Bool {
    let texts = texts
    let own = forms.map { FrenchText($0.firstForm) }
    let isAccepted = texts.accepted.contains { place in
      place.contains { $0.listedForms != nil && $0.matches(answer) }
        && !place.contains { form in own.contains(where: form.matches) }
    }
    if isAccepted { return true }
    if answer.folded == answer.plain, forms.contains(where: { $0.matchesPlainly(answer) }) { return false }
    let length = answer.folded.utf8.count
    return texts.shown.contains { abs($0.utf8.count - length) <= Self.mostLeft && FrenchText($0) == answer }
  }

  /// How many bytes of a text may be left out of its normal form: an article, spaces, capitals of other lengths.
  private static let mostLeft = 16
}

extension Vocabulary: Hashable {
  package static func == (left: Vocabulary, right: Vocabulary) -> Bool {
    left.gathering === right.gathering || left.texts == right.texts
  }

  /// Large packs have large vocabularies, so only equality reads them.
  package func hash(into hasher: inout Hasher) {}
}
