import Foundation

/// Turns a text into the symbols answers are compared by, one scalar at a time.
///
/// Symbols are lower-case letters and digits, signs such as `%`, one `" "` for a space or punctuation, and the joints
/// `"'"` and `"-"`, which a learner may leave out or type as a space. Characters are decomposed by compatibility.
struct Folding {
  private var raw: [Unicode.Scalar] = []
  private var marks = 0

  /// The symbols of a whole text, or of its beginning.
  static func symbols(of text: String, atMost limit: Int = TypedAnswer.longest) -> [Unicode.Scalar] {
    symbols(ofWords: text, atMost: limit) ?? symbols(ofAny: text, atMost: limit)
  }

  /// The same, whatever the text consists of.
  static func symbols(ofAny text: String, atMost limit: Int) -> [Unicode.Scalar] {
    var folding = Folding()
    for scalar in decomposed(text.unicodeScalars) {
      guard folding.raw.count < limit else { break }
      folding.append(scalar)
    }
    return folding.symbols(trimmed: true, atStart: true, atEnd: true)
  }

  /// The symbols of part of a text, including the separators at its ends.
  static func symbols(ofPart scalars: [Unicode.Scalar], atStart: Bool, atEnd: Bool) -> [Unicode.Scalar] {
    var folding = Folding()
    for scalar in decomposed(scalars) { folding.append(scalar) }
    return folding.symbols(trimmed: false, atStart: atStart, atEnd: atEnd && endsInSign(scalars))
  }

  /// Whether a dash at the end may be a sign: that of `Na-` is, that of the prefix `dé-` isn't.
  private static func endsInSign(_ scalars: [Unicode.Scalar]) -> Bool {
    let word = scalars.reversed().drop { $0.isDash || $0 == " " }.prefix { $0.isLetter || $0.isMark || $0.digit != nil }
    return word.count == 1 || word.contains { $0.digit != nil || $0.properties.isUppercase }
  }

  /// The visible scalars of a text by their compatibility decomposition: a letter is followed by its marks, which are in
  /// canonical order however they were typed, and `²`, `ﬁ`, `ｶ` and `Ⅳ` are what they stand for. Korean syllables are
  /// whole, because a slip changes syllables.
  private static func decomposed(_ scalars: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    var visible: [Unicode.Scalar] = []
    visible.reserveCapacity(scalars.underestimatedCount)
    var (isASCII, isWestern) = (true, true)
    for scalar in scalars where !scalar.isUnseen {
      guard !scalar.isASCII else {
        visible.append(scalar)
        continue
      }
      if let last = visible.last, last.digit != nil, let joint = scalar.jointAfterDigit { visible.append(joint) }
      let shown = scalar.isApostrophe ? "'" : scalar
      isASCII = isASCII && shown.isASCII
      isWestern = isWestern && (shown.isASCII || western.contains(shown))
      visible.append(shown)
    }
    if isASCII { return visible }
    if isWestern {
      var decomposed: [Unicode.Scalar] = []
      decomposed.reserveCapacity(2 * visible.count)
      for scalar in visible {
        if scalar.isASCII {
          decomposed.append(scalar)
        } else {
          decomposed += westernDecompositions[Int(scalar.value - western.lowerBound.value)]
        }
      }
      return decomposed
    }
    var decomposed: [Unicode.Scalar] = []
    var jamo = String.UnicodeScalarView()
    func flush() {
      decomposed += String(jamo).precomposedStringWithCanonicalMapping.unicodeScalars
      jamo.removeAll(keepingCapacity: true)
    }
    for scalar in String(String.UnicodeScalarView(visible)).decomposedStringWithCompatibilityMapping.unicodeScalars {
      if scalar.isJamo {
        jamo.append(scalar)
      } else {
        if !jamo.isEmpty { flush() }
        decomposed.append(scalar)
      }
    }
    flush()
    return decomposed
  }

  // Each of the characters that Western languages write begins with a letter or a sign when it's decomposed, so that a text
  // of them is decomposed one by one, in a fraction of the time.
  static let western: ClosedRange<Unicode.Scalar> = "\u{A0}"..."\u{17F}"
  private static let westernDecompositions = (western.lowerBound.value...western.upperBound.value)
    .compactMap(Unicode.Scalar.init).map { Array(String($0).decomposedStringWithCompatibilityMapping.unicodeScalars) }

  /// The symbols without accents and vowel points, ligatures written out.
  static func plainSymbols(of symbols: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard symbols.contains(where: { !$0.isASCII }) else { return symbols }
    var plain: [Unicode.Scalar] = []
    plain.reserveCapacity(symbols.count)
    for symbol in symbols where symbol.isASCII || !symbol.mayBeLeftOut {
      if !symbol.isASCII, let letters = spelledOut[symbol] { plain += letters } else { plain.append(symbol) }
    }
    return plain
  }

