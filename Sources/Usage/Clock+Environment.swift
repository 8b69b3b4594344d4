import ProgressStore
import Terminal
import Training

import struct Foundation.Date

extension ProcessEnvironment {
  /// The moment it is for the program: that of `DISTINGUO_NOW` where it's set, nil when that isn't an ISO 8601 moment.
  package func now() -> Moment? {
    guard let wanted = self["DISTINGUO_NOW"] else {
      return Moment(milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)))
    }
    return Timestamp.moment(wanted)
  }
}
