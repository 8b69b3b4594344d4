/// The Damerau–Levenshtein distance: how many letters were left out, added, replaced, or swapped with the next one.
///
/// This is the optimal string alignment variant: no letter is edited twice, so `ca` to `abc` is 3.
package enum EditDistance {
  /// The longest text that can be compared, in Unicode scalars.
  package static let longest = 512

  /// The distance between two texts; nil when it exceeds `limit` or a text is longer than ``longest``.
  package static func between(_ first: String, _ second: String, atMost limit: Int) -> Int? {
    between(scalars(of: first), scalars(of: second), atMost: limit)
  }

  /// Enough scalars to see that a text is too long.
  private static func scalars(of text: String) -> [Unicode.Scalar] {
    Array(text.unicodeScalars.prefix(longest + 1))
  }

  /// Computes only the cells within `limit` of the diagonal (Ukkonen 1985): cells further out exceed the limit.
  static func between(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar], atMost limit: Int) -> Int? {
    let (rows, columns) = (first.count, second.count)
    guard rows <= longest, columns <= longest, limit >= 0, abs(rows - columns) <= limit else { return nil }
    let limit = min(limit, max(rows, columns))
    let beyond = limit + 1
    var twoAbove = [Int](repeating: beyond, count: columns + 1)
    var above = (0...columns).map { min($0, beyond) }
    var current = twoAbove
    for row in stride(from: 1, through: rows, by: 1) {
      let start = max(1, row - limit)
      let last = min(columns, row + limit)
      current[start - 1] = start == 1 ? min(row, beyond) : beyond
      for column in stride(from: start, through: last, by: 1) {
        let isSame = first[row - 1] == second[column - 1]
        var distance = min(above[column] + 1, current[column - 1] + 1, above[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
          distance = min(distance, twoAbove[column - 2] + 1)
        }
        current[column] = min(distance, beyond)
      }
      if last < columns { current[last + 1] = beyond }
      (twoAbove, above, current) = (above, current, twoAbove)
    }
    return above[columns] <= limit ? above[columns] : nil
  }

  /// Whether two texts differ in nothing but two neighbours that changed places, or one letter that is doubled in one of
  /// them.
  static func isSwapOrDoubling(_ first: String, _ second: String) -> Bool {
    let (one, other) = (scalars(of: first), scalars(of: second))
    guard one.count == other.count else {
      return abs(one.count - other.count) == 1 && undoubled(one) == undoubled(other)
    }
    let places = one.indices.filter { one[$0] != other[$0] }
    return places.count == 2 && places[1] == places[0] + 1 && one[places[0]] == other[places[1]]
      && one[places[1]] == other[places[0]]
  }

  private static func undoubled(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    scalars.indices.filter { $0 == 0 || scalars[$0] != scalars[$0 - 1] }.map { scalars[$0] }
  }
}