  /// Letters whose strokes and ligatures Unicode doesn't decompose, and how they're typed without them.
  private static let spelledOut: [Unicode.Scalar: [Unicode.Scalar]] = [
    "œ": ["o", "e"], "æ": ["a", "e"], "ß": ["s", "s"], "ø": ["o"], "ł": ["l"], "đ": ["d"], "ı": ["i"],
  ]
}

// MARK: - One scalar at a time

extension Folding {
  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      appendASCII(scalar)
    } else if scalar.isMark {
      appendMark(scalar)
    } else {
      appendOther(scalar)
    }
  }

  private mutating func appendASCII(_ scalar: Unicode.Scalar) {
    marks = 0
    switch scalar {
    case "a"..."z", "0"..."9", "%", "#", "@", "+", "$", ".", ",", "/", "^", "<", ">": raw.append(scalar)
    case "A"..."Z": raw.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
    case "'", "`": raw.append("'")
    case "-": raw.append(.minus)
    case "_": raw.append("-")
    case ":": raw.append("/")
    case "&": raw += [" ", "e", "t", " "]
    default: raw.append(" ")
    }
  }

  private mutating func appendMark(_ mark: Unicode.Scalar) {
    guard marks < TypedAnswer.mostMarks, let last = raw.last, !last.isRawSeparator else { return }
    raw.append(mark)
    marks += 1
  }

  private mutating func appendOther(_ scalar: Unicode.Scalar) {
    marks = 0
    if let digit = scalar.digit {
      raw.append(Unicode.Scalar(UInt8(0x30 + digit)))
      return
    }
    switch scalar {
    case _ where scalar.isApostrophe: raw.append("'")
    // The middle dot joins inclusive endings: `animateur·rice`.
    case "\u{B7}", "\u{2027}": raw.append("-")
    case "\u{2044}": raw.append("/")
    case "‰": raw.append(scalar)
    case _ where scalar.isDash: raw.append(.minus)
    // Arabic letters may be stretched.
    case "\u{640}": break
    default:
      switch scalar.properties.generalCategory {
      case .connectorPunctuation: raw.append("-")
      case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation,
        .spaceSeparator, .lineSeparator, .paragraphSeparator, .control:
        raw.append(" ")
      default: appendLowercase(scalar)
      }
    }
  }

  private mutating func appendLowercase(_ scalar: Unicode.Scalar) {
    // At the end of a word, sigma has another form.
    for letter in scalar.properties.lowercaseMapping.unicodeScalars { raw.append(letter == "ς" ? "σ" : letter) }
  }
}

// MARK: - Separators

extension Folding {
  /// The symbols, each run of separators reduced to one, and signs in it that belong to a number or a word kept.
  private func symbols(trimmed: Bool, atStart: Bool, atEnd: Bool) -> [Unicode.Scalar] {
    var symbols: [Unicode.Scalar] = []
    symbols.reserveCapacity(raw.count)
    var index = 0
    while index < raw.count {
      guard raw[index].isRawSeparator else {
        if let last = symbols.last, Self.belongTogether(last, raw[index]) { symbols.append(" ") }
        symbols.append(raw[index])
        index += 1
        continue
      }
      let start = index
      while index < raw.count, raw[index].isRawSeparator { index += 1 }
      var run = raw[start..<index]
      let isAfterDigit = symbols.last?.isASCIIDigit == true
      let isBeforeDigit = index < raw.count && raw[index].isASCIIDigit
      if isAfterDigit, isBeforeDigit, let sign = sign(between: run) {
        symbols += sign
        continue
      }
      if hasSignAfterWord(run, isAtEnd: index == raw.count && atEnd, symbols) {
        symbols.append(.minus)
        run = run.dropFirst()
      }
      let sign = isBeforeDigit && !run.isEmpty ? Self.sign(before: run, isAtStart: start == 0 && atStart) : nil
      if sign != nil { run = run.prefix { $0 != sign } }
      let isOuter = symbols.isEmpty || (index == raw.count && sign == nil)
      if !run.isEmpty, !(isOuter && trimmed), !(symbols.isEmpty && sign != nil) {
        symbols.append(Self.separator(run, isInNumber: isAfterDigit && isBeforeDigit))
      }
      if let sign { symbols.append(sign) }
    }
    return symbols
  }

