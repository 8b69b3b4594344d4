import Training

/// Moments in ISO 8601 and RFC 3339 format, in UTC, from the year 0 to 9999.
package enum Timestamp {
  /// The first and the last moment that can be written.
  private static let range = Moment(milliseconds: -62_167_219_200_000)...Moment(milliseconds: 253_402_300_799_999)

  /// `2026-11-22T10:10:00Z`; milliseconds are left out.
  package static func seconds(_ moment: Moment) -> String { text(moment, withMilliseconds: false) }

  /// `2026-11-22T10:10:00.250Z`.
  package static func milliseconds(_ moment: Moment) -> String { text(moment, withMilliseconds: true) }

  private static func text(_ moment: Moment, withMilliseconds: Bool) -> String {
    let (day, rest) = dividedRoundingDown(nearest(moment).milliseconds, by: Moment.millisecondsPerDay)
    var text = FixedDigitsWriter()
    CivilDate(daysSince1970: day).write(to: &text)
    for (sign, number) in [("T", rest / 3_600_000), (":", rest / 60_000 % 60), (":", rest / 1_000 % 60)]
      as [(Unicode.Scalar, Int64)]
    {
      text.add(sign)
      text.add(number, digits: 2)
    }
    if withMilliseconds {
      text.add(".")
      text.add(rest % 1_000, digits: 3)
    }
    text.add("Z")
    return text.text
  }

  /// The moment itself, or the first or last that can be written: a question may be due after the year 9999.
  private static func nearest(_ moment: Moment) -> Moment { min(max(moment, range.lowerBound), range.upperBound) }

  /// `2026-11-22T10-10-00.250Z`: a moment in a file name.
  package static func name(_ moment: Moment) -> String { milliseconds(moment).replacing(":", with: "-") }

  /// The number of a moment's month, counted on from year to year.
  static func month(_ moment: Moment) -> Int64 {
    let date = CivilDate(daysSince1970: dividedRoundingDown(moment.milliseconds, by: Moment.millisecondsPerDay).whole)
    return date.year * 12 + date.month
  }

  /// Reads either format, with `Z` or an offset from UTC, or a date alone, meaning its start in UTC. Anything else is
  /// nil, such as a day its month doesn't have, or a moment whose year in UTC has other than four digits.
  package static func moment(_ text: String) -> Moment? {
    var text = text
    return text.withUTF8 { bytes in
      var digits = FixedDigitsReader(bytes)
      let moment = moment(&digits)
      return digits.isAtEnd ? moment : nil
    }
  }

  private static func moment(_ text: inout FixedDigitsReader) -> Moment? {
    guard let date = CivilDate(&text) else { return nil }
    let start = Moment(milliseconds: date.daysSince1970 * Moment.millisecondsPerDay)
    if text.isAtEnd { return start }
    guard text.takes("T"), let time = timeOfDay(&text), let offset = offset(&text) else { return nil }
    let moment = start.adding(milliseconds: time - offset)
    return range.contains(moment) ? moment : nil
  }

  /// Milliseconds since midnight. Finer fractions are cut off.
  private static func timeOfDay(_ text: inout FixedDigitsReader) -> Int64? {
    guard let hour = text.number(digits: 2), hour < 24, text.takes(":"), let minute = text.number(digits: 2),
      minute < 60,
      text.takes(":"), let second = text.number(digits: 2), second < 60
    else { return nil }
    var milliseconds = ((hour * 60 + minute) * 60 + second) * 1_000
    guard text.takes(".") else { return milliseconds }
    var weight: Int64 = 100
    guard let tenths = text.number(digits: 1) else { return nil }
    milliseconds += tenths * weight
    while let digit = text.number(digits: 1) {
      weight /= 10
      milliseconds += digit * weight
    }
    return milliseconds
  }

  /// Milliseconds by which the clock is ahead of UTC.
  private static func offset(_ text: inout FixedDigitsReader) -> Int64? {
    if text.takes("Z") { return 0 }
    let sign: Int64 = text.takes("-") ? -1 : 1
    guard sign == -1 || text.takes("+"), let hour = text.number(digits: 2), hour < 24, text.takes(":"),
      let minute = text.number(digits: 2), minute < 60
    else { return nil }
    return sign * (hour * 60 + minute) * 60_000
  }
}
