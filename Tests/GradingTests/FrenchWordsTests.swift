import Testing

@testable import Grading

struct FrenchWordsTests {
  static let pairs: [(String, String)] = [
    ("interne", "externe"), ("personnelle", "impersonnelle"), ("connecter", "deconnecter"), ("internet", "intranet"),
    ("quantitatif", "qualitatif"), ("majorite", "minorite"), ("implicite", "explicite"), ("ascendant", "descendant"),
    ("symetrique", "asymetrique"), ("afferent", "efferent"), ("abduction", "adduction"), ("normal", "anormal"),
    ("legal", "illegal"), ("regulier", "irregulier"), ("possible", "impossible"), ("accord", "desaccord"),
    ("hypertension", "hypotension"), ("corps", "anticorps"), ("adroit", "maladroit"), ("violent", "nonviolent"),
    ("happy", "unhappy"), ("like", "dislike"), ("read", "misread"), ("emigrer", "immigrer"), ("allusion", "illusion"),
    ("mission", "emission"), ("poisson", "poison"), ("meres", "peres"), ("gambie", "zambie"), ("nitrate", "nitrite"),
    ("sulfates", "sulfites"),
    ("propane", "propene"), ("lactose", "lactase"), ("capitaliste", "capitalisme"), ("employer", "employee"),
    ("influenceur", "influence"), ("strategique", "strategie"), ("stratege", "strategie"), ("analyste", "analyse"),
  ]

  @Test func `a word of little weight is known by its letters`() {
    for word in FrenchWords.ofLittleWeight {
      #expect(FrenchWords.isOfLittleWeight(Array(word.unicodeScalars)[...]), "\(word)")
    }
    for word in ["", "d", "e", "el", "len", "avec", "éa"] {
      #expect(!FrenchWords.isOfLittleWeight(Array(word.unicodeScalars)[...]), "\(word)")
    }
  }

  @Test(arguments: pairs) func `prefixes and suffixes tell words apart`(first: String, second: String) {
    #expect(FrenchWords.areToldApart(first, second))
    #expect(FrenchWords.areToldApart(second, first))
  }

  @Test(arguments: [
    ("manager", "manger"), ("community", "comunity"), ("kodak", "codak"),
    ("marque", "marques"), ("voix", "voix"),
  ])
  func `other differences don't tell words apart`(first: String, second: String) {
    #expect(!FrenchWords.areToldApart(first, second))
  }
}
