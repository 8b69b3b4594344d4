import Grading
import Testing

@testable import Localisation
@testable import Usage

/// Both tones, word for word.
struct ToneTests {
  private func said(_ sentences: [Sentence.Toned], _ language: Language, _ tone: Tone) -> String {
    let wording = Wording(language: language, tone: tone)
    return sentences.map { wording(.toned($0)).replacing("\u{A0}", with: " ") }.joined(separator: "\n")
  }

  private static let sentences: [Sentence.Toned] = [
    .welcome(questions: 462, due: 3, missed: 1), .verdict(.right, credit: 1),
    .verdict(.near, credit: 1), .verdict(.partial, credit: 0.5), .verdict(.wrong, credit: 0),
    .verdict(.blank, credit: 0), .summaryHeading, .nextReview(missed: 1, isAtPrompt: true),
    .nextReview(missed: 2, isAtPrompt: true),
    .nextAllRight(nextDue: .tomorrow, isAtPrompt: true), .nothingAnswered, .leaving(reviews: 0), .leaving(reviews: 1),
    .leaving(reviews: 2),
  ]

  @Test func `sober French`() {
    #expect(
      said(Self.sentences, .french, .sober)
        == """
        Distinguo · 462 questions · 3 à échéance, 1 à revoir
        Juste
        Presque juste
        En partie juste, 50 %
        Faux
        Sans réponse
        Bilan de la séance
        Ensuite : « revoir » (1 question ratée), ou « quiz » pour une autre séance.
        Ensuite : « revoir » (2 questions ratées), ou « quiz » pour une autre séance.
        Ensuite : « quiz » pour une autre séance ; prochaine échéance demain.
        Aucune réponse donnée : rien n’a changé.
        À bientôt.
        1 réponse enregistrée depuis l’ouverture. À bientôt.
        2 réponses enregistrées depuis l’ouverture. À bientôt.
        """)
  }

  @Test func `friendly French`() {
    #expect(
      said(Self.sentences, .french, .friendly)
        == """
        Bonjour. 462 questions : 3 à échéance, 1 à revoir.
        Oui, c’est juste
        Oui, à un détail près
        Une partie y est, 50 %
        Non, pas cette fois
        Pas de réponse, et c’est permis
        Voilà pour cette séance
        Quand tu veux : « revoir » (1 question qui a résisté), ou « quiz » pour une autre séance.
        Quand tu veux : « revoir » (2 questions qui ont résisté), ou « quiz » pour une autre séance.
        Plus rien à revoir. Quand tu veux : « quiz » pour une autre séance ; prochaine échéance demain.
        Pas de réponse cette fois : rien n’a changé, les questions attendront.
        Rien ne presse. À bientôt.
        1 réponse gardée. Merci, et à bientôt.
        2 réponses gardées. Merci, et à bientôt.
        """)
  }

  @Test func `sober English`() {
    #expect(
      said(Self.sentences, .english, .sober)
        == """
        Distinguo · 462 questions · 3 due, 1 missed
        Right
        Nearly right
        Partly right, 50%
        Wrong
        No answer
        Session summary
        Next: "review" (1 missed question), or "quiz" for another session.
        Next: "review" (2 missed questions), or "quiz" for another session.
        Next: "quiz" for another session; next due tomorrow.
        No answers given: nothing has changed.
        See you soon.
        1 answer saved since the start. See you soon.
        2 answers saved since the start. See you soon.
        """)
  }

  @Test func `friendly English`() {
    #expect(
      said(Self.sentences, .english, .friendly)
        == """
        Hello. 462 questions: 3 due, 1 missed.
        Yes, that's right
        Yes, apart from a detail
        You've got part of it, 50%
        No, not this time
        No answer, and that's fine
        That's it for this session
        When you like: "review" (1 stubborn question), or "quiz" for another session.
        When you like: "review" (2 stubborn questions), or "quiz" for another session.
        Nothing left to review. When you like: "quiz" for another session; next due tomorrow.
        No answers this time: nothing has changed, and the questions can wait.
        No hurry. See you soon.
        1 answer kept. Thanks, and see you soon.
        2 answers kept. Thanks, and see you soon.
        """)
  }
}
