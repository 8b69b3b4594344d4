/// How a language writes numbers.
struct Numerals: Sendable {
  /// Between a number's whole part and its fraction.
  let decimalMark: String
  /// Between thousands.
  let groupMark: String
  let percentSign: String

  static let french = Numerals(decimalMark: ",", groupMark: "\u{A0}", percentSign: "\u{A0}%")
  static let english = Numerals(decimalMark: ".", groupMark: ",", percentSign: "%")

  /// A whole number, its thousands apart.
  func whole(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    let grouped = digits.enumerated().map { index, digit in
      index > 0 && (digits.count - index).isMultiple(of: 3) ? groupMark + String(digit) : String(digit)
    }
    return (number < 0 ? "-" : "") + grouped.joined()
  }

  /// A number rounded to so many places, of which those that are needed are shown, and at least `least`.
  func decimal(_ number: Double, places: Int = 1, least: Int = 0) -> String {
    // No number that is shown comes near.
    guard number.magnitude < 1e12 else { return "\(number)" }
    let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
    let scaled = Int((number * Double(scale)).rounded())
    var fraction = String(String(scaled.magnitude % UInt(scale) + UInt(scale)).dropFirst())
    while fraction.count > least, fraction.last == "0" { fraction.removeLast() }
    let whole = self.whole(Int(scaled.magnitude) / scale)
    return (scaled < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : decimalMark + fraction)
  }

  /// A share from 0 to 1, in per cent.
  func percent(_ share: Double) -> String { whole(Int((share * 100).rounded())) + percentSign }

  /// A duration in milliseconds, as people say it: the units are the same in every language of ours.
  static func duration(milliseconds: Int64) -> String {
    let seconds = milliseconds / 1_000
    return seconds < 60 ? "\(seconds)\u{A0}s" : "\(seconds / 60)\u{A0}min \(seconds % 60)\u{A0}s"
  }
}
