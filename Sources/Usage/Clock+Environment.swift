import ProgressStore
import Terminal
import Training

import struct Foundation.Date

extension ProcessEnvironment {
  /// The current moment: `DISTINGUO_NOW` if it's set (nil if that isn't ISO 8601), else the system's clock.
  package func now() -> Moment? {
    guard let wanted = self["DISTINGUO_NOW"] else {
      return Moment(milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)))
    }
    return Timestamp.moment(wanted)
  }
}
