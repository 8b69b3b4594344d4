import ProgressStore
import Terminal
import Training

import struct Foundation.Date

extension ProcessEnvironment {
  /// The current moment: `DISTINGUO_NOW` if it's set (nil if that isn't ISO 8601 of the years 0 to 9999), else the system's clock.
  package func now() -> Moment? {
    guard let wanted = self["DISTINGUO_NOW"] else {
      return Moment(milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)))
    }
    // A moment that an offset takes out of the years that can be written would make the file unreadable.
    return Timestamp.moment(wanted).flatMap { Timestamp.moment(Timestamp.milliseconds($0)) }
  }
}
