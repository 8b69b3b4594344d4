/// Tags of languages, as `language` has them: BCP 47, in the form that matters here.
package enum LanguageTag {
  /// Whether a text is a language's code, perhaps followed by a script, a country and the like: `fr`, `pt-BR`.
  package static func isValid(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let code = parts.first, code.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
    else { return false }
    let isKnown = code.utf8.count == 2 ? codes.contains(String(code)) : code.utf8.count == 3
    return isKnown
      && parts.dropFirst().allSatisfy { part in
        (1...8).contains(part.utf8.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
  }

  /// The code of the language that a text names in words or in capitals; nil for other texts.
  package static func code(ofName text: String) -> String? {
    let name = text.lowercased()
    return names[name] ?? (isValid(name) ? name : nil)
  }

  private static let names = [
    "french": "fr", "français": "fr", "francais": "fr", "english": "en", "anglais": "en", "german": "de",
    "deutsch": "de", "allemand": "de", "spanish": "es", "español": "es", "espagnol": "es", "italian": "it",
    "italiano": "it", "italien": "it", "portuguese": "pt", "português": "pt", "portugais": "pt", "dutch": "nl",
    "nederlands": "nl", "néerlandais": "nl", "latin": "la", "arabic": "ar", "arabe": "ar", "wolof": "wo",
  ]

  /// Those of two letters (ISO 639-1).
  private static let codes = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv \
    dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig \
    ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh \
    mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru \
    rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug \
    uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split(separator: " ").map(String.init))
}
