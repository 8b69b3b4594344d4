import Testing

@testable import Grading

struct TypoToleranceTests {
  @Test(arguments: [(0, 0), (3, 0), (4, 1), (7, 1), (8, 2), (100, 2)])
  func `the longer the form, the more typos it allows`(letters: Int, allowance: Int) {
    #expect(TypoTolerance.allowance(letters: letters) == allowance)
  }

  static let distances: [(form: String, typed: String, distance: Int?)] = [
    ("voix", "voix", 0), ("voix", "voi", nil), ("voix", "viox", 1), ("voix", "voixx", 1), ("elle", "ele", 1),
    ("voix", "vois", nil),
    ("voix", "vo", nil), ("mot", "mit", nil),
    ("community manager", "communitymanager", 0), ("community manager", "comunity manger", 2),
    ("communication interne", "communication externe", nil), ("communication interne", "communicationexterne", nil),
    ("responsable des médias sociaux", "responsable médias sociaux", 0),
    ("responsable des médias sociaux", "responsable de médias socaux", 1),
    ("CRM social", "CMR social", nil), ("crm social", "cmr social", nil), ("social CRM", "socail crm", 1),
    ("SEO", "SEA", nil), ("page 12", "page 13", nil), ("pas facile", "par facile", nil),
    ("sans budget", "sous budget", nil),
    ("CM", "C M", 0), ("", "", nil),
  ]

  @Test(arguments: distances)
  func `a typo's distance is measured, or it's refused`(form: String, typed: String, distance: Int?) {
    #expect(TypoTolerance(form).distance(from: FrenchText(typed)) == distance)
  }
}
