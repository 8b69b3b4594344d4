import Testing

@testable import distinguo

struct WordingTests {
  private let french = Wording(language: .french)
  private let english = Wording(language: .english)

  @Test(arguments: [
    (0, "0 question", "0 questions"), (1, "1 question", "1 question"), (2, "2 questions", "2 questions"),
  ])
  func `zero is singular in French and plural in English`(number: Int, inFrench: String, inEnglish: String) {
    #expect(French.questions(number) == inFrench)
    #expect(English.questions(number) == inEnglish)
  }

  @Test(arguments: [
    ("2019-07-01", "1er juillet 2019", "1 July 2019"),
    ("2021-02-28", "28 février 2021", "28 February 2021"),
    ("2013", "2013", "2013"),
    ("2013-05", "2013-05", "2013-05"),
    ("2013-13-01", "2013-13-01", "2013-13-01"),
    ("printemps 2020", "printemps 2020", "printemps 2020"),
  ])
  func `a date is said in words and anything else stays`(text: String, inFrench: String, inEnglish: String) {
    #expect(french.date(text) == inFrench)
    #expect(english.date(text) == inEnglish)
  }

  @Test func `French keeps its marks beside their words`() {
    #expect(french(.quotation("mot")) == "«\u{A0}mot\u{A0}»")
  }

  @Test(
    arguments: [
      (-60.0, "tout de suite", "at once"), (20, "tout de suite", "at once"),
      (60, "dans 1 minute", "in 1 minute"), (600, "dans 10 minutes", "in 10 minutes"),
      (3_600, "dans 1 heure", "in 1 hour"), (7_200, "dans 2 heures", "in 2 hours"),
      (86_400, "demain", "tomorrow"), (86_400 * 2, "dans 2 jours", "in 2 days"),
      (86_400 * 61, "dans 2 mois", "in 2 months"), (86_400 * 365 * 2, "dans 2 ans", "in 2 years"),
      (86_400 * 365 * 100_000, "dans 1 000 ans", "in 1,000 years"),
    ] as [(Double, String, String)])
  func `a time to come is said as people say it`(seconds: Double, inFrench: String, inEnglish: String) {
    let span = Sentence.Span(from: 1_000, to: 1_000 + seconds)
    #expect(french(.backIn(span)).replacing("\u{A0}", with: " ") == "Prochaine fois : \(inFrench).")
    #expect(english(.backIn(span)) == "Next time: \(inEnglish).")
  }
}
