import Grading
import Testing
import Training
import Usage

@testable import Localisation
@testable import Terminal

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
  func `a full date is put into words, and anything else is kept`(text: String, inFrench: String, inEnglish: String) {
    #expect(french.date(text) == inFrench)
    #expect(english.date(text) == inEnglish)
  }

  @Test func `French guillemets take no-break spaces`() {
    #expect(french(.quotation("mot")) == "«\u{A0}mot\u{A0}»")
  }

  @Test(
    arguments: [
      (-60.0, "tout de suite", "now"), (20, "tout de suite", "now"),
      (60, "dans 1 minute", "in 1 minute"), (600, "dans 10 minutes", "in 10 minutes"),
      (3_600, "dans 1 heure", "in 1 hour"), (7_200, "dans 2 heures", "in 2 hours"),
      (86_400, "demain", "tomorrow"), (86_400 * 2, "dans 2 jours", "in 2 days"),
      (86_400 * 61, "dans 2 mois", "in 2 months"), (86_400 * 365 * 2, "dans 2 ans", "in 2 years"),
      (86_400 * 365 * 100_000, "dans 1 000 ans", "in 1,000 years"),
    ] as [(Double, String, String)])
  func `a future time is worded as people say it`(seconds: Double, inFrench: String, inEnglish: String) {
    let span = Sentence.Span(from: 1_000, to: 1_000 + seconds)
    #expect(french(.backIn(span)).replacing("\u{A0}", with: " ") == "Prochaine fois : \(inFrench).")
    #expect(english(.backIn(span)) == "Next time: \(inEnglish).")
  }

  /// The sentence in French and English, with no-break spaces replaced by plain ones.
  private func words(_ sentence: Sentence) -> [String] {
    [french, english].map { $0(sentence).replacing("\u{A0}", with: " ") }
  }

  @Test(
    arguments: [
      (0, "À bientôt.", "See you soon."),
      (1, "1 réponse enregistrée depuis l’ouverture. À bientôt.", "1 answer saved since the start. See you soon."),
      (2, "2 réponses enregistrées depuis l’ouverture. À bientôt.", "2 answers saved since the start. See you soon."),
      (
        1_234, "1 234 réponses enregistrées depuis l’ouverture. À bientôt.",
        "1,234 answers saved since the start. See you soon."
      ),
    ])
  func `answers are counted on leaving`(number: Int, inFrench: String, inEnglish: String) {
    #expect(words(.toned(.leaving(reviews: number))) == [inFrench, inEnglish])
  }

  @Test(
    arguments: [
      (0, "0 question : 0 juste, 0 fausse.", "0 questions: 0 right, 0 wrong."),
      (
        1, "1 question : 2 justes (dont 1 à un détail près), 1 en partie, 1 fausse, 1 sans réponse.",
        "1 question: 2 right (1 with a slip), 1 partly right, 1 wrong, 1 blank."
      ),
      (
        2, "2 questions : 4 justes (dont 2 à un détail près), 2 en partie, 2 fausses, 2 sans réponse.",
        "2 questions: 4 right (2 with a slip), 2 partly right, 2 wrong, 2 blank."
      ),
    ])
  func `answers are counted at the end of a session`(number: Int, inFrench: String, inEnglish: String) {
    let counts = Sentence.summaryCounts(
      asked: number, right: number, near: number, partial: number, wrong: number, blank: number)
    #expect(words(counts) == [inFrench, inEnglish])
  }

  @Test(
    arguments: [
      (
        0, "0 question ratée, puis réussie ; elle reste à revoir dans une autre séance.",
        "0 missed, then answered right; still to review in another session."
      ),
      (
        1, "1 question ratée, puis réussie ; elle reste à revoir dans une autre séance.",
        "1 missed, then answered right; still to review in another session."
      ),
      (
        2, "2 questions ratées, puis réussies ; elles restent à revoir dans une autre séance.",
        "2 missed, then answered right; still to review in another session."
      ),
    ])
  func `questions missed and then answered right are counted`(number: Int, inFrench: String, inEnglish: String) {
    #expect(words(.summaryRelearned(number)) == [inFrench, inEnglish])
  }

  @Test(
    arguments: [
      (
        0, "tu as fait les nouvelles questions du jour", "today's new questions are done"
      ),
      (1, "tu as fait les nouvelles questions du jour", "today's new questions are done"),
      (2, "tu as fait les 2 nouvelles questions du jour", "today's 2 new questions are done"),
    ])
  func `the day's new questions are counted`(number: Int, inFrench: String, inEnglish: String) {
    let said = words(.dayIsFull(new: number))
    #expect(said[0].hasPrefix("Rien n’est à échéance, et \(inFrench) (réglage"))
    #expect(said[1].hasPrefix("Nothing is due, and \(inEnglish) (setting"))
  }

  @Test(
    arguments: [
      (0, "0 événement ne compte plus.", "0 events no longer count."),
      (1, "1 événement ne compte plus.", "1 event no longer counts."),
      (2, "2 événements ne comptent plus.", "2 events no longer count."),
    ])
  func `undoing a merge counts its events`(number: Int, inFrench: String, inEnglish: String) {
    #expect(french(ProgressSentence.mergeUndone(events: number)).hasSuffix(inFrench))
    #expect(english(ProgressSentence.mergeUndone(events: number)).hasSuffix(inEnglish))
  }

  @Test func `percentages, decimals and quotation marks follow the language`() {
    #expect(words(.summaryCredit(0.68)) == ["Résultat : 68 %.", "Result: 68%."])
    #expect(
      words(.exam(.mark(ExamMark(CreditSum([0.5, 0.75]), questions: 2)))) == [
        "Note : 12,5/20 (62,5 %).", "Mark: 12.5/20 (62.5%).",
      ])
    #expect(
      words(.setting(.changed(.retention, .decimal(0.9))))
        == ["« rétention » vaut maintenant 0,9.", "\"retention\" is now 0.9."])
  }

  @Test(
    arguments: [
      (0, "0 s"), (59_999, "59 s"), (60_000, "1 min 0 s"), (61_500, "1 min 1 s"), (5_400_000, "90 min 0 s"),
    ] as [(Int64, String)])
  func `a duration is the same in both languages`(milliseconds: Int64, text: String) {
    #expect(
      words(.exam(.clock(elapsed: milliseconds, remaining: milliseconds)))
        == ["Temps passé : \(text). Il reste \(text).", "Time spent: \(text). \(text) left."])
  }
}

