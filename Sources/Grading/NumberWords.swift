/// Small numbers in words, in French and English.
enum NumberWords {
  /// The number at the start of the words, and the words after it. nil if there is none, or if more number words
  /// follow: `vingt-deux` isn't twenty.
  static func leadingNumber(in words: [String]) -> (value: Double, rest: [String])? {
    for length in [2, 1] where words.count >= length {
      guard let value = values[words.prefix(length).joined(separator: " ")] else { continue }
      let rest = Array(words.dropFirst(length))
      return rest.contains { values[$0] != nil } ? nil : (value, rest)
    }
    return nil
  }

  /// Whether a word stands for a number.
  static func isNumber(_ word: String) -> Bool { values[word] != nil }

  private static let values: [String: Double] = {
    let french = [
      "zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
      "quatorze", "quinze", "seize", "dix sept", "dix huit", "dix neuf", "vingt",
    ]
    let english = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]
    var values: [String: Double] = ["une": 1]
    for list in [french, english] {
      for (value, word) in list.enumerated() { values[word] = Double(value) }
    }
    return values
  }()
}
