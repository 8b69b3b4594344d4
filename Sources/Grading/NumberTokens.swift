/// A part of a line that may hold a number.
enum NumberToken: Hashable, Sendable {
  case figures(WrittenNumber)
  /// `½`
  case fraction(Double)
  /// A run of letters, as typed and in lower case without accents. `m²` is one too.
  case word(String, plain: String)
  /// Anything else but spaces and punctuation; every dash is `-`.
  case sign(Unicode.Scalar)

  /// The word in lower case without accents.
  var plain: String? {
    if case .word(_, let plain) = self { plain } else { nil }
  }
}

/// Takes a line apart into figures, words and signs. Nothing that may change a number is left out.
struct NumberTokens {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var tokens: [NumberToken] = []

  static func tokens(of text: String) -> [NumberToken] {
    var reading = NumberTokens(text)
    while reading.index < reading.scalars.count { reading.takeNext() }
    return reading.tokens
  }

  private init(_ text: String) {
    scalars = Self.simplified(text)
  }

  private mutating func takeNext() {
    let scalar = scalars[index]
    if WrittenNumber.starts(in: scalars, at: index) {
      let number = WrittenNumber(in: scalars, from: index)
      tokens.append(.figures(number))
      index = number.end
    } else if scalar.isLetter || scalar.isMark {
      takeWord()
    } else {
      if let fraction = scalar.vulgarFraction {
        tokens.append(.fraction(fraction))
      } else if isPrime || !Self.isPunctuation(scalar), !(scalar == "-" && joinsLetters) {
        tokens.append(.sign(scalar))
      }
      index += 1
    }
  }

  /// Whether the hyphen here joins two words, as in `vingt-deux`.
  private var joinsLetters: Bool {
    guard case .word? = tokens.last, index > 0, scalars[index - 1] != " ", index + 1 < scalars.count
    else { return false }
    return scalars[index + 1].isLetter
  }

  /// Whether the apostrophe here is the sign for minutes or feet.
  private var isPrime: Bool {
    guard scalars[index] == "'", case .figures? = tokens.last, scalars[index - 1] != " " else { return false }
    return index + 1 == scalars.count || !scalars[index + 1].isLetter
  }

  private mutating func takeWord() {
    let start = index
    while index < scalars.count, scalars[index].isLetter || scalars[index].isMark { index += 1 }
    var word = String(String.UnicodeScalarView(scalars[start..<index]))
    if let power = power(after: word) { word += power }
    let plain = Folding.plainSymbols(of: Folding.symbols(of: word))
    tokens.append(.word(word, plain: String(String.UnicodeScalarView(plain))))
  }

  /// The `2` of `m2`, `m²` or `m^2`.
  private mutating func power(after word: String) -> String? {
    guard UnitTable.isLength(word) else { return nil }
    let start = index < scalars.count && scalars[index] == "^" ? index + 1 : index
    guard start < scalars.count, let power = Self.powers[scalars[start]] else { return nil }
    let next = start + 1 < scalars.count ? scalars[start + 1] : " "
    guard !next.isASCIIDigit, !next.isLetter, !(".,".unicodeScalars.contains(next) && digitFollows(start + 2)) else {
      return nil
    }
    index = start + 1
    return power
  }

  private func digitFollows(_ index: Int) -> Bool { index < scalars.count && scalars[index].isASCIIDigit }

  private static let powers: [Unicode.Scalar: String] = ["2": "2", "3": "3", "²": "2", "³": "3"]

  /// The text with ASCII digits, single plain spaces, `"'"` for every apostrophe and `"-"` for every dash.
  private static func simplified(_ text: String) -> [Unicode.Scalar] {
    var simple: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars.lazy.map(\.halfWidth) {
      if let digit = scalar.digit {
        simple.append(Unicode.Scalar(UInt8(0x30 + digit)))
      } else if scalar.properties.isWhitespace {
        if simple.last != " " { simple.append(" ") }
      } else {
        simple.append(scalar == "\u{2019}" ? "'" : scalar.isDash ? "-" : scalar)
      }
    }
    return simple
  }

  /// Punctuation around and between words; none of it changes a number.
  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isWhitespace || " .,;:'!?\"()[]_…·“”«»`´".unicodeScalars.contains(scalar) { return true }
    switch scalar.properties.generalCategory {
    case .initialPunctuation, .finalPunctuation: return true
    default: return false
    }
  }
}

extension Unicode.Scalar {
  /// Whether it's a dash of any kind, a minus sign, or looks like one.
  var isDash: Bool {
    if properties.generalCategory == .dashPunctuation { return true }
    return ["\u{2212}", "\u{2043}", "\u{207B}", "\u{208B}", "\u{2D7}", "\u{2796}"].contains(self)
  }

  /// The value of a fraction such as `½`.
  fileprivate var vulgarFraction: Double? {
    guard !isASCII, properties.generalCategory == .otherNumber, let value = properties.numericValue,
      value != value.rounded()
    else { return nil }
    return value
  }
}