/// Numbers as each language writes them.
struct NumeralsTests {
  @Test(
    arguments: [
      (0, "0", "0"), (999, "999", "999"), (1_234, "1 234", "1,234"), (-12_345, "-12 345", "-12,345"),
      (1_000_000, "1 000 000", "1,000,000"),
    ])
  func `thousands are separated`(number: Int, inFrench: String, inEnglish: String) {
    #expect(Numerals.french.whole(number).replacing("\u{A0}", with: " ") == inFrench)
    #expect(Numerals.english.whole(number) == inEnglish)
  }

  @Test(
    arguments: [
      (0.9, 1, 0, "0,9", "0.9"), (10, 1, 0, "10", "10"), (10, 1, 1, "10,0", "10.0"), (0.7, 2, 2, "0,70", "0.70"),
      (0.05, 2, 0, "0,05", "0.05"), (0.999, 1, 0, "1", "1"), (1_234.56, 1, 0, "1 234,6", "1,234.6"),
      (-0.5, 1, 0, "-0,5", "-0.5"), (0.925, 4, 0, "0,925", "0.925"),
    ])
  func `a fraction has only the decimal places it needs`(
    number: Double, places: Int, least: Int, inFrench: String, inEnglish: String
  ) {
    let french = Numerals.french.decimal(number, places: places, least: least)
    #expect(french.replacing("\u{A0}", with: " ") == inFrench)
    #expect(Numerals.english.decimal(number, places: places, least: least) == inEnglish)
  }

  @Test func `a share is a percentage, with a space in French`() {
    #expect(Numerals.french.percent(0.675) == "68\u{A0}%")
    #expect(Numerals.english.percent(0.675) == "68%")
  }
}
