/// Judges a number: right if a valid reading of it, in the question's unit, is within the tolerance.
///
/// A multiple of the question's unit is converted, another quantity is wrong, and what isn't understood whole is asked
/// again.
struct NumberGrader {
  let value: Double
  let tolerance: Double
  let unit: String?

  func judgement(of typed: String) throws(Unusable) -> Judgement {
    guard let values = try values(of: typed) else { return Judgement(verdict: .wrong, credit: 0) }
    let isRight = values.contains(where: isWithinTolerance)
    return Judgement(verdict: isRight ? .right : .wrong, credit: isRight ? 1 : 0)
  }

  /// The number a line stands for, in the question's unit: the right one if a reading gives it, otherwise the most
  /// usual reading. nil if the line isn't a number in that unit.
  func number(in typed: String) -> Double? {
    guard let values = try? values(of: typed) else { return nil }
    return values.first(where: isWithinTolerance) ?? values.first
  }

  /// The numbers a line may stand for, in the question's unit; nil when the line's own unit contradicts it.
  private func values(of typed: String) throws(Unusable) -> [Double]? {
    let own = NumberTokens.tokens(of: unit ?? "")
    guard let reading = NumberReading(typed, ownUnit: own) else { throw .notANumber }
    if reading.isInOwnUnit { return reading.values }
    let (given, expected) = (reading.unit, NumberUnit(own[...]))
    guard let factor = try Self.factor(from: given, to: expected) else { return nil }
    // Without a multiplier or a unit, the number counts the question's own.
    if given.isEmpty && !reading.isScaled { return reading.values }
    var values = reading.values.map { $0 * factor / expected.scale }
    // Without a unit, 68 % is 68 or 0.68.
    if expected.isEmpty, let ratio = given.measure, ratio.quantity == .ratio {
      values += reading.values.map { $0 * ratio.factor }
    }
    return values
  }

  /// What one of the given unit is in the expected one; nil when they're different quantities.
  private static func factor(from given: NumberUnit, to expected: NumberUnit) throws(Unusable) -> Double? {
    var factor = 1.0
    switch (given.measure, expected.measure) {
    case (nil, nil): break
    case (nil, _?):
      // A unit that the program doesn't know.
      guard given.words.isEmpty else { throw .notANumber }
    case (_?, nil):
      guard expected.words.isEmpty else { return nil }
    case (let measure?, let wanted?):
      guard let ratio = measure.converted(to: wanted) else {
        // A year has 12 months, but no fixed number of days.
        if Set([measure.quantity, wanted.quantity]) == [.time, .calendar] { throw .notANumber }
        return nil
      }
      factor = ratio
    }
    switch (given.divisor, expected.divisor) {
    case (let divisor?, let wanted?):
      guard let ratio = divisor.converted(to: wanted) else { return nil }
      factor /= ratio
    case (nil, nil): break
    case (nil, _?), (_?, nil):
      if let measure = given.measure, expected.measure != nil, measure.quantity.changesWhenDivided { return nil }
    }
    return factor
  }

  /// Allows a hair more than the tolerance: 0.3 ± 0.1 includes 0.4, which binary fractions would leave out.
  private func isWithinTolerance(_ number: Double) -> Bool {
    let hair = 1e-9 * max(abs(value), abs(tolerance))
    return value.isFinite && abs(number - value) <= max(0, tolerance) + hair
  }
}
