/// Credits added up without binary residue: three answers of 3/5 make exactly 9/5, in any order.
package struct CreditSum: Hashable, Sendable {
  private var share = Share(0, of: 1)

  package init() {}

  /// The sum of some credits.
  package init(_ credits: some Sequence<Double>) {
    for credit in credits { add(credit) }
  }

  package mutating func add(_ credit: Double) { share = share.adding(Share(credit)) }

  /// The sum, rounded once to a binary number.
  package var value: Double { share.value }

  /// The sum as a mark out of `most`, if `count` answers can earn a credit of 1 each. Rounded once to a binary number, so
  /// 9/5 of 3 is 60 out of 100. 0 if there are no answers.
  package func mark(outOf most: Int, answers count: Int) -> Double {
    guard count > 0 else { return 0 }
    return share.times(most, over: count)?.value ?? value * Double(most) / Double(count)
  }
}

/// A fraction in its lowest terms.
private struct Share: Hashable, Sendable {
  let numerator: Int
  let denominator: Int

  /// - Parameter denominator: Positive, like every denominator here.
  init(_ numerator: Int, of denominator: Int) {
    let divisor = Self.greatestDivisor(numerator.magnitude, denominator.magnitude)
    self.numerator = numerator / Int(divisor)
    self.denominator = denominator / Int(divisor)
  }

  /// The fraction that a credit stands for: a credit is the quotient of two small whole numbers. Any other number, in a
  /// file edited by hand, is rounded to a billionth.
  init(_ credit: Double) {
    let credit = min(max(credit, 0), 1)
    let denominator =
      (1...Self.mostParts).first { (credit * Double($0)).rounded() / Double($0) == credit } ?? Self.billion
    self.init(Int((credit * Double(denominator)).rounded()), of: denominator)
  }

  /// More parts than a question has, counting the pairs of its items.
  private static let mostParts = 1_000
  private static let billion = 1_000_000_000

  var value: Double { Double(numerator) / Double(denominator) }

  func adding(_ other: Share) -> Share {
    exactSum(with: other) ?? Share(Int(((value + other.value) * Double(Self.billion)).rounded()), of: Self.billion)
  }

  /// nil when the numbers get too large.
  private func exactSum(with other: Share) -> Share? {
    let divisor = Int(Self.greatestDivisor(denominator.magnitude, other.denominator.magnitude))
    guard let mine = numerator.times(other.denominator / divisor),
      let theirs = other.numerator.times(denominator / divisor), let sum = mine.plus(theirs),
      let common = denominator.times(other.denominator / divisor)
    else { return nil }
    return Share(sum, of: common)
  }

  /// nil when the numbers get too large.
  func times(_ factor: Int, over divisor: Int) -> Share? {
    guard let numerator = numerator.times(factor), let denominator = denominator.times(divisor) else { return nil }
    return Share(numerator, of: denominator)
  }

  private static func greatestDivisor(_ first: UInt, _ second: UInt) -> UInt {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}

extension Int {
  fileprivate func times(_ other: Int) -> Int? {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? nil : product
  }

  fileprivate func plus(_ other: Int) -> Int? {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? nil : sum
  }
}
