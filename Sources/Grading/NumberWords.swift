/// Numbers in words, in French (with `septante`, `huitante`, `octante`, `nonante`) and English.
///
/// Words are in lower case without accents or hyphens. `a` and `an` are a number only before a scale or a fraction.
enum NumberWords {
  /// A number below a thousand at a place among the words, as long as can be: `quatre vingt dix sept`.
  static func group(in words: ArraySlice<String>) -> (value: Int, length: Int)? {
    let readings = [French.group(in: words), English.group(in: words)].compactMap(\.self)
    return readings.max { $0.length < $1.length }
  }

  /// The factor of a word that multiplies the number before it: `mille`, `millions`, `douzaines`.
  static func scale(of word: String) -> Double? { scales[word] }

  /// The fraction that a word stands for: `demie`, `quarts`.
  static func fraction(of word: String) -> Double? { fractions[word] }

  /// Whether a word stands for a number or a part of one.
  static func isNumber(_ word: String) -> Bool {
    French.isNumber(word) || English.isNumber(word) || scales[word] != nil || fractions[word] != nil
  }

  private static let scales: [String: Double] = [
    "mille": 1e3, "mil": 1e3, "millier": 1e3, "milliers": 1e3, "thousand": 1e3, "thousands": 1e3,
    "million": 1e6, "millions": 1e6, "milliard": 1e9, "milliards": 1e9, "md": 1e9, "mds": 1e9, "mrd": 1e9, "bn": 1e9,
    "dizaine": 10, "dizaines": 10, "douzaine": 12, "douzaines": 12, "dozen": 12, "dozens": 12, "quinzaine": 15,
    "quinzaines": 15, "vingtaine": 20, "vingtaines": 20, "trentaine": 30, "trentaines": 30, "quarantaine": 40,
    "quarantaines": 40, "cinquantaine": 50, "cinquantaines": 50, "soixantaine": 60, "soixantaines": 60,
    "centaine": 100, "centaines": 100, "hundred": 100, "hundreds": 100,
  ]

  private static let fractions: [String: Double] = [
    "demi": 0.5, "demie": 0.5, "demis": 0.5, "demies": 0.5, "half": 0.5, "halves": 0.5, "quart": 0.25, "quarts": 0.25,
    "quarter": 0.25, "quarters": 0.25, "tiers": 1.0 / 3, "third": 1.0 / 3, "thirds": 1.0 / 3,
  ]
}

private typealias Reading = (value: Int, length: Int)

extension ArraySlice<String> {
  /// The word at this distance from the first one.
  fileprivate func word(_ offset: Int) -> String {
    indices.contains(startIndex + offset) ? self[startIndex + offset] : ""
  }
}

private enum French {
  static func isNumber(_ word: String) -> Bool {
    small[word] != nil || tens[word] != nil || ["zero", "vingts", "cent", "cents"].contains(word)
  }

  static func group(in words: ArraySlice<String>) -> Reading? {
    if words.word(0) == "zero" { return (0, 1) }
    guard let hundreds = hundreds(in: words) else { return belowHundred(in: words) }
    let joiner = words.word(hundreds.length) == "et" ? 1 : 0
    guard let rest = belowHundred(in: words.dropFirst(hundreds.length + joiner)) else { return hundreds }
    return (hundreds.value + rest.value, hundreds.length + joiner + rest.length)
  }

  /// `cent`, `deux cents`, and `dix-neuf cent` as in years.
  private static func hundreds(in words: ArraySlice<String>) -> Reading? {
    if words.word(0) == "cent" { return (100, 1) }
    guard let count = belowTwenty(in: words), count.value != 1, count.value != 10,
      ["cent", "cents"].contains(words.word(count.length))
    else { return nil }
    return (count.value * 100, count.length + 1)
  }

  private static func belowHundred(in words: ArraySlice<String>) -> Reading? {
    let isEighty = words.word(0) == "quatre" && ["vingt", "vingts"].contains(words.word(1))
    guard let ten = isEighty ? (80, 2) : tens[words.word(0)].map({ ($0, 1) }) else { return belowTwenty(in: words) }
    let (value, length) = ten
    let joiner = words.word(length) == "et" ? 1 : 0
    guard let rest = belowTwenty(in: words.dropFirst(length + joiner)),
      rest.value < 10 || value == 60 || value == 80, joiner == 0 || rest.value == 1 || rest.value == 11
    else { return (value, length) }
    return (value + rest.value, length + joiner + rest.length)
  }

  private static func belowTwenty(in words: ArraySlice<String>) -> Reading? {
    guard let value = small[words.word(0)] else { return nil }
    if value == 10, let unit = small[words.word(1)], (7...9).contains(unit) { return (10 + unit, 2) }
    return (value, 1)
  }

  private static let small: [String: Int] = [
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
  ]
  private static let tens: [String: Int] = [
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "huitante": 80,
    "octante": 80, "nonante": 90,
  ]
}

private enum English {
  static func isNumber(_ word: String) -> Bool {
    small[word] != nil || tens[word] != nil || word == "zero" || word == "hundred"
  }

  static func group(in words: ArraySlice<String>) -> Reading? {
    if words.word(0) == "zero" { return (0, 1) }
    let isOne = words.word(0) == "a" && words.word(1) == "hundred"
    guard let count = isOne ? (1, 1) : belowHundred(in: words) else { return nil }
    let (value, length) = count
    guard words.word(length) == "hundred" else { return count }
    let joiner = words.word(length + 1) == "and" ? 1 : 0
    guard let rest = belowHundred(in: words.dropFirst(length + 1 + joiner)) else { return (value * 100, length + 1) }
    return (value * 100 + rest.value, length + 1 + joiner + rest.length)
  }

  private static func belowHundred(in words: ArraySlice<String>) -> Reading? {
    guard let ten = tens[words.word(0)] else { return small[words.word(0)].map { ($0, 1) } }
    guard let unit = small[words.word(1)], unit < 10 else { return (ten, 1) }
    return (ten + unit, 2)
  }

  private static let small: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
  ]
  private static let tens: [String: Int] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
  ]
}