  /// Whether a figure and its sign stand together, which are compared as if a space stood between them: `100%`, `20°C`,
  /// `$5`.
  private static func belongTogether(_ last: Unicode.Scalar, _ next: Unicode.Scalar) -> Bool {
    last.isASCIIDigit && next.isUnitSign || next.isASCIIDigit && last.isUnitSign
  }

  /// `3,5` stays a number, `2010-2011` stays two.
  private static func separator(_ run: ArraySlice<Unicode.Scalar>, isInNumber: Bool) -> Unicode.Scalar {
    if isInNumber { return run.count == 1 && (run.first == "." || run.first == ",") ? "." : " " }
    // Nearly all are like that.
    if run.first == " " { return " " }
    if run == ["^"] { return "-" }
    if run.contains(where: { " ,/^<>".unicodeScalars.contains($0) }) { return " " }
    return run.contains("'") ? "'" : "-"
  }

  /// The sign between two figures: the slash of `3/4`, the power of `10^-3`. Between three figures, slashes are those of
  /// a date.
  private func sign(between run: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    if run.first == "^" { return run.contains(.minus) ? ["^", .minus] : ["^"] }
    guard run.filter({ $0 != " " }) == ["/"] else { return nil }
    let after = raw[run.endIndex...].drop(while: \.isASCIIDigit).first
    let before = raw[..<run.startIndex].reversed().drop(while: \.isASCIIDigit).first
    return after == "/" || before == "/" ? nil : ["/"]
  }

  /// The sign directly before a figure: the minus of `-5` at the beginning or after a space, the "less than" of `< 5`.
  private static func sign(before run: ArraySlice<Unicode.Scalar>, isAtStart: Bool) -> Unicode.Scalar? {
    if run.last == .minus { return run.dropLast().last == " " || (run.count == 1 && isAtStart) ? .minus : nil }
    return run.last { $0 == "<" || $0 == ">" }
  }

  /// Whether a dash after a word belongs to it, as in `A-` and `NO3-`: nothing follows it, and the word is no longer than
  /// two letters or has a figure. Longer words are beginnings: `anti-`.
  private func hasSignAfterWord(
    _ run: ArraySlice<Unicode.Scalar>, isAtEnd: Bool, _ symbols: [Unicode.Scalar]
  ) -> Bool {
    guard run.first == .minus, isAtEnd || run.dropFirst().first == " " else { return false }
    let word = symbols.suffix(8).reversed().prefix { !$0.isSeparator }
    return word.contains(where: \.isASCIIDigit) || (1...2).contains(word.count { !$0.isMark })
  }
}

extension Unicode.Scalar {
  /// Among symbols: a minus sign, which unlike a hyphen can't be left out.
  static let minus: Unicode.Scalar = "\u{2212}"

  /// Whether it's a Korean letter, of which syllables are composed.
  fileprivate var isJamo: Bool { (0x1100...0x11FF).contains(value) || (0xAC00...0xD7A3).contains(value) }

  /// Whether it's an apostrophe or typed as one: one of the bundled sources has acute accents throughout.
  var isApostrophe: Bool {
    switch self {
    case "\u{B4}", "\u{2018}", "\u{2019}", "\u{201B}", "\u{2032}", "\u{2B9}", "\u{2BC}": true
    default: false
    }
  }

  /// What stands between a digit and this sign when the sign is written out: `10²` is 10^2, and `3½` is 3 1/2.
  fileprivate var jointAfterDigit: Unicode.Scalar? {
    guard !isASCII else { return nil }
    if value == 0xB2 || value == 0xB3 || value == 0xB9 || (0x2070...0x207B).contains(value) { return "^" }
    guard properties.numericType == .numeric, let number = properties.numericValue else { return nil }
    return number == number.rounded() ? nil : " "
  }

  /// Among symbols: a space, or a joint.
  var isSeparator: Bool { self == " " || isJoint }

  /// Among symbols: an apostrophe or a hyphen, which may be left out or typed as a space.
  var isJoint: Bool { self == "'" || self == "-" }

  fileprivate var isRawSeparator: Bool {
    switch self {
    case ".", ",", "/", "^", "<", ">", .minus: true
    default: isSeparator
    }
  }

  /// Among symbols: a digit of any script has become one of these.
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }

  /// Among symbols: a sign that goes with a figure, such as `%`, `°` or `€`.
  fileprivate var isUnitSign: Bool {
    if isASCII { return self == "%" || self == "$" }
    return self == "‰" || self == "°" || properties.generalCategory == .currencySymbol
  }

  /// Among symbols: a sign that tells texts apart, such as the plus of `A+`.
  var isTellingSign: Bool {
    switch properties.generalCategory {
    case .mathSymbol, .currencySymbol, .otherPunctuation: !isSeparator
    default: self == "^" || self == "°"
    }
  }
}
