/// Judges a number: right if a valid reading of it is within the tolerance, unless its unit contradicts the question's.
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
    let (readings, given) = try reading(of: typed)
    let expected = NumberUnit(unit ?? "")
    let isSame = !given.text.isEmpty && unit.map { FrenchText($0) == FrenchText(given.text) } == true
    if isSame { return readings }
    if contradicts(given.unit, expected) { return nil }
    var values = readings
    if given.unit.isScaled || given.unit.quantity != nil {
      values = readings.map { $0 * given.unit.scale / expected.scale }
    }
    // Without a unit, 68 % is 68 or 0.68.
    if expected.isEmpty && given.unit.quantity == .percent { values += readings.map { $0 / 100 } }
    return values
  }

  /// Allows a hair more than the tolerance: 0.3 ± 0.1 includes 0.4, which binary fractions would leave out.
  private func isWithinTolerance(_ number: Double) -> Bool {
    let hair = 1e-9 * max(abs(value), abs(tolerance))
    return value.isFinite && abs(number - value) <= max(0, tolerance) + hair
  }

  /// Whether the given unit is certainly another quantity than the expected one.
  private func contradicts(_ given: NumberUnit, _ expected: NumberUnit) -> Bool {
    guard let quantity = given.quantity, !expected.words.isEmpty else { return false }
    return quantity != expected.quantity
  }
}

// MARK: - Reading

extension NumberGrader {
  private struct Given {
    let text: String
    let unit: NumberUnit

    init(_ text: String) {
      self.text = text
      unit = NumberUnit(text)
    }
  }

  /// A unit with more words than this is a sentence.
  private static let mostUnitWords = 5

  private func reading(of typed: String) throws(Unusable) -> ([Double], Given) {
    guard let (readings, unit) = Self.figures(in: typed) ?? Self.words(in: typed) else { throw .notANumber }
    let given = Given(unit)
    guard given.unit.words.count <= Self.mostUnitWords else { throw .notANumber }
    return (readings, given)
  }

  private static func figures(in typed: String) -> ([Double], unit: String)? {
    guard let number = WrittenNumber(typed) else { return nil }
    guard !number.before.contains(where: "<>≤≥±".contains) else { return nil }
    let before = String(String.UnicodeScalarView(FrenchText(number.before).plainLetters))
    if currencies.contains(before) { return (number.readings, before + number.after) }
    return announcements.contains(before) ? (number.readings, number.after) : nil
  }

  private static func words(in typed: String) -> ([Double], unit: String)? {
    guard !typed.unicodeScalars.contains(where: { $0.digit != nil }) else { return nil }
    var words = FrenchText(typed).plainWords
    if let first = words.first, announcements.contains(String(first)) { words.removeFirst() }
    if let (value, rest) = NumberWords.leadingNumber(in: words) { return ([value], rest.joined(separator: " ")) }
    // "Mille euros" or "un million": folding has removed the article.
    let unit = words.joined(separator: " ")
    return NumberUnit(unit).isScaled && words.first != "k" && words.first != "m" ? ([1], unit) : nil
  }

  private static let currencies: Set<String> = ["€", "$", "£", "eur", "usd", "gbp"]

  /// Words that may come before a number without changing it, written without spaces.
  private static let announcements: Set<String> = [
    "", "environ", "apeupres", "autourde", "presde", "about", "around", "approximately", "≈",
    "en", "in", "le", "la", "les", "l", "the", "cest", "cestenviron",
  ]
}
