/// A line read as one number: its values, and the unit after them. Nothing of the line is left unread.
struct NumberReading {
  /// What the number may be, in the unit it's given in. Multipliers are counted in.
  private(set) var values: [Double] = []
  /// Whether a word such as `mille` or `k` multiplies the number.
  private(set) var isScaled = false
  /// The unit given, without a multiplier.
  private(set) var unit = NumberUnit([])
  /// Whether the words after the number are the question's own unit, to the letter.
  private(set) var isInOwnUnit = false

  private let tokens: [NumberToken]
  private var index = 0

  /// Reads a line; nil when it isn't one number, or holds anything that isn't understood.
  ///
  /// - Parameter ownUnit: The question's own unit.
  init?(_ typed: String, ownUnit: [NumberToken]) {
    tokens = NumberTokens.tokens(of: typed)
    skip(Self.announcements)
    var sign = takeSign()
    let currency = takeCurrency()
    sign = sign ?? takeSign()
    guard let amount = takeAmount(ownUnit: ownUnit) else { return nil }
    values = amount.map { $0 * (sign ?? 1) }
    guard !values.isEmpty else { return nil }
    if isInOwnUnit { return }

    let (rest, fraction) = Self.splittingFraction(off: Self.withoutAnnouncement(tokens[index...]))
    unit = NumberUnit(rest)
    if let fraction { values = values.map { $0 + (sign ?? 1) * fraction } }
    guard !unit.isScaled, unit.isHarmless else { return nil }
    if let currency {
      if unit.isEmpty { unit = NumberUnit([currency]) }
      guard unit.measure == NumberUnit([currency]).measure else { return nil }
    }
  }
}

// MARK: - Before the number

extension NumberReading {
  private mutating func skip(_ phrases: [[String]]) {
    var isSkipping = true
    while isSkipping {
      isSkipping = false
      if case .sign(let sign)? = token, "~≈=".unicodeScalars.contains(sign) {
        index += 1
        isSkipping = true
      }
      let rest = tokens[index...].prefix(Self.longestAnnouncement + 1).map(\.text)
      if let phrase = phrases.first(where: { rest.starts(with: $0) && rest.count > $0.count }) {
        index += phrase.count
        isSkipping = true
      }
    }
  }

  private static let longestAnnouncement = 3

  /// Words that may come before a number without changing it.
  private static let announcements: [[String]] = [
    ["environ"], ["a", "peu", "pres"], ["autour", "de"], ["pres", "de"], ["approximativement"], ["about"], ["around"],
    ["approximately"], ["en"], ["in"], ["le"], ["la"], ["les"], ["l"], ["the"], ["c", "est"], ["cest"],
  ]

  /// The words without "environ" at their beginning or end.
  private static func withoutAnnouncement(_ tokens: ArraySlice<NumberToken>) -> ArraySlice<NumberToken> {
    let words = tokens.map(\.text)
    for phrase in [["environ"], ["a", "peu", "pres"], ["approximativement"], ["about"], ["approximately"]] {
      if words.starts(with: phrase) { return tokens.dropFirst(phrase.count) }
      if words.suffix(phrase.count) == phrase[...] { return tokens.dropLast(phrase.count) }
    }
    return tokens
  }

  private var token: NumberToken? { index < tokens.count ? tokens[index] : nil }

  private mutating func takeSign() -> Double? {
    let sign: Double? =
      switch token {
      case .sign("-")?, .word(_, plain: "moins")?, .word(_, plain: "minus")?: -1
      case .sign("+")?: 1
      default: nil
      }
    if sign != nil { index += 1 }
    return sign
  }

  private mutating func takeCurrency() -> NumberToken? {
    guard let token, index + 1 < tokens.count else { return nil }
    switch token {
    case .sign(let sign) where "€$£¥".unicodeScalars.contains(sign): break
    case .word(_, let plain) where ["eur", "usd", "gbp"].contains(plain): break
    default: return nil
    }
    index += 1
    return token
  }
}

// MARK: - The number

extension NumberReading {
  /// One group of a number: figures or words below a thousand, or a fraction.
  private struct Group {
    var values: [Double]
    /// The number written as nothing but digits or words.
    var whole: Int?
  }

  private var words: ArraySlice<String> {
    tokens[index...].prefix { $0.plain != nil }.map(\.text)[...]
  }

  private mutating func takeAmount(ownUnit: [NumberToken]) -> [Double]? {
    var sums: [Double] = [0]
    var leastScale = Double.infinity
    repeat {
      let isFirst = leastScale == .infinity
      let start = index
      if isFirst, let group = takePlainGroup(), isOwn(tokens[index...], ownUnit) {
        isInOwnUnit = true
        return group.values
      }
      index = start
      guard let group = takeGroup() ?? takeOne() else {
        if isFirst { return nil }
        break
      }
      var scale = 1.0
      while let (factor, length) = NumberUnit.factor(at: NumberUnit.afterOf(tokens[index...])) {
        scale *= factor
        index = NumberUnit.afterOf(tokens[index...]).startIndex + length
      }
      guard isFirst || follows(group, scale, after: leastScale) else {
        index = start
        break
      }
      if scale > 1 { isScaled = true } else if !isFirst { isScaled = false }
      sums = sums.flatMap { sum in group.values.map { sum + $0 * scale } }
      leastScale = scale
      if scale >= 1e6 || scale == 12, let half = takeAnd() { return sums.map { $0 + half * scale } }
    } while leastScale >= 100
    return sums
  }

