import Foundation

/// Turns a text into the symbols answers are compared by, one scalar at a time.
///
/// Symbols are lower-case letters and digits, signs such as `%`, one `" "` for a space or punctuation, and the joints
/// `"'"` and `"-"`, which a learner may leave out or type as a space. Letters are canonically decomposed.
struct Folding {
  private var raw: [Unicode.Scalar] = []
  private var marks = 0

  /// The symbols of a whole text, or of its beginning.
  static func symbols(of text: String, atMost limit: Int = TypedAnswer.longest) -> [Unicode.Scalar] {
    var folding = Folding()
    for scalar in decomposed(text.unicodeScalars) {
      guard folding.raw.count < limit else { break }
      folding.append(scalar)
    }
    return folding.symbols(trimmed: true)
  }

  /// The symbols of part of a text, including the separators at its ends.
  static func symbols(ofPart scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var folding = Folding()
    for scalar in decomposed(scalars) { folding.append(scalar) }
    return folding.symbols(trimmed: false)
  }

  /// The visible scalars of a text, canonically decomposed: a letter is followed by its marks, which are in canonical
  /// order however they were typed. Korean syllables stay whole, because a slip changes syllables.
  private static func decomposed(_ scalars: some Sequence<Unicode.Scalar>) -> String.UnicodeScalarView {
    var decomposed = String.UnicodeScalarView()
    var run = String.UnicodeScalarView()
    func flush() {
      decomposed += String(run).decomposedStringWithCanonicalMapping.unicodeScalars
      run.removeAll(keepingCapacity: true)
    }
    var isASCII = true
    for scalar in scalars where !scalar.isUnseen {
      isASCII = isASCII && scalar.isASCII
      if scalar.isKoreanSyllable {
        flush()
        decomposed.append(scalar)
      } else {
        run.append(scalar)
      }
    }
    if isASCII { return run }
    flush()
    return decomposed
  }

  /// The symbols without accents, ligatures written out.
  static func plainSymbols(of symbols: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard symbols.contains(where: { !$0.isASCII }) else { return symbols }
    return symbols.flatMap { symbol in
      symbol.isAccent ? [] : spelledOut[symbol] ?? [symbol]
    }
  }

  /// Letters whose strokes and ligatures Unicode doesn't decompose, and how they're typed without them.
  private static let spelledOut: [Unicode.Scalar: [Unicode.Scalar]] = [
    "œ": ["o", "e"], "æ": ["a", "e"], "ß": ["s", "s"], "ø": ["o"], "ł": ["l"], "đ": ["d"], "ı": ["i"],
  ]
}

// MARK: - One scalar at a time

extension Folding {
  private mutating func append(_ scalar: Unicode.Scalar) {
    let scalar = scalar.halfWidth
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
    case "a"..."z", "0"..."9", "%", "#", "@", "+", "$", ".", ",": raw.append(scalar)
    case "A"..."Z": raw.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
    case "'", "`": raw.append("'")
    case "-", "_": raw.append("-")
    case "&": raw += [" ", "e", "t", " "]
    default: raw.append(" ")
    }
  }

  private mutating func appendMark(_ mark: Unicode.Scalar) {
    guard marks < TypedAnswer.mostMarks, let last = raw.last, !last.isSeparator else { return }
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
    // An acute accent is often typed as an apostrophe: one of the bundled sources does so throughout.
    case "\u{B4}", "\u{2018}", "\u{2019}", "\u{201B}", "\u{2032}", "\u{2B9}", "\u{2BC}": raw.append("'")
    // The middle dot joins inclusive endings: `animateur·rice`.
    case "\u{B7}", "\u{2027}", "\u{2212}": raw.append("-")
    default:
      switch scalar.properties.generalCategory {
      case .dashPunctuation, .connectorPunctuation: raw.append("-")
      case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation,
        .spaceSeparator, .lineSeparator, .paragraphSeparator, .control:
        raw.append(" ")
      default: appendLowercase(scalar)
      }
    }
  }

  private mutating func appendLowercase(_ scalar: Unicode.Scalar) {
    if let letters = Self.typographicLigatures[scalar] {
      raw += letters
      return
    }
    raw += scalar.properties.lowercaseMapping.unicodeScalars
  }

  /// Typographic ligatures, found in text copied from a page. They aren't spelling.
  private static let typographicLigatures: [Unicode.Scalar: [Unicode.Scalar]] = [
    "\u{FB00}": ["f", "f"], "\u{FB01}": ["f", "i"], "\u{FB02}": ["f", "l"], "\u{FB03}": ["f", "f", "i"],
    "\u{FB04}": ["f", "f", "l"], "\u{FB05}": ["s", "t"], "\u{FB06}": ["s", "t"],
  ]
}

// MARK: - Separators

extension Folding {
  /// The symbols, each run of separators reduced to one.
  private func symbols(trimmed: Bool) -> [Unicode.Scalar] {
    var symbols: [Unicode.Scalar] = []
    symbols.reserveCapacity(raw.count)
    var index = 0
    while index < raw.count {
      guard raw[index].isRawSeparator else {
        symbols.append(raw[index])
        index += 1
        continue
      }
      let start = index
      while index < raw.count, raw[index].isRawSeparator { index += 1 }
      let isOuter = symbols.isEmpty || index == raw.count
      if isOuter && trimmed { continue }
      let isInNumber = symbols.last?.isASCIIDigit == true && index < raw.count && raw[index].isASCIIDigit
      symbols.append(Self.separator(raw[start..<index], isInNumber: isInNumber))
    }
    return symbols
  }

  /// `3,5` stays a number, `2010-2011` stays two.
  private static func separator(_ run: ArraySlice<Unicode.Scalar>, isInNumber: Bool) -> Unicode.Scalar {
    if isInNumber { return run.count == 1 && (run.first == "." || run.first == ",") ? "." : " " }
    if run.contains(" ") || run.contains(",") { return " " }
    return run.contains("'") ? "'" : "-"
  }
}

extension Unicode.Scalar {
  fileprivate var isKoreanSyllable: Bool { (0xAC00...0xD7A3).contains(value) }

  /// Among symbols: a space, or a joint.
  var isSeparator: Bool { self == " " || isJoint }

  /// Among symbols: an apostrophe or a hyphen, which may be left out or typed as a space.
  var isJoint: Bool { self == "'" || self == "-" }

  fileprivate var isRawSeparator: Bool { isSeparator || self == "." || self == "," }

  /// Among symbols: a digit of any script has become one of these.
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
