/// The words after a number: a multiplier, a unit, what it's divided by, and words that change nothing.
struct NumberUnit: Hashable, Sendable {
  /// 1,000 for `k`, 1,000,000 for `millions`.
  private(set) var scale = 1.0
  /// Whether a word or sign multiplies the number.
  private(set) var isScaled = false
  private(set) var measure: Measure?
  /// The unit after "par" or "/".
  private(set) var divisor: Measure?
  /// The rest, in lower case without accents.
  let words: [String]

  /// A unit with more words than this is a sentence.
  private static let mostWords = 5

  init(_ tokens: ArraySlice<NumberToken>) {
    var rest = tokens
    while let (factor, length) = Self.factor(at: rest) {
      scale *= factor
      isScaled = true
      rest = Self.afterOf(rest.dropFirst(length))
    }
    rest = Self.afterOf(rest)
    if let (unit, length) = UnitTable.unit(in: rest) {
      measure = unit
      rest = rest.dropFirst(length)
    }
    var words: [String] = []
    while let token = rest.first {
      if divisor == nil, Self.divides(token), let (unit, length) = UnitTable.unit(in: rest.dropFirst()) {
        divisor = unit
        rest = rest.dropFirst(1 + length)
      } else {
        words.append(token.text)
        rest = rest.dropFirst()
      }
    }
    self.words = words
  }

  /// Whether there is neither a multiplier nor a unit.
  var isEmpty: Bool { !isScaled && measure == nil && divisor == nil && words.isEmpty }

  /// Whether every word left over is one that changes neither the number nor what it counts.
  var isHarmless: Bool {
    words.count <= Self.mostWords
      && words.allSatisfy { word in
        word.unicodeScalars.allSatisfy { $0.isLetter || $0.isMark } && !NumberWords.isNumber(word)
          && !FrenchWords.negations.contains(word) && !FrenchWords.reversals.contains(word)
          && !FrenchWords.quantities.contains(word) && !FrenchWords.bounds.contains(word)
      }
  }
}

extension NumberUnit {
  /// The factor that the tokens begin with. `M` is a million; `m` is one only before a currency.
  static func factor(at tokens: ArraySlice<NumberToken>) -> (factor: Double, length: Int)? {
    guard case .word(let written, let plain)? = tokens.first else { return nil }
    switch written {
    case "k", "K": return (1e3, 1)
    case "M": return (1e6, 1)
    case "m" where isCurrencySign(tokens.dropFirst().first): return (1e6, 1)
    default: return NumberWords.scale(of: plain).map { ($0, 1) }
    }
  }

  private static func isCurrencySign(_ token: NumberToken?) -> Bool {
    if case .sign(let sign)? = token { "€$£¥".unicodeScalars.contains(sign) } else { false }
  }

  /// The tokens after "de" or "d’".
  static func afterOf(_ tokens: ArraySlice<NumberToken>) -> ArraySlice<NumberToken> {
    tokens.count > 1 && ["de", "d", "of"].contains(tokens.first?.plain) ? tokens.dropFirst() : tokens
  }

  private static func divides(_ token: NumberToken) -> Bool {
    token == .sign("/") || ["par", "per"].contains(token.plain)
  }
}
