/// How a language writes numbers.
package struct Numerals: Sendable {
  package let decimalMark: String
  package let groupMark: String
  package let percentSign: String

  package static let french = Numerals(decimalMark: ",", groupMark: "\u{A0}", percentSign: "\u{A0}%")
  package static let english = Numerals(decimalMark: ".", groupMark: ",", percentSign: "%")

  /// A whole number, with thousands separated.
  package func whole(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    let grouped = digits.enumerated().map { index, digit in
      index > 0 && (digits.count - index).isMultiple(of: 3) ? groupMark + String(digit) : String(digit)
    }
    return (number < 0 ? "-" : "") + grouped.joined()
  }

  /// A number rounded to `places` decimal places, without trailing zeros beyond `least` places.
  package func decimal(_ number: Double, places: Int = 1, least: Int = 0) -> String {
    let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
    // Larger numbers would overflow below; none are ever shown.
    guard number.magnitude * Double(scale) < 1e15 else { return "\(number)" }
    let scaled = Int((number * Double(scale)).rounded())
    var fraction = String(String(scaled.magnitude % UInt(scale) + UInt(scale)).dropFirst())
    while fraction.count > least, fraction.last == "0" { fraction.removeLast() }
    let whole = self.whole(Int(scaled.magnitude) / scale)
    return (scaled < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : decimalMark + fraction)
  }

  /// A share from 0 to 1, as a percentage. Only the whole is shown as 100, and only nothing as 0.
  package func percent(_ share: Double) -> String {
    let percent = min(max(Int((min(max(share, 0), 1) * 100).rounded()), share > 0 ? 1 : 0), share < 1 ? 99 : 100)
    return whole(percent) + percentSign
  }

  /// A duration in minutes and seconds, whose abbreviations are the same in English and French.
  package static func duration(milliseconds: Int64) -> String {
    let seconds = milliseconds / 1_000
    return seconds < 60 ? "\(seconds)\u{A0}s" : "\(seconds / 60)\u{A0}min \(seconds % 60)\u{A0}s"
  }
}
