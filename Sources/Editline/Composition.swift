/// Composes a letter and its marks into one scalar, where Unicode has one.
enum Composition {
  /// Every composed letter in the Latin and Greek blocks, keyed by itself: Swift compares and hashes by canonical
  /// equivalence, so its decomposition finds it too.
  private static let letters: [String: Unicode.Scalar] = {
    var letters: [String: Unicode.Scalar] = [:]
    for value in Array(0x00C0...0x024F) + Array(0x0370...0x03FF) + Array(0x1E00...0x1FFF) {
      guard let scalar = Unicode.Scalar(UInt32(value)), scalar.properties.isAlphabetic else { continue }
      letters[String(scalar)] = letters[String(scalar)] ?? scalar
    }
    return letters
  }()

  /// The letter composed of a letter and a mark, or nil.
  static func composed(_ letter: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    var pair = String(letter)
    pair.unicodeScalars.append(mark)
    return letters[pair]
  }

  /// The text with every letter composed where possible.
  static func composed(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0x0300...0x036F).contains($0.value) }) else { return text }
    return String(
      text.map { character in
        guard character.unicodeScalars.count > 1, let letter = letters[String(character)] else { return character }
        return Character(letter)
      })
  }
}
