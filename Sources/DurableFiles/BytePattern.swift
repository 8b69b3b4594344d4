/// Bytes to look for among many more.
///
/// The end of the pattern is compared first. If it's on a byte that the pattern doesn't have, the whole pattern can be moved
/// past it, so that most bytes are never looked at.
///
/// Source: R. N. Horspool, "Practical fast searching in strings" (1980).
package struct BytePattern: Sendable {
  private let pattern: [UInt8]
  /// How far the pattern can be moved when its end is on a byte.
  private let steps: [Int]

  /// - Parameter text: At least one character.
  package init(_ text: String) {
    pattern = Array(text.utf8)
    var steps = [Int](repeating: pattern.count, count: 256)
    for (place, byte) in pattern.dropLast().enumerated() { steps[Int(byte)] = pattern.count - 1 - place }
    self.steps = steps
  }

  /// Where the pattern begins, at or after an index; nil if it isn't there.
  package func first(in bytes: UnsafeRawBufferPointer, from start: Int = 0) -> Int? {
    var place = start
    while place + pattern.count <= bytes.count {
      let end = bytes[place + pattern.count - 1]
      if end == pattern[pattern.count - 1], bytes[place..<(place + pattern.count)].elementsEqual(pattern) {
        return place
      }
      place += steps[Int(end)]
    }
    return nil
  }
}
