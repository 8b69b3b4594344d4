/// Which version of the program this is.
package enum Version {
  package static let number = "0.2.0"
  /// When that version was made, as an ISO 8601 date.
  package static let date = "2026-11-28"
}
