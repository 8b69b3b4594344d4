import DurableFiles
import Testing

@Suite struct BytePatternTests {
  private static func places(_ pattern: String, in text: String) -> [Int] {
    let pattern = BytePattern(pattern)
    return Array(text.utf8).withUnsafeBytes { bytes in
      var places: [Int] = []
      while let place = pattern.first(in: bytes, from: places.last.map { $0 + 1 } ?? 0) { places.append(place) }
      return places
    }
  }

  @Test(arguments: [
    ("a", "", []), ("a", "banana", [1, 3, 5]), ("ana", "banana", [1, 3]), ("banana", "banana", [0]),
    ("bananas", "banana", []),
    ("aab", "aaaab", [2]), ("abab", "ababab", [0, 2]), ("é", "café é", [3, 6]), ("\"q1\"", "\"q11\" \"q1\"", [6]),
  ]) func `each place where the bytes are is found`(pattern: String, text: String, places: [Int]) {
    #expect(Self.places(pattern, in: text) == places)
  }

  @Test func `what's found is what comparing at each place finds`() {
    let letters = Array("ab")
    for number in 0..<1_024 {
      let text = String((0..<10).map { letters[number >> $0 & 1] })
      for pattern in ["a", "ab", "aba", "bbab", "abbab"] {
        let expected = (0...(text.count - pattern.count)).filter { text.dropFirst($0).hasPrefix(pattern) }
        #expect(Self.places(pattern, in: text) == expected, "\(pattern) in \(text)")
      }
    }
  }
}