  /// Whether a group may come after another with a larger scale. `2 millions 5` isn't clear.
  private func follows(_ group: Group, _ scale: Double, after leastScale: Double) -> Bool {
    guard let value = group.values.first, group.values.count == 1, value * scale < leastScale else { return false }
    if case .figures? = tokens[..<index].last { return value * scale >= leastScale / 10 }
    return true
  }

  /// Whether the words are the question's own unit, in which case alone tells `MW` from `mW`.
  private func isOwn(_ words: ArraySlice<NumberToken>, _ ownUnit: [NumberToken]) -> Bool {
    guard !ownUnit.isEmpty, words.map(\.text) == ownUnit.map(\.text) else { return false }
    return NumberUnit(words) == NumberUnit(ownUnit[...])
  }

  /// The one before a scale that stands alone: `mille`, `a thousand`.
  private mutating func takeOne() -> Group? {
    let skipped = ["a", "an"].contains(token?.plain) ? 1 : 0
    guard case .word(_, let plain)? = tokens.dropFirst(index + skipped).first, NumberWords.scale(of: plain) != nil,
      plain.count > 3
    else { return nil }
    index += skipped
    return Group(values: [1])
  }

  private mutating func takeGroup() -> Group? {
    if let fraction = takeFraction() { return Group(values: [fraction]) }
    guard var group = takePlainGroup() else { return nil }
    if let whole = group.whole {
      if let fraction = takeDecimals() {
        group = Group(values: [Double(whole) + fraction])
      } else if let denominator = takeDenominator() {
        group = Group(values: [Double(whole) / denominator])
      } else if let fraction = takeMixed() {
        group = Group(values: [Double(whole) + fraction])
      }
    }
    return group
  }

  private mutating func takePlainGroup() -> Group? {
    if case .figures(let number)? = token {
      index += 1
      return number.readings.isEmpty ? nil : Group(values: number.readings, whole: number.digits.flatMap { Int($0) })
    }
    guard let (value, length) = NumberWords.group(in: words) else { return nil }
    index += length
    return Group(values: [Double(value)], whole: value)
  }

  /// `½`, `demi`, `half a`, `a quarter of`
  private mutating func takeFraction() -> Double? {
    if case .fraction(let value)? = token {
      index += 1
      return value
    }
    let skipped = ["a", "an"].contains(token?.plain) ? 1 : 0
    guard let word = tokens.dropFirst(index + skipped).first?.plain, let value = NumberWords.fraction(of: word) else {
      return nil
    }
    index += skipped + 1
    if ["a", "an"].contains(token?.plain) { index += 1 }
    return value
  }

  /// The `quarts` of `trois quarts`, the `/4` of `3/4`.
  private mutating func takeDenominator() -> Double? {
    if let word = token?.plain, let fraction = NumberWords.fraction(of: word) {
      index += 1
      return 1 / fraction
    }
    guard token == .sign("/"), index + 1 < tokens.count, case .figures(let number) = tokens[index + 1],
      let value = number.digits.flatMap({ Double($0) }), value > 0
    else { return nil }
    index += 2
    return value
  }

  /// The `½` of `3½`, the `1/2` of `3 1/2`, the "et demi" of "trois et demi".
  private mutating func takeMixed() -> Double? {
    if case .fraction(let value)? = token {
      index += 1
      return value
    }
    if case .figures(let number)? = token, let numerator = number.digits.flatMap({ Double($0) }) {
      let start = index
      index += 1
      if let denominator = takeDenominator(), numerator < denominator { return numerator / denominator }
      index = start
    }
    return takeAnd()
  }

  /// The fraction after "et" or "and".
  private mutating func takeAnd() -> Double? {
    guard ["et", "and"].contains(token?.plain) else { return nil }
    let start = index
    index += 1
    if let fraction = takeFraction() { return fraction }
    if let whole = takePlainGroup()?.whole, let denominator = takeDenominator(), Double(whole) < denominator {
      return Double(whole) / denominator
    }
    index = start
    return nil
  }

  /// The decimals after "virgule" or "point": `trois virgule quatorze`.
  private mutating func takeDecimals() -> Double? {
    guard ["virgule", "point", "comma"].contains(token?.plain) else { return nil }
    let start = index
    index += 1
    var digits = ""
    while index < tokens.count {
      if case .figures(let number) = tokens[index], let written = number.digits {
        digits += written
        index += 1
      } else if let (value, length) = NumberWords.group(in: words) {
        digits += String(value)
        index += length
      } else {
        break
      }
    }
    guard !digits.isEmpty else {
      index = start
      return nil
    }
    return Double("0." + digits)
  }

  /// The words after a number, and the fraction that they end with: the "et demie" of "heures et demie", the "moins le
  /// quart" of "heures moins le quart".
  private static func splittingFraction(
    off tokens: ArraySlice<NumberToken>
  ) -> (rest: ArraySlice<NumberToken>, fraction: Double?) {
    let words = tokens.map(\.text)
    let found = endings.first { words.count > $0.words.count && words.suffix($0.words.count) == $0.words[...] }
    guard let (ending, fraction) = found else { return (tokens, nil) }
    return (tokens.dropLast(ending.count), fraction)
  }

  /// The longest first.
  private static let endings: [(words: [String], fraction: Double)] = [
    (["et", "trois", "quarts"], 0.75), (["moins", "le", "quart"], -0.25), (["and", "a", "half"], 0.5),
    (["and", "a", "quarter"], 0.25), (["and", "three", "quarters"], 0.75), (["et", "un", "quart"], 0.25),
    (["et", "demie"], 0.5), (["et", "demi"], 0.5), (["et", "quart"], 0.25), (["moins", "quart"], -0.25),
    (["trois", "quarts"], 0.75),
  ]
}
