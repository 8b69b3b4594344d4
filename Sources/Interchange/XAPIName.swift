/// The IRIs used in statements (xAPI 1.0.3, Data, 3.1): ADL's, and our own.
package enum XAPIName {
  /// The start of our own IRIs. They are only names; `.example` is reserved (RFC 2606), so they can't clash.
  package static let base = "https://distinguo.example/"

  static func verb(_ name: String) -> String { "http://adlnet.gov/expapi/verbs/" + name }
  static func activityType(_ name: String) -> String { "http://adlnet.gov/expapi/activities/" + name }
  static func `extension`(_ name: String) -> String { base + "extensions/" + name }
  /// The system that device accounts belong to.
  static let devices = base + "devices"

  /// The start of activity ids, with its final `/` added if missing; nil if the text isn't an absolute IRI.
  package static func activityBase(_ text: String) -> String? {
    guard isAbsolute(text) else { return nil }
    return text.last.map { "/#:=".contains($0) } == true ? text : text + "/"
  }

  /// Whether a text is an IRI with a scheme (RFC 3987, section 2.2), judging by its characters.
  static func isAbsolute(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":"), isWritable(text) else { return false }
    let scheme = text[..<colon].utf8
    let rest = text[text.index(after: colon)...].drop { $0 == "/" }
    return scheme.first.map(isLetter) == true && !rest.isEmpty
      && scheme.allSatisfy { isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) }
  }

  /// Whether every character may appear in an IRI unescaped.
  static func isWritable(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      scalar.value > 0x20 && !(0x7F...0x9F).contains(scalar.value) && !"<>\"{}|\\^`".unicodeScalars.contains(scalar)
        && !scalar.properties.isWhitespace && scalar.properties.generalCategory != .format
    }
  }

  /// A text as a segment of an IRI, percent-encoded except for unreserved characters (RFC 3986, section 2).
  static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      if isLetter(byte) || isDigit(byte) || "-._~".utf8.contains(byte) { return String(Unicode.Scalar(byte)) }
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
