import Grading

/// Finds the word that was probably meant when one is misspelled.
package enum Spelling {
  /// The known word closest to the one written, regardless of case; nil if none is close enough.
  package static func nearest(to word: String, among known: some Sequence<String>) -> String? {
    let limit = max(1, word.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in known {
      guard let distance = EditDistance.between(word.lowercased(), candidate.lowercased(), atMost: limit) else {
        continue
      }
      if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
    }
    return best?.word
  }
}
