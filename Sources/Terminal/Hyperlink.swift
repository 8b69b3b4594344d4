/// The address of a hyperlink, as it may be sent to a terminal (OSC 8).
package struct Hyperlink: Hashable, Sendable {
  /// Printable ASCII.
  package let address: String

  /// Percent-encodes whatever isn't printable ASCII. nil for anything but a web address: a terminal hands the address to
  /// other programs.
  package init?(_ address: String) {
    let lowered = address.prefix(8).lowercased()
    guard lowered.hasPrefix("http://") || lowered.hasPrefix("https://") else { return nil }
    self.address = address.utf8.map { byte in
      (0x21...0x7E).contains(byte) ? String(Unicode.Scalar(byte)) : PercentEncoding.encoded(byte)
    }.joined()
  }
}
