/// A point in time, in whole milliseconds since the start of 1970, UTC.
package struct Moment: Hashable, Sendable, Comparable {
  package let milliseconds: Int64

  package init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// Seconds since the start of 1970, UTC.
  package var seconds: Double { Double(milliseconds) / 1_000 }

  package func adding(milliseconds: Int64) -> Moment {
    Moment(milliseconds: self.milliseconds + milliseconds)
  }

  /// This moment, or the one right after `other` if that isn't earlier. If `other` is a day or more ahead, a wrong
  /// clock set it, and it's ignored.
  package func following(_ other: Moment) -> Moment {
    let lead = other.milliseconds - milliseconds
    return (0..<Self.millisecondsPerDay).contains(lead) ? other.adding(milliseconds: 1) : self
  }

  package static func < (left: Moment, right: Moment) -> Bool { left.milliseconds < right.milliseconds }

  package static let millisecondsPerDay: Int64 = 86_400_000
}
