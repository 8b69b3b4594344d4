/// Addresses that open a page at a quotation.
package enum TextFragment {
  /// The address with a text fragment (WICG Scroll to Text Fragment). Browsers that support it scroll to the quotation and
  /// highlight it; others just open the page.
  package static func address(_ url: String, quoting quote: String?) -> String {
    guard let quote, !url.contains("#") else { return url }
    return url + "#:~:text=" + encoded(quote)
  }

  /// Percent-encodes the text, including `-`, `,` and `&`, which mean something in a text fragment.
  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let isUnreserved =
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "._~".utf8.contains(byte)
      if isUnreserved { return String(decoding: [byte], as: UTF8.self) }
      return PercentEncoding.encoded(byte)
    }.joined()
  }
}
