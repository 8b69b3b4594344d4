import Testing

@testable import Grading

struct FrenchWordsTests {
  static let pairs: [(String, String)] = [
    ("interne", "externe"), ("personnelle", "impersonnelle"), ("connecter", "deconnecter"), ("internet", "intranet"),
    ("quantitatif", "qualitatif"), ("majorite", "minorite"), ("implicite", "explicite"), ("ascendant", "descendant"),
    ("influenceur", "influence"), ("strategique", "strategie"), ("stratege", "strategie"), ("analyste", "analyse"),
  ]

  @Test(arguments: pairs) func `beginnings and endings tell words apart`(one: String, other: String) {
    #expect(FrenchWords.areToldApart(one, other))
    #expect(FrenchWords.areToldApart(other, one))
  }

  @Test(arguments: [("manager", "manger"), ("community", "comunity"), ("marque", "marques"), ("voix", "voix")])
  func `other differences do not`(one: String, other: String) {
    #expect(!FrenchWords.areToldApart(one, other))
  }
}
