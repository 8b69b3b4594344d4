/// Numbers in decimal notation, without an exponent unless needed.
enum DecimalText {
  /// The text of a number, rounded to nine decimals, which drops binary residue such as that of 0.3 - 0.1.
  static func of(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int64(number)) }
    // Larger numbers don't have nine decimals in binary anyway.
    guard abs(number) < 1e9 else { return "\(number)" }
    let billionths = Int64((number * 1e9).rounded())
    let (whole, rest) = billionths.magnitude.quotientAndRemainder(dividingBy: 1_000_000_000)
    var figures = String(String(rest + 1_000_000_000).dropFirst())
    while figures.last == "0" { figures.removeLast() }
    return (billionths < 0 ? "-" : "") + "\(whole)" + (figures.isEmpty ? "" : ".\(figures)")
  }
}
