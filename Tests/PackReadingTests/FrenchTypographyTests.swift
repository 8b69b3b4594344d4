import PackReading
import Testing

struct FrenchTypographyTests {
  @Test(arguments: [
    ("L'affineur d'ici", "L’affineur d’ici"), ("Qui ?", "Qui\u{A0}?"), ("« Oui »", "«\u{A0}Oui\u{A0}»"),
    ("Ceci ; cela : non !", "Ceci\u{A0}; cela\u{A0}: non\u{A0}!"), ("Que fait `l'if ?` ?", "Que fait `l'if ?`\u{A0}?"),
  ])
  func `a terminal draws French signs for those of the keyboard`(typed: String, drawn: String) {
    #expect(FrenchTypography.drawn(typed) == drawn)
  }

  @Test(arguments: [
    "Qui?", "«Oui»", "\"Oui\"", "68 %", "'Oui'", "rock 'n' roll", "L’affineur", "Qui\u{A0}?", "``l'un ` ?``",
    "https://exemple.test/l'un",
  ])
  func `a terminal inserts nothing, and leaves code and everything else`(text: String) {
    #expect(FrenchTypography.drawn(text) == text)
  }

  @Test(arguments: [
    ("Qui?", "Qui\u{A0}?"), ("«Oui»!", "«\u{A0}Oui\u{A0}»\u{A0}!"), ("Soit 68% ou 3 €.", "Soit 68\u{A0}% ou 3\u{A0}€."),
    ("Le \"brie\", l'\"époisses\"?", "Le «\u{A0}brie\u{A0}», l’«\u{A0}époisses\u{A0}»\u{A0}?"),
    ("« le \"brie\" »", "«\u{A0}le “brie”\u{A0}»"), ("Pourquoi?! Ainsi: `a?`", "Pourquoi\u{A0}?! Ainsi\u{A0}: `a?`"),
    ("l'1er", "l’1er"),
  ])
  func `what a person shouldn't have to type is mended`(typed: String, mended: String) {
    #expect(FrenchTypography.mended(typed) == mended)
    #expect(FrenchTypography.mended(mended) == mended)
  }

  @Test(arguments: [
    "À 10:30", "Un écran de 15\"", "\"Oui", "Vrai (?)", "Non…?", "a;b", "https://exemple.test/a?b=c",
    "R&amp;D", "100%25",
  ])
  func `what may be meant so is left alone`(text: String) {
    #expect(FrenchTypography.mended(text) == text)
  }

  @Test(arguments: ["fr", "fr-CA"]) func `the rules are those of French`(language: String) {
    #expect(FrenchTypography.applies(to: language))
    #expect(!FrenchTypography.applies(to: "fro"))
  }
}
