/// A date of the learner's, whatever the time zone.
package struct Day: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Days since the first of January 1970.
  package let number: Int64

  package init(number: Int64) {
    self.number = number
  }

  /// A date in the calendar's form: `2027-03-11`. nil for any other text, and for a day that its month doesn't have.
  package init?(_ text: String) {
    var text = text
    let date = text.withUTF8 { bytes in
      var digits = FixedDigitsReader(bytes)
      let date = CivilDate(&digits)
      return digits.isAtEnd ? date : nil
    }
    guard let date else { return nil }
    number = date.daysSince1970
  }

  /// `2027-03-11`.
  package var description: String {
    var text = FixedDigitsWriter()
    CivilDate(daysSince1970: number).write(to: &text)
    return text.text
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
