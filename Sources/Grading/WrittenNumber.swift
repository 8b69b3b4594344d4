/// Figures, as French and English speakers write them.
///
/// `24.000` and `24,000` have two readings each; the expected number decides. Thousands are grouped in threes by
/// spaces, points, commas or apostrophes; the decimal sign is a point or a comma.
struct WrittenNumber: Hashable, Sendable {
  /// Every valid reading; none if the groups make no number.
  let readings: [Double]
  /// The digits of a number that is nothing but digits.
  let digits: String?
  /// Where the figures end.
  let end: Int

  /// Reads the figures that start at a digit, or at a decimal sign before one. The digits are ASCII's.
  init(in scalars: [Unicode.Scalar], from start: Int) {
    let (groups, separators, end) = Self.figures(in: scalars, from: start)
    readings = Self.magnitudes(of: groups, separators: separators)
    digits = separators.isEmpty ? groups[0] : nil
    self.end = end
  }

  /// Whether figures start here.
  static func starts(in scalars: [Unicode.Scalar], at index: Int) -> Bool {
    if scalars[index].isASCIIDigit { return true }
    return decimalSigns.contains(scalars[index]) && index + 1 < scalars.count && scalars[index + 1].isASCIIDigit
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
      } else if separates(scalar, in: scalars, at: index) {
        groups.append("")
        separators.append(scalar)
      } else {
        break
      }
      index += 1
    }
    return (groups, separators, index)
  }

  /// Whether a sign between two digits belongs to the number. A space does only before three digits: `3 1/2` begins with
  /// the number 3.
  private static func separates(_ scalar: Unicode.Scalar, in scalars: [Unicode.Scalar], at index: Int) -> Bool {
    let digits = scalars[(index + 1)...].prefix(4).prefix { $0.isASCIIDigit }.count
    return scalar == " " ? digits == 3 : separators.contains(scalar) && digits > 0
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
  private static let separators: Set<Unicode.Scalar> = [".", ",", "'", "_"]
}
