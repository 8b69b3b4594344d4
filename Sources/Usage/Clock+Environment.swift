import ProgressStore
import Terminal
import Training

import struct Foundation.Date

extension ProcessEnvironment {
  /// The current moment: `DISTINGUO_NOW` if it's set (nil if that isn't ISO 8601 of the years 1 to 8999), else the system's clock.
  package func now() -> Moment? {
    guard let wanted = self["DISTINGUO_NOW"] else {
      return Moment(milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)))
    }
    return Timestamp.moment(wanted).flatMap { Self.years.contains($0.year) ? $0 : nil }
  }

  /// Dates have four digits, and a question may be due a thousand years from now.
  private static let years: Range<Int64> = 1..<9_000
}

extension Moment {
  fileprivate var year: Int64 {
    CivilDate(daysSince1970: dividedRoundingDown(milliseconds, by: Self.millisecondsPerDay).whole).year
  }
}
