/// The key points that a learner says an answer makes.
package enum PointNumbers {
  /// Reads a line such as `1 3` or `1,3`; `0` alone is none.
  ///
  /// - Parameter count: How many points there are.
  /// - Returns: Their numbers, from 1, in ascending order and without repetition.
  package static func reading(_ typed: String, of count: Int) throws(Unusable) -> [Int] {
    let signs = typed.unicodeScalars.map(\.halfWidth)
    var numbers: Set<Int> = []
    for item in signs.split(whereSeparator: { $0.properties.isWhitespace || $0 == "," }) {
      guard item.allSatisfy(\.isASCIIDigit) else { throw .unrecognised }
      numbers.insert(Int(String(String.UnicodeScalarView(item))) ?? .max)
    }
    guard !numbers.isEmpty else { throw .nothing }
    if numbers == [0] { return [] }
    guard !numbers.contains(0) else { throw .mixed }
    if let stray = numbers.sorted().first(where: { $0 > count }) { throw .numberOutOfRange(String(stray)) }
    return numbers.sorted()
  }
}
