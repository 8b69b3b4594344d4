import Training

/// Moments in ISO 8601 and RFC 3339 format, in UTC, from the year 0 to 9999.
package enum Timestamp {
  /// The first and the last moment that can be written.
  private static let range = Moment(milliseconds: -62_167_219_200_000)...Moment(milliseconds: 253_402_300_799_999)

  /// `2026-11-22T10:10:00Z`; milliseconds are left out.
  package static func seconds(_ moment: Moment) -> String {
    let moment = nearest(moment)
    let (day, rest) = dividedRoundingDown(moment.milliseconds, by: Moment.millisecondsPerDay)
    let date = CivilDate(daysSince1970: day)
    let second = rest / 1_000
    let time = [second / 3_600, second / 60 % 60, second % 60].map { padded($0, to: 2) }
    return "\(padded(date.year, to: 4))-\(padded(date.month, to: 2))-\(padded(date.day, to: 2))"
      + "T\(time.joined(separator: ":"))Z"
  }

  /// `2026-11-22T10:10:00.250Z`.
  package static func milliseconds(_ moment: Moment) -> String {
    seconds(moment).dropLast()
      + ".\(padded(dividedRoundingDown(nearest(moment).milliseconds, by: 1_000).rest, to: 3))Z"
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
    var text = Reading(text)
    guard let year = text.number(digits: 4), text.takes("-"), let month = text.number(digits: 2), text.takes("-"),
      let day = text.number(digits: 2), let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    let start = Moment(milliseconds: date.daysSince1970 * Moment.millisecondsPerDay)
    if text.isAtEnd { return start }
    guard text.takes("T"), let time = text.timeOfDay(), let offset = text.offset(), text.isAtEnd else { return nil }
    let moment = start.adding(milliseconds: time - offset)
    return range.contains(moment) ? moment : nil
  }

  private static func padded(_ number: Int64, to digits: Int) -> String {
    let text = String(number.magnitude)
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

/// Reads a text from its start, piece by piece.
private struct Reading {
  private var rest: Substring.UTF8View

  init(_ text: String) {
    rest = text[...].utf8
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func takes(_ sign: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: sign) else { return false }
    rest.removeFirst()
    return true
  }

  mutating func number(digits count: Int) -> Int64? {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy(Self.isDigit) else { return nil }
    rest.removeFirst(count)
    return Int64(String(digits) ?? "")
  }

  /// Milliseconds since midnight. Finer fractions are cut off.
  mutating func timeOfDay() -> Int64? {
    guard let hour = number(digits: 2), hour < 24, takes(":"), let minute = number(digits: 2), minute < 60,
      takes(":"), let second = number(digits: 2), second < 60
    else { return nil }
    let whole = ((hour * 60 + minute) * 60 + second) * 1_000
    guard takes(".") else { return whole }
    let digits = rest.prefix(while: Self.isDigit)
    guard !digits.isEmpty else { return nil }
    rest = rest[digits.endIndex...]
    return Int64(((String(digits) ?? "") + "00").prefix(3)).map { whole + $0 }
  }

  /// Milliseconds by which the clock is ahead of UTC.
  mutating func offset() -> Int64? {
    if takes("Z") { return 0 }
    let sign: Int64 = takes("-") ? -1 : 1
    guard sign == -1 || takes("+"), let hour = number(digits: 2), hour < 24, takes(":"),
      let minute = number(digits: 2), minute < 60
    else { return nil }
    return sign * (hour * 60 + minute) * 60_000
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
