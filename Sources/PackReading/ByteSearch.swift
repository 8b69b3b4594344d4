extension String {
  /// Whether the bytes of another text occur in this one.
  ///
  /// `contains` compares characters, which takes some hundred times as long and finds the same for ASCII that no
  /// combining mark follows.
  func containsBytes(of other: String) -> Bool {
    var (text, other) = (self, other)
    return text.withUTF8 { text in
      other.withUTF8 { other in
        guard let first = other.first else { return true }
        guard text.count >= other.count else { return false }
        return (0...text.count - other.count).contains { start in
          text[start] == first && text[start..<(start + other.count)].elementsEqual(other)
        }
      }
    }
  }
}
