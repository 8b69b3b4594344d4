/// French typographic signs in place of those that a keyboard has. What stands in backquotes is code, and stays.
package struct FrenchTypography {
  private let scalars: [Unicode.Scalar]
  /// Which scalars are code, or belong to an address.
  private let isKept: [Bool]

  private init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    isKept = Self.kept(in: scalars)
  }

  /// Whether texts in a language follow these rules.
  package static func applies(to language: String) -> Bool {
    language.split(separator: "-").first.map { $0.lowercased() == "fr" } ?? false
  }

  /// How a text is drawn at a terminal: `’` for an apostrophe between letters, and no-break spaces for plain ones beside
  /// the signs that want them. Nothing is inserted.
  package static func drawn(_ text: String) -> String {
    guard mayNeedEdits(text) else { return text }
    let typography = FrenchTypography(text)
    return typography.text(with: typography.drawingEdits)
  }

  /// A text with everything mended that a person shouldn't have to type: what ``drawn(_:)`` does, quotation marks, and
  /// no-break spaces where nothing stands.
  package static func mended(_ text: String) -> String {
    let typography = FrenchTypography(text)
    return typography.text(with: typography.mendingEdits)
  }

  /// The sign that lacks a space beside it, if one does.
  static func signWithoutSpace(in text: String) -> Character? {
    FrenchTypography(text).missingSpaces.first.map { Character($0.sign) }
  }
}

// MARK: - Edits

extension FrenchTypography {
  /// A change of a text at one place.
  struct Edit: Hashable {
    /// How many scalars stand before it.
    var offset: Int
    /// How many scalars it replaces: one, or none.
    var length: Int
    var replacement: String
  }

  /// What ``mended(_:)`` changes in a text, in order.
  static func edits(mending text: String) -> [Edit] { FrenchTypography(text).mendingEdits }

  private static let noBreakSpace = "\u{A0}"

  /// Most texts need none, and saying so has to be cheap.
  private static func mayNeedEdits(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "'")) || text.contains(" ;") || text.contains(" :") || text.contains(" !")
      || text.contains(" ?") || text.contains(" »") || text.contains("« ")
  }

  private func text(with edits: [Edit]) -> String {
    guard !edits.isEmpty else { return String(String.UnicodeScalarView(scalars)) }
    var text = String.UnicodeScalarView()
    var copied = 0
    for edit in edits {
      text.append(contentsOf: scalars[copied..<edit.offset])
      text.append(contentsOf: edit.replacement.unicodeScalars)
      copied = edit.offset + edit.length
    }
    text.append(contentsOf: scalars[copied...])
    return String(text)
  }

  private var drawingEdits: [Edit] {
    scalars.indices.compactMap { index in
      guard !isKept[index] else { return nil }
      switch scalars[index] {
      case "'" where before(index)?.isLetter == true && after(index)?.isLetter == true:
        return Edit(offset: index, length: 1, replacement: "’")
      case " " where after(index).map { ";:!?»".unicodeScalars.contains($0) } == true || before(index) == "«":
        return Edit(offset: index, length: 1, replacement: Self.noBreakSpace)
      default: return nil
      }
    }
  }

  private var mendingEdits: [Edit] {
    var edits = Dictionary(uniqueKeysWithValues: drawingEdits.map { ($0.offset, $0) })
    for index in scalars.indices where !isKept[index] {
      switch scalars[index] {
      case "'" where before(index)?.isLetter == true && after(index).map(Self.beginsWord) == true:
        edits[index] = Edit(offset: index, length: 1, replacement: "’")
      case " " where before(index)?.isFigure == true && after(index).map { $0 == "%" || $0 == "€" } == true:
        edits[index] = Edit(offset: index, length: 1, replacement: Self.noBreakSpace)
      default: break
      }
    }
    for quotation in quotations {
      for (index, sign) in [(quotation.opening, quotation.signs.0), (quotation.closing, quotation.signs.1)] {
        edits[index] = Edit(offset: index, length: 1, replacement: sign)
      }
    }
    for missing in missingSpaces where edits[missing.offset] == nil {
      edits[missing.offset] = Edit(offset: missing.offset, length: 0, replacement: Self.noBreakSpace)
    }
    return edits.values.sorted { $0.offset < $1.offset }
  }

  private func before(_ index: Int) -> Unicode.Scalar? { index > 0 ? scalars[index - 1] : nil }

  private func after(_ index: Int) -> Unicode.Scalar? { index + 1 < scalars.count ? scalars[index + 1] : nil }

  private static func beginsWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLetter || scalar.isFigure || scalar == "«" || scalar == "\""
  }
}

