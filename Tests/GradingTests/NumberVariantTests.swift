import Testing

@testable import Grading

struct NumberVariantTests {
  typealias Case = (form: String, typed: String, difference: NumberVariant.Difference?)

  static let differences: [Case] = [
    ("média social", "médias sociaux", .number), ("décisions tactiques", "décision tactique", .number),
    ("objectif de la marque", "objectifs de la marque", .number),
    ("le réseau du client", "les réseaux des clients", .number),
    ("relation client", "relations client", .number), ("relation client", "relation clients", .number),
    ("community manager", "community managers", .number), ("marketing B2B", "marketings B2B", .number),
    ("mots clés", "mot clé", .number), ("choix tactique", "choix tactiques", .number),
    ("médias sociaux", "media social", .accents), ("stratégie", "strategies", .accents),
    ("médias sociaux", "médias social", .agreement), ("objectif stratégique", "objectif stratégiques", .agreement),
    ("objectifs stratégiques", "objectif stratégiques", .agreement),
    ("média social", "média social", nil), ("média social", "media social", nil), ("réseau social", "réseaux", nil),
    ("animateur de communauté", "animateur des communautés", nil), ("SMM", "SMMs", .number), ("CM", "CMs", nil),
    ("APES", "APE", nil), ("sans objectif", "sous objectifs", nil), ("", "", nil),
  ]

  @Test(arguments: differences) func `an answer differs in number alone, or in more`(answer: Case) {
    #expect(NumberVariant(answer.form).difference(from: FrenchText(answer.typed)) == answer.difference)
  }
}
