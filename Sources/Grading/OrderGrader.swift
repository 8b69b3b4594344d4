/// Judges items put in order. Each pair of items in the right order earns its share.
enum OrderGrader {
  static func judgement(of typed: String, items: [String], key: [Int]) throws(Unusable) -> Judgement {
    judgement(ordering: try order(in: typed, count: items.count), key: key)
  }

  static func judgement(ordering given: [Int], key: [Int]) -> Judgement {
    let parts = given.indices.map { key.indices.contains($0) && key[$0] == given[$0] }
    return Judgement(share: concordance(of: given, key: key), chosen: given, parts: parts)
  }

  /// The shown indexes in the order given, each once.
  private static func order(in typed: String, count: Int) throws(Unusable) -> [Int] {
    let tokens = AnswerTokens(typed)
    guard let labels = tokens.labels(among: count) else { throw .unrecognised }
    if let stray = labels.first(where: { $0.index >= count }) {
      // A word isn't an order.
      throw tokens.areSingleLabels(among: count) || labels.count == count
        ? .letterOutOfRange(stray.text) : .unrecognised
    }
    var seen: Set<Label> = []
    if let twice = labels.first(where: { !seen.insert($0).inserted }) { throw .repeated(twice.text) }
    guard labels.count == count else { throw .wrongCount(expected: count, given: labels.count) }
    return labels.map(\.index)
  }

  /// The share of pairs in the right order, 1 for the right order of fewer than two.
  private static func concordance(of given: [Int], key: [Int]) -> Double {
    if given == key { return 1 }
    let places = given.map { key.firstIndex(of: $0) ?? .max }
    let pairs = places.indices.flatMap { later in (0..<later).map { (places[$0], places[later]) } }
    let concordant = pairs.count { earlier, later in earlier < later }
    return Double(concordant) / Double(max(1, pairs.count))
  }
}
