/// A number in figures, as French and English speakers write it, with the text before and after it.
///
/// `24.000` and `24,000` have two readings each; the expected number decides. Thousands are grouped in threes by
/// spaces, points, commas or apostrophes; the decimal sign is a point or a comma.
struct WrittenNumber {
  let before: String
  /// Every valid reading of the figures.
  let readings: [Double]
  let after: String

  /// Finds the figures in a text; nil if there are none, or more than one number.
  init?(_ text: String) {
    let scalars = Self.simplified(text)
    guard let firstDigit = scalars.firstIndex(where: \.isASCIIDigit) else { return nil }
    var start = firstDigit
    if start > 0, Self.decimalSigns.contains(scalars[start - 1]) { start -= 1 }
    let (groups, separators, end) = Self.figures(in: scalars, from: start)
    let after = scalars[end...]
    let magnitudes = Self.magnitudes(of: groups, separators: separators)
    guard !magnitudes.isEmpty, !after.contains(where: \.isASCIIDigit) else { return nil }

    var before = scalars[..<start]
    while before.last == " " { before.removeLast() }
    let sign = before.last.flatMap { Self.signs[$0] }
    if sign != nil { before.removeLast() }
    readings = magnitudes.map { $0 * (sign ?? 1) }
    self.before = String(String.UnicodeScalarView(before))
    self.after = String(String.UnicodeScalarView(after))
  }

  /// The text with ASCII digits, single plain spaces, and `"'"` for every apostrophe.
  private static func simplified(_ text: String) -> [Unicode.Scalar] {
    var simple: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars.lazy.map(\.halfWidth) {
      if let digit = scalar.digit {
        simple.append(Unicode.Scalar(UInt8(0x30 + digit)))
      } else if scalar.properties.isWhitespace {
        if simple.last != " " { simple.append(" ") }
      } else {
        simple.append(scalar == "\u{2019}" ? "'" : scalar)
      }
    }
    return simple
  }

  /// The groups of digits starting here, the separators between them, and the end of the last one.
  private static func figures(
    in scalars: [Unicode.Scalar], from start: Int
  ) -> (groups: [String], separators: [Unicode.Scalar], end: Int) {
    var groups = [""]
    var separators: [Unicode.Scalar] = []
    var index = start
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.isASCIIDigit {
        groups[groups.count - 1].unicodeScalars.append(scalar)
      } else if index + 1 < scalars.count, Self.separators.contains(scalar), scalars[index + 1].isASCIIDigit {
        groups.append("")
        separators.append(scalar)
      } else {
        break
      }
      index += 1
    }
    return (groups, separators, index)
  }

  private static func magnitudes(of groups: [String], separators: [Unicode.Scalar]) -> [Double] {
    var readings: [String] = []
    if isWhole(groups, separators) { readings.append(groups.joined()) }
    if let last = separators.last, decimalSigns.contains(last), let fraction = groups.last {
      let (head, headSeparators) = (Array(groups.dropLast()), Array(separators.dropLast()))
      if head == [""] || (isWhole(head, headSeparators) && !headSeparators.contains(last)) {
        readings.append("0\(head.joined()).\(fraction)")
      }
    }
    return readings.compactMap { Double($0) }
  }

  private static func isWhole(_ groups: [String], _ separators: [Unicode.Scalar]) -> Bool {
    guard let first = groups.first, !first.isEmpty else { return false }
    if groups.count == 1 { return true }
    return first.utf8.count <= 3 && first.utf8.first != UInt8(ascii: "0")
      && groups.dropFirst().allSatisfy { $0.utf8.count == 3 } && Set(separators).count == 1
  }

  private static let decimalSigns: Set<Unicode.Scalar> = [".", ","]
  private static let separators: Set<Unicode.Scalar> = [".", ",", " ", "'", "_"]
  private static let signs: [Unicode.Scalar: Double] = ["-": -1, "\u{2212}": -1, "+": 1]
}
