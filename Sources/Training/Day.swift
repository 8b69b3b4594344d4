/// A date of the learner's, whatever the time zone.
package struct Day: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Days since the first of January 1970.
  package let number: Int64

  package init(number: Int64) {
    self.number = number
  }

  /// A date in the calendar's form: `2027-03-11`. nil for any other text, and for a day that its month doesn't have.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2],
      parts.allSatisfy({ $0.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) }),
      let year = Int64(String(parts[0]) ?? ""), let month = Int64(String(parts[1]) ?? ""),
      let day = Int64(String(parts[2]) ?? ""), let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    number = date.daysSince1970
  }

  /// `2027-03-11`.
  package var description: String {
    let date = CivilDate(daysSince1970: number)
    func padded(_ number: Int64, to digits: Int) -> String {
      let text = String(number.magnitude)
      return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, digits - text.count)) + text
    }
    return "\(padded(date.year, to: 4))-\(padded(date.month, to: 2))-\(padded(date.day, to: 2))"
  }

  package func adding(_ days: Int64) -> Day { Day(number: number + days) }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day {
  /// The date in UTC at a moment.
  package init(utc moment: Moment) {
    number = dividedRoundingDown(moment.milliseconds, by: Moment.millisecondsPerDay).whole
  }

  /// The day that an answer counts for if it was recorded before days were: its date in UTC four hours earlier.
  package init(unrecordedAt moment: Moment) {
    self.init(utc: moment.adding(milliseconds: -4 * 3_600_000))
  }
}
