/// Character references of HTML: `&eacute;`, `&#233;`, `&#xE9;`.
enum HTMLEntity {
  /// What's between `&` and `;`, as text; nil for an unknown name.
  static func text(of name: ByteText) -> String? {
    guard let first = name.first else { return nil }
    if first == UInt8(ascii: "#") { return number(name.dropFirst()) }
    return named[name.string].map { String($0) }
  }

  /// A text with its references replaced, once.
  static func replaced(in text: ByteText) -> String {
    guard text.contains(UInt8(ascii: "&")) else { return text.string }
    var output: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      let rest = text[(index + 1)...].prefix(32)
      if text[index] == UInt8(ascii: "&"), let end = rest.firstIndex(of: UInt8(ascii: ";")),
        let replacement = self.text(of: text[(index + 1)..<end])
      {
        output += Array(replacement.utf8)
        index = end + 1
      } else {
        output.append(text[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func number(_ digits: ByteText) -> String? {
    let isHexadecimal = digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X")
    let value = isHexadecimal ? UInt32(digits.dropFirst().string, radix: 16) : UInt32(digits.string)
    guard let value, let scalar = Unicode.Scalar(value), scalar.value >= 0x20 || value == 0x0A || value == 0x09,
      !(0x7F...0x9F).contains(value), !scalar.properties.isBidiControl
    else { return value.map { _ in "" } }
    return String(Character(scalar))
  }

  /// The names that are met in questions: Latin letters, Greek, punctuation, arrows and mathematics.
  private static let named: [String: Unicode.Scalar] = {
    var table: [String: Unicode.Scalar] = [:]
    for pair in (latin + " " + greek + " " + others).split(separator: " ") {
      let parts = pair.split(separator: ":")
      guard parts.count == 2, let value = UInt32(parts[1], radix: 16), let scalar = Unicode.Scalar(value) else {
        continue
      }
      table[String(parts[0])] = scalar
    }
    return table
  }()

  private static let latin = """
    nbsp:A0 iexcl:A1 cent:A2 pound:A3 curren:A4 yen:A5 brvbar:A6 sect:A7 uml:A8 copy:A9 ordf:AA laquo:AB not:AC shy:AD \
    reg:AE macr:AF deg:B0 plusmn:B1 sup2:B2 sup3:B3 acute:B4 micro:B5 para:B6 middot:B7 cedil:B8 sup1:B9 ordm:BA \
    raquo:BB frac14:BC frac12:BD frac34:BE iquest:BF Agrave:C0 Aacute:C1 Acirc:C2 Atilde:C3 Auml:C4 Aring:C5 AElig:C6 \
    Ccedil:C7 Egrave:C8 Eacute:C9 Ecirc:CA Euml:CB Igrave:CC Iacute:CD Icirc:CE Iuml:CF ETH:D0 Ntilde:D1 Ograve:D2 \
    Oacute:D3 Ocirc:D4 Otilde:D5 Ouml:D6 times:D7 Oslash:D8 Ugrave:D9 Uacute:DA Ucirc:DB Uuml:DC Yacute:DD THORN:DE \
    szlig:DF agrave:E0 aacute:E1 acirc:E2 atilde:E3 auml:E4 aring:E5 aelig:E6 ccedil:E7 egrave:E8 eacute:E9 ecirc:EA \
    euml:EB igrave:EC iacute:ED icirc:EE iuml:EF eth:F0 ntilde:F1 ograve:F2 oacute:F3 ocirc:F4 otilde:F5 ouml:F6 \
    divide:F7 oslash:F8 ugrave:F9 uacute:FA ucirc:FB uuml:FC yacute:FD thorn:FE yuml:FF OElig:152 oelig:153 \
    Scaron:160 scaron:161 Yuml:178 fnof:192
    """

  private static let greek = """
    Alpha:391 Beta:392 Gamma:393 Delta:394 Epsilon:395 Zeta:396 Eta:397 Theta:398 Iota:399 Kappa:39A Lambda:39B Mu:39C \
    Nu:39D Xi:39E Omicron:39F Pi:3A0 Rho:3A1 Sigma:3A3 Tau:3A4 Upsilon:3A5 Phi:3A6 Chi:3A7 Psi:3A8 Omega:3A9 alpha:3B1 \
    beta:3B2 gamma:3B3 delta:3B4 epsilon:3B5 zeta:3B6 eta:3B7 theta:3B8 iota:3B9 kappa:3BA lambda:3BB mu:3BC nu:3BD \
    xi:3BE omicron:3BF pi:3C0 rho:3C1 sigmaf:3C2 sigma:3C3 tau:3C4 upsilon:3C5 phi:3C6 chi:3C7 psi:3C8 omega:3C9
    """

  private static let others = """
    amp:26 lt:3C gt:3E quot:22 apos:27 ndash:2013 mdash:2014 lsquo:2018 rsquo:2019 sbquo:201A ldquo:201C rdquo:201D \
    bdquo:201E dagger:2020 Dagger:2021 bull:2022 hellip:2026 permil:2030 prime:2032 Prime:2033 lsaquo:2039 rsaquo:203A \
    oline:203E frasl:2044 euro:20AC trade:2122 larr:2190 uarr:2191 rarr:2192 darr:2193 harr:2194 lArr:21D0 rArr:21D2 \
    hArr:21D4 forall:2200 part:2202 exist:2203 empty:2205 nabla:2207 isin:2208 notin:2209 ni:220B prod:220F sum:2211 \
    minus:2212 lowast:2217 radic:221A prop:221D infin:221E ang:2220 and:2227 or:2228 cap:2229 cup:222A int:222B \
    there4:2234 sim:223C cong:2245 asymp:2248 ne:2260 equiv:2261 le:2264 ge:2265 sub:2282 sup:2283 nsub:2284 sube:2286 \
    supe:2287 oplus:2295 otimes:2297 perp:22A5 sdot:22C5 loz:25CA spades:2660 clubs:2663 hearts:2665 diams:2666 \
    ensp:20 emsp:20 thinsp:20 lbrack:5B rbrack:5D lbrace:7B rbrace:7D colon:3A equals:3D num:23 Tab:20 NewLine:20 \
    excl:21 quest:3F percnt:25 lpar:28 rpar:29 comma:2C period:2E sol:2F semi:3B lowbar:5F grave:60 check:2713 star:2606
    """
}
