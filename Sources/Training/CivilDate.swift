/// A day of the proleptic Gregorian calendar.
///
/// Howard Hinnant: chrono-compatible low-level date algorithms, `days_from_civil` and `civil_from_days`.
package struct CivilDate: Hashable, Sendable {
  package let year: Int64
  package let month: Int64
  package let day: Int64

  /// A calendar day; nil if it doesn't exist.
  package init?(year: Int64, month: Int64, day: Int64) {
    (self.year, self.month, self.day) = (year, month, day)
    guard (1...12).contains(month), day >= 1 else { return nil }
    // A day that its month doesn't have would count on into the next month.
    guard day <= Self.inEachMonth || CivilDate(daysSince1970: daysSince1970).day == day else { return nil }
  }

  /// The days that every month has.
  private static let inEachMonth: Int64 = 28

  package init(daysSince1970: Int64) {
    // Years begin in March here, so that 29 February is their last day.
    let (era, dayOfEra) = dividedRoundingDown(daysSince1970 + 719_468, by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// A date in the calendar's form, `2027-03-11`, if it comes next; nil for a day that its month doesn't have.
  package init?(_ text: inout FixedDigitsReader) {
    guard let year = text.number(digits: 4), text.takes("-"), let month = text.number(digits: 2), text.takes("-"),
      let day = text.number(digits: 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Adds the date in that form.
  package func write(to text: inout FixedDigitsWriter) {
    text.add(year, digits: 4)
    text.add("-")
    text.add(month, digits: 2)
    text.add("-")
    text.add(day, digits: 2)
  }

  package var daysSince1970: Int64 {
    let (era, yearOfEra) = dividedRoundingDown(month <= 2 ? year - 1 : year, by: 400)
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

/// Divides, rounding down, so that the rest is never negative.
package func dividedRoundingDown(_ number: Int64, by size: Int64) -> (whole: Int64, rest: Int64) {
  let (whole, rest) = number.quotientAndRemainder(dividingBy: size)
  return rest < 0 ? (whole - 1, rest + size) : (whole, rest)
}
