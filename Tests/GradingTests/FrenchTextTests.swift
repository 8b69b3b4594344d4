import Testing

@testable import Grading

struct FrenchTextTests {
  static let forms: [(text: String, folded: String, plain: String)] = [
    ("Stratégie", "strate\u{301}gie", "strategie"),
    ("strate\u{301}gie", "strate\u{301}gie", "strategie"),
    ("ŒUVRE", "œuvre", "oeuvre"),
    ("ex æquo", "ex æquo", "ex aequo"),
    ("Straße", "straße", "strasse"),
    ("Noël à Łódź", "noe\u{308}l a\u{300} ło\u{301}dz\u{301}", "noel a lodz"),
    ("İ", "i\u{307}", "i"),
    ("ế", "e\u{302}\u{301}", "e"),
    ("L’entreprise", "entreprise", "entreprise"),
    ("l'entreprise", "entreprise", "entreprise"),
    ("l entreprise", "entreprise", "entreprise"),
    ("d'une marque", "marque", "marque"),
    ("à la marque", "marque", "marque"),
    ("à l’agence", "agence", "agence"),
    ("c'est la marque", "marque", "marque"),
    ("le/la CM", "cm", "cm"),
    ("un(e) CM", "cm", "cm"),
    ("Les", "les", "les"),
    ("lentreprise", "lentreprise", "lentreprise"),
    ("d accord", "accord", "accord"),
    ("plan d", "plan d", "plan d"),
    ("l b", "l b", "l b"),
    ("mot‑clé", "mot cle\u{301}", "mot cle"),
    ("e-mail", "e mail", "e mail"),
    ("C.M.", "c m", "c m"),
    ("3,5", "3.5", "3.5"),
    ("2010-2011", "2010 2011", "2010 2011"),
    ("a , b ; c", "a b c", "a b c"),
    ("« Bien ! »", "bien", "bien"),
    ("R&D", "r et d", "r et d"),
    ("68 %", "68 %", "68 %"),
    ("C++", "c++", "c++"),
    ("ａｂｃ １２", "abc 12", "abc 12"),
    ("٣", "3", "3"),
    ("co\u{200D}m\u{200B}m\u{AD}u\u{2060}n", "commun", "commun"),
    ("\u{202E}abc\u{202C}", "abc", "abc"),
    ("a\u{0}b\u{1B}c", "abc", "abc"),
    ("a\tb\r\nc\u{2028}d\u{85}e", "a b c d e", "a b c d e"),
    ("ﬁn", "fin", "fin"),
    ("animateur·rice", "animateur rice", "animateur rice"),
    ("", "", ""),
    ("…", "", ""),
    ("\u{301}\u{302}", "", ""),
    ("한국", "한국", "한국"),
    ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}", "한국", "한국"),
    ("CO₂", "co2", "co2"), ("m²", "m2", "m2"), ("m^2", "m 2", "m 2"), ("10³", "10^3", "10^3"),
    ("10⁻³", "10^−3", "10^−3"),
    ("½", "1/2", "1/2"), ("3½", "3 1/2", "3 1/2"), ("3 / 4", "3/4", "3/4"), ("16:9", "16/9", "16/9"),
    ("12/03/2020", "12 03 2020", "12 03 2020"), ("-5", "−5", "−5"), ("–5 °C", "−5 °c", "−5 °c"),
    ("A-", "a−", "a−"), ("AB−", "ab−", "ab−"), ("NO₃⁻", "no3−", "no3−"), ("anti-", "anti", "anti"), ("< 5", "<5", "<5"),
    ("Covid-19", "covid 19", "covid 19"), ("68 ‰", "68 ‰", "68 ‰"),
    ("ｶﾞｽ", "カ\u{3099}ス", "カ\u{3099}ス"), ("λόγος", "λο\u{301}γοσ", "λογοσ"), ("ΛΟΓΟΣ", "λογοσ", "λογοσ"),
    ("ﻣﺮﺣﺒﺎ", "مرحبا", "مرحبا"), ("مرحبـــا", "مرحبا", "مرحبا"), ("Ⅳ", "iv", "iv"), ("ＡＢＣ", "abc", "abc"),
    ("et/ou", "et ou", "et ou"), ("l´été", "e\u{301}te\u{301}", "ete"),
  ]

  /// A Chinese character leaves the decomposition of the whole text to Foundation.
  @Test func `a Western character is folded alike whatever else is in the text`() {
    for value in UInt32(0xA0)...0x17F {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(scalar)b \(scalar)2\(scalar)"
      #expect(FrenchText(text).symbols == FrenchText(text + " 中").symbols.dropLast(2), "\(text)")
    }
  }

  @Test(arguments: forms) func `a text has a folded form and a plain one`(text: String, folded: String, plain: String) {
    #expect(Array(FrenchText(text).folded.unicodeScalars) == Array(folded.unicodeScalars))
    #expect(Array(FrenchText(text).plain.unicodeScalars) == Array(plain.unicodeScalars))
  }

  @Test func `combining marks are put in canonical order and cut at eight`() {
    #expect(FrenchText("a\u{301}\u{323}").folded.unicodeScalars.map(\.value) == [0x61, 0x323, 0x301])
    #expect(FrenchText("a\u{323}\u{301}").folded.unicodeScalars.map(\.value) == [0x61, 0x323, 0x301])
    #expect(FrenchText("e" + String(repeating: "\u{301}", count: 100_000)).folded.unicodeScalars.count == 9)
  }

  @Test func `accents matter to equality`() {
    #expect(FrenchText("La Stratégie") == FrenchText("strate\u{301}gie."))
    #expect(FrenchText("stratégie") != FrenchText("strategie"))
    #expect(Set([FrenchText("le CM"), FrenchText("cm"), FrenchText("SMM")]).count == 2)
  }

  @Test func `little words are left out of the telling ones`() {
    #expect(FrenchText("le gestionnaire de la communauté").tellingWords == ["gestionnaire", "communaute"])
    #expect(FrenchText("des").tellingWords == ["des"])
  }
}
