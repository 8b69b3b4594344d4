/// Numbers as figures with a point, never with an exponent where figures can say it.
enum DecimalText {
  /// The text of a number, to the ninth figure after the point: binary crumbs such as those of 0.3 - 0.1 are rounded off.
  static func of(_ number: Double) -> String {
    // Beyond, binary numbers have no nine figures after the point anyway.
    guard abs(number) < 1e9 else {
      return abs(number) < 1e15 && number == number.rounded() ? String(Int64(number)) : "\(number)"
    }
    let billionths = Int64((number * 1e9).rounded())
    let (whole, rest) = billionths.magnitude.quotientAndRemainder(dividingBy: 1_000_000_000)
    var figures = String(String(rest + 1_000_000_000).dropFirst())
    while figures.last == "0" { figures.removeLast() }
    return (billionths < 0 ? "-" : "") + "\(whole)" + (figures.isEmpty ? "" : ".\(figures)")
  }
}
