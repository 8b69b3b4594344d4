/// The Damerau–Levenshtein distance: how many letters were left out, added, replaced, or swapped with the next.
///
/// The variant is the optimal string alignment: no letter is edited twice, so `ca` to `abc` is 3.
package enum EditDistance {
  /// The longest text that is compared, in Unicode scalars.
  package static let longest = 512

  /// The distance between two texts, `nil` when it exceeds `limit` or a text is longer than ``longest``.
  package static func between(_ one: String, _ other: String, atMost limit: Int) -> Int? {
    between(scalars(of: one), scalars(of: other), atMost: limit)
  }

  /// As many scalars as tell that a text is too long.
  private static func scalars(of text: String) -> [Unicode.Scalar] {
    Array(text.unicodeScalars.prefix(longest + 1))
  }

  /// Only the cells within `limit` of the diagonal are computed (Ukkonen 1985): the rest can't be smaller than `limit`.
  static func between(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar], atMost limit: Int) -> Int? {
    let (rows, columns) = (one.count, other.count)
    guard rows <= longest, columns <= longest, limit >= 0, abs(rows - columns) <= limit else { return nil }
    let limit = min(limit, max(rows, columns))
    let beyond = limit + 1
    var twoAbove = [Int](repeating: beyond, count: columns + 1)
    var above = (0...columns).map { min($0, beyond) }
    var current = twoAbove
    for row in stride(from: 1, through: rows, by: 1) {
      let first = max(1, row - limit)
      let last = min(columns, row + limit)
      current[first - 1] = first == 1 ? min(row, beyond) : beyond
      for column in stride(from: first, through: last, by: 1) {
        let isSame = one[row - 1] == other[column - 1]
        var distance = min(above[column] + 1, current[column - 1] + 1, above[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, one[row - 1] == other[column - 2], one[row - 2] == other[column - 1] {
          distance = min(distance, twoAbove[column - 2] + 1)
        }
        current[column] = min(distance, beyond)
      }
      if last < columns { current[last + 1] = beyond }
      (twoAbove, above, current) = (above, current, twoAbove)
    }
    return above[columns] <= limit ? above[columns] : nil
  }
}
