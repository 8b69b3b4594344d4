import Grading

/// Gives the word that was probably meant: the known word nearest to the one written, when it is near enough.
package func nearest(to word: String, among known: some Sequence<String>) -> String? {
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
