import Training

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Moments in the form of ISO 8601 and RFC 3339, in UTC.
package enum Timestamp {
  /// `2026-11-22T10:10:00Z`; milliseconds are left out.
  package static func seconds(_ moment: Moment) -> String {
    Date(timeIntervalSince1970: moment.seconds.rounded(.down)).formatted(Date.ISO8601FormatStyle())
  }

  /// `2026-11-22T10:10:00.250Z`.
  package static func milliseconds(_ moment: Moment) -> String {
    let fraction = String(1_000 + Int(moment.milliseconds - Int64(moment.seconds.rounded(.down)) * 1_000)).dropFirst()
    return seconds(moment).dropLast() + ".\(fraction)Z"
  }

  /// The moment written in either form, with an offset from UTC or `Z`, or a date alone (its start, UTC); nil for
  /// anything else.
  package static func moment(_ text: String) -> Moment? {
    let styles = [
      Date.ISO8601FormatStyle(), Date.ISO8601FormatStyle(includingFractionalSeconds: true),
      Date.ISO8601FormatStyle().year().month().day(),
    ]
    for style in styles {
      guard let date = try? Date(text, strategy: style) else { continue }
      return Moment(milliseconds: Int64((date.timeIntervalSince1970 * 1_000).rounded()))
    }
    return nil
  }
}
