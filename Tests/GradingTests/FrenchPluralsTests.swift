import Testing

@testable import Grading

struct FrenchPluralsTests {
  static let pairs: [(singular: String, plural: String)] = [
    ("objectif", "objectifs"), ("visage", "visages"), ("canal", "canaux"), ("social", "sociaux"),
    ("festival", "festivals"), ("final", "finals"), ("final", "finaux"), ("travail", "travaux"), ("detail", "details"),
    ("reseau", "reseaux"), ("tuyau", "tuyaux"), ("landau", "landaus"), ("jeu", "jeux"), ("enjeu", "enjeux"),
    ("pneu", "pneus"), ("milieu", "milieux"), ("bijou", "bijoux"), ("trou", "trous"), ("manager", "managers"),
  ]

  @Test(arguments: pairs) func `a singular and its plural are a pair, whichever comes first`(pair: (String, String)) {
    #expect(FrenchPlurals.arePair(pair.0, pair.1))
    #expect(FrenchPlurals.arePair(pair.1, pair.0))
  }

  static let strangers: [(String, String)] = [
    ("canal", "canals"), ("reseau", "reseaus"), ("festival", "festivaux"), ("jeu", "jeus"), ("trou", "troux"),
    ("temp", "temps"), ("voi", "voix"), ("pri", "prix"), ("fil", "fils"), ("curieu", "curieux"),
    ("busines", "business"),
    ("cm", "cms"), ("objectif", "objectif"), ("influenceur", "influences"), ("201", "201s"), ("", "s"),
  ]

  @Test(arguments: strangers) func `words that only end alike aren't a pair`(pair: (String, String)) {
    #expect(!FrenchPlurals.arePair(pair.0, pair.1))
    #expect(!FrenchPlurals.arePair(pair.1, pair.0))
  }

  @Test func `accents are kept in a plural`() {
    #expect(FrenchPlurals.differInEnding("stratégie", "stratégies"))
    #expect(FrenchPlurals.differInEnding("régional", "régionaux"))
    #expect(!FrenchPlurals.differInEnding("strategie", "stratégies"))
  }
}
