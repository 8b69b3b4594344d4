/// The text after a number: a multiplier and a unit.
struct NumberUnit {
  /// Quantities that can be told apart for certain.
  enum Quantity: Hashable, Sendable {
    case percent
    case euros, dollars, pounds
    case years, months, weeks, days, hours, minutes, seconds
  }

  /// 1,000 for `k`, 1,000,000 for `millions`.
  let scale: Double
  let quantity: Quantity?
  /// Whether a word or sign multiplies the number.
  let isScaled: Bool
  /// The rest in its normal form.
  let words: [String]

  init(_ text: String) {
    var rest = text.unicodeScalars.drop { !Self.isPart($0) }
    var scale = 1.0
    var isScaled = false
    while let (factor, length) = Self.factor(at: rest) {
      scale *= factor
      isScaled = true
      rest = rest.dropFirst(length).drop { !Self.isPart($0) }
    }
    var words = FrenchText(String(rest)).plainWords
    if words.count > 1, words.first == "de" || words.first == "d" { words.removeFirst() }
    self.scale = scale
    self.isScaled = isScaled
    self.words = words
    quantity = Self.quantity(of: words)
  }

  /// Whether there is neither a multiplier nor a unit.
  var isEmpty: Bool { !isScaled && words.isEmpty }
}

extension NumberUnit {
  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLetter || "%€$£".unicodeScalars.contains(scalar)
  }

  /// The factor the first letters stand for, and how many letters those are. `M` is a million; `m` is one only
  /// before a currency.
  private static func factor(at rest: Substring.UnicodeScalarView) -> (factor: Double, length: Int)? {
    let letters = rest.prefix(while: \.isLetter)
    switch String(letters) {
    case "k", "K": return (1_000, 1)
    case "M": return (1_000_000, 1)
    case "m" where rest.dropFirst().first.map("€$£".unicodeScalars.contains) == true: return (1_000_000, 1)
    case let word:
      guard letters.count <= 12 else { return nil }
      return factors[FrenchText(word).plain].map { ($0, letters.count) }
    }
  }

  private static func quantity(of words: [String]) -> Quantity? {
    if words.starts(with: ["pour", "cent"]) || words.starts(with: ["per", "cent"]) { return .percent }
    return words.first.flatMap { quantities[$0] }
  }

  private static let factors: [String: Double] = [
    "cent": 100, "cents": 100, "hundred": 100,
    "mille": 1_000, "millier": 1_000, "milliers": 1_000, "thousand": 1_000,
    "million": 1_000_000, "millions": 1_000_000,
    "milliard": 1_000_000_000, "milliards": 1_000_000_000, "md": 1_000_000_000, "mds": 1_000_000_000,
  ]

  private static let quantities: [String: Quantity] = [
    "%": .percent, "pourcent": .percent, "pourcents": .percent, "percent": .percent, "pct": .percent,
    "€": .euros, "euro": .euros, "euros": .euros, "eur": .euros,
    "$": .dollars, "dollar": .dollars, "dollars": .dollars, "usd": .dollars,
    "£": .pounds, "livre": .pounds, "livres": .pounds, "pound": .pounds, "pounds": .pounds, "gbp": .pounds,
    "an": .years, "ans": .years, "annee": .years, "annees": .years, "year": .years, "years": .years,
    "mois": .months, "month": .months, "months": .months,
    "semaine": .weeks, "semaines": .weeks, "week": .weeks, "weeks": .weeks,
    "j": .days, "jour": .days, "jours": .days, "day": .days, "days": .days,
    "h": .hours, "heure": .hours, "heures": .hours, "hour": .hours, "hours": .hours,
    "min": .minutes, "mn": .minutes, "minute": .minutes, "minutes": .minutes,
    "s": .seconds, "sec": .seconds, "seconde": .seconds, "secondes": .seconds, "second": .seconds, "seconds": .seconds,
  ]
}