// MARK: - What stands nowhere

extension FrenchTypography {
  /// Where a space is missing, and beside which sign.
  private var missingSpaces: [(offset: Int, sign: Unicode.Scalar)] {
    scalars.indices.compactMap { index in
      guard !isKept[index] else { return nil }
      let sign = scalars[index]
      switch sign {
      case "«":
        guard let next = after(index), !next.properties.isWhitespace else { return nil }
        return (index + 1, sign)
      case "»": return before(index).map { !$0.properties.isWhitespace } == true ? (index, sign) : nil
      case "%", "€":
        let isAmount = before(index)?.isFigure == true && after(index).map { $0.isLetter || $0.isFigure } != true
        return isAmount ? (index, sign) : nil
      case "?", "!", ";", ":":
        return before(index).map(Self.endsWords) == true && after(index).map(Self.endsSentence) != false
          ? (index, sign) : nil
      default: return nil
      }
    }
  }

  /// Whether a sign of punctuation after the scalar ends words, rather than being one of several, or of a face.
  private static func endsWords(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLetter || scalar.isFigure || ")]»”\"’%€".unicodeScalars.contains(scalar)
  }

  /// Whether the scalar can follow a sign that ends a sentence: a time, an address and an entity go on.
  private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || "?!…)]»”\"’".unicodeScalars.contains(scalar)
  }
}

// MARK: - Quotations

extension FrenchTypography {
  private struct Quotation {
    var opening: Int
    var closing: Int
    var signs: (String, String)
  }

  /// The quotations between straight marks; none where one of the marks opens and closes nothing, as in `15"`.
  private var quotations: [Quotation] {
    var quotations: [Quotation] = []
    var opening: Int?
    var depth = 0
    for index in scalars.indices where !isKept[index] {
      switch scalars[index] {
      case "«": depth += 1
      case "»": depth -= 1
      case "\"":
        if let start = opening {
          guard closes(index) else { return [] }
          // A quotation within another has the other marks.
          let signs = depth > 0 ? ("“", "”") : ("«" + Self.noBreakSpace, Self.noBreakSpace + "»")
          quotations.append(Quotation(opening: start, closing: index, signs: signs))
          opening = nil
        } else {
          guard opens(index) else { return [] }
          opening = index
        }
      default: break
      }
    }
    return opening == nil ? quotations : []
  }

  private func opens(_ index: Int) -> Bool {
    let isAfterWord = before(index).map { $0.isLetter || $0.isFigure } ?? false
    return !isAfterWord && after(index).map { !$0.properties.isWhitespace } == true
  }

  private func closes(_ index: Int) -> Bool {
    let isBeforeWord = after(index).map { $0.isLetter || $0.isFigure } ?? false
    return !isBeforeWord && before(index).map { !$0.properties.isWhitespace } == true
  }
}

// MARK: - Code and addresses

extension FrenchTypography {
  private static func kept(in scalars: [Unicode.Scalar]) -> [Bool] {
    var isKept = [Bool](repeating: false, count: scalars.count)
    for range in codes(in: scalars) + addresses(in: scalars) { for index in range { isKept[index] = true } }
    return isKept
  }

  /// What stands between two runs of as many backquotes, and these.
  private static func codes(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in scalars.indices where scalars[index] == "`" {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    var codes: [Range<Int>] = []
    var next = 0
    while next < runs.count {
      if let end = runs[(next + 1)...].firstIndex(where: { $0.count == runs[next].count }) {
        codes.append(runs[next].lowerBound..<runs[end].upperBound)
        next = end + 1
      } else {
        next += 1
      }
    }
    return codes
  }

  /// The words that hold `://`.
  private static func addresses(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var addresses: [Range<Int>] = []
    var index = 0
    while index + 2 < scalars.count {
      guard scalars[index] == ":", scalars[index + 1] == "/", scalars[index + 2] == "/" else {
        index += 1
        continue
      }
      let start = scalars[..<index].lastIndex { !$0.isLetter }.map { $0 + 1 } ?? 0
      let end = scalars[index...].firstIndex { $0.properties.isWhitespace || "»\"<>".unicodeScalars.contains($0) }
      addresses.append(start..<(end ?? scalars.count))
      index = end ?? scalars.count
    }
    return addresses
  }
}

extension Unicode.Scalar {
  fileprivate var isLetter: Bool { properties.isAlphabetic }
  fileprivate var isFigure: Bool { properties.numericType != nil }
}
