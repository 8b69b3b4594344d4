import Training

extension Numerals {
  /// The mark as a percentage, without its sign, to as many decimal places as the pass mark has (one at least). Rounding
  /// never lifts a mark that isn't enough to the pass mark.
  func percentage(_ mark: ExamMark) -> String {
    rounded(mark.percent, places: max(1, Self.places(of: mark.passPercent ?? 0)), below: mark.missed)
  }

  /// The mark from 0 to 20, rounded likewise.
  func of20(_ mark: ExamMark) -> String {
    let pass = mark.missed.map { $0 / 5 }
    return rounded(mark.of20, places: max(1, pass.map(Self.places) ?? 0), below: pass)
  }

  /// A percentage with the digits that were typed.
  func exact(_ percent: Double) -> String { decimal(percent, places: Self.mostPlaces) }

  private func rounded(_ number: Double, places: Int, below bound: Double?) -> String {
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    let steps = (number * scale).rounded()
    let most = bound.map { ($0 * scale).rounded() - 1 } ?? steps
    return decimal(min(steps, most) / scale, places: places)
  }

  private static let mostPlaces = 9

  /// How many decimal places a number needs.
  private static func places(of number: Double) -> Int {
    var scale = 1.0
    for places in 0..<mostPlaces {
      // The nearest number of that many places may differ by binary residue, as 66.7 / 5 does from 13.34.
      if ((number * scale).rounded() / scale - number).magnitude < 1e-10 { return places }
      scale *= 10
    }
    return mostPlaces
  }
}

extension ExamMark {
  /// The pass mark if it wasn't reached.
  fileprivate var missed: Double? { isPassed == false ? passPercent : nil }
}
