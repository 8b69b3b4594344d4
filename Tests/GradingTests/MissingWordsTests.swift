import TestSupport
import Testing

@testable import Grading

struct MissingWordsTests {
  typealias Case = (form: String, typed: String, missing: [String])

  static let near: [Case] = [
    ("indicateurs clés de performance", "indicateurs de performance", ["clés"]),
    ("indicateurs clés de performance", "les indicateurs performance", ["clés"]),
    ("indicateurs clés de performance", "indicateur de performance", ["clés"]),
    ("retour sur investissement", "retour investissement", ["sur"]),
    ("plan d’intervention en cas de crise", "plan d'intervention de crise", ["cas"]),
    ("plan d’intervention en cas de crise", "plan intervention", ["cas", "crise"]),
    ("Key Performance Indicators", "performance indicators", ["Key"]),
    ("stratégie de contenu éditorial", "strategie éditorial", ["contenu"]),
  ]

  @Test(arguments: near) func `what is left out is named as the author wrote it`(answer: Case) {
    #expect(Self.missing(in: answer.typed, from: answer.form)?.words == answer.missing)
  }

  private static func missing(in typed: String, from form: String) -> MissingWords? {
    MissingWords.weightyWords(of: FrenchText(typed)).flatMap { MissingWords(from: $0, form: form, FrenchText(form)) }
  }

  @Test(arguments: [("réseau social précis", "réseaux sociaux"), ("les travaux finaux du mois", "travail final")])
  func `words that are there may have the other number`(form: String, typed: String) {
    #expect(Self.missing(in: typed, from: form) != nil)
  }

  static let refused: [(form: String, typed: String)] = [
    // Too little is left.
    ("indicateurs clés de performance", "indicateurs"), ("indicateurs clés de performance", "clés performance mots"),
    ("retour sur investissement", "sur investissement"), ("community manager", "manager"),
    // Another word, or another order.
    ("indicateurs clés de performance", "indicateurs de performance sociale"),
    ("indicateurs clés de performance", "indicateurs nouveaux de performance"),
    ("indicateurs clés de performance", "performance des indicateurs"),
    ("indicateurs clés de performance", "indicateurs sans performance"),
    // Without these words the form says something else.
    ("ce n’est pas son rôle premier", "c'est son rôle"),
    ("campagne sans budget publicitaire", "campagne budget publicitaire"),
    ("contenus non sponsorisés récents", "contenus sponsorisés récents"),
    ("plan contre la crise interne", "plan la crise interne"),
    ("les quatre métiers du marketing", "métiers du marketing"),
    ("bilan moral 2013 complet", "bilan moral complet"), ("stratégie marketing B2B", "stratégie marketing"),
    ("le premier objectif commercial", "objectif commercial"), ("responsable marketing CRM", "responsable marketing"),
    // Nothing is left out.
    ("indicateurs clés de performance", "indicateurs clés de performance"),
    ("indicateurs clés de performance", "indicateurs clés performance"), ("", ""),
  ]

  @Test(arguments: refused) func `other answers leave out too much, or say something else`(form: String, typed: String)
  {
    #expect(Self.missing(in: typed, from: form) == nil)
  }

  @Test func `the form of which the least is missing is named`() {
    let key = AnswerKey.short(["indicateurs (vraiment) clés de performance"], lures: [])
    #expect(
      key.assess("indicateurs de performance")
        == .judged(
          Judgement(
            verdict: .near, credit: 1,
            slips: [.missing(words: ["clés"], expected: "indicateurs clés de performance")])))
  }

  @Test func `a form without what is an answer by itself isn't one`() {
    let key = AnswerKey.short(["indépendant", "(community manager) indépendant"], lures: [])
    #expect(key.assess("community manager") == .judged(Judgement(verdict: .wrong, credit: 0)))
  }

  @Test func `words of a lure aren't a form with words missing`() {
    let key = AnswerKey.short(["social media manager"], lures: ["manager de social media"])
    #expect(key.assess("social media") == .judged(Judgement(verdict: .wrong, credit: 0)))
  }
}
