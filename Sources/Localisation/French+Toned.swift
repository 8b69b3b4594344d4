import Grading
import Usage

extension French {
  static func words(_ sentence: Sentence.Toned, _ tone: Tone) -> String {
    switch tone {
    case .sober: sober(sentence)
    case .friendly: friendly(sentence)
    }
  }

  private static func sober(_ sentence: Sentence.Toned) -> String {
    switch sentence {
    case .welcome(let questionCount, let due, let missed):
      "Distinguo · \(questions(questionCount)) · \(number(due)) à échéance, \(number(missed)) à revoir"
    case .leaving(let reviews):
      reviews == 0
        ? "À bientôt."
        : "\(count(reviews, "réponse enregistrée", "réponses enregistrées")) depuis l’ouverture. À bientôt."
    case .verdict(.right, _): "Juste"
    case .verdict(.near, _): "Presque juste"
    case .verdict(.partial, let credit): "En partie juste, \(percent(credit))"
    case .verdict(.wrong, _): "Faux"
    case .verdict(.blank, _): "Sans réponse"
    case .summaryHeading: "Bilan de la séance"
    case .nextReview(let missed, let isAtPrompt):
      "Ensuite : « \(typed(.review, isAtPrompt)) » (\(count(missed, "question ratée", "questions ratées"))), ou « \(typed(.quiz, isAtPrompt)) » pour une autre séance."
    case .nextAllRight(let nextDue, let isAtPrompt):
      "Ensuite : « \(typed(.quiz, isAtPrompt)) » pour une autre séance"
        + (nextDue.map { " ; prochaine échéance \(span($0))" } ?? "") + "."
    case .nothingAnswered: "Aucune réponse donnée : rien n’a changé."
    }
  }

  private static func friendly(_ sentence: Sentence.Toned) -> String {
    switch sentence {
    case .welcome(let questionCount, let due, let missed):
      "Bonjour. \(questions(questionCount)) : \(number(due)) à échéance, \(number(missed)) à revoir."
    case .leaving(let reviews):
      reviews == 0
        ? "Rien ne presse. À bientôt."
        : "\(count(reviews, "réponse gardée", "réponses gardées")). Merci, et à bientôt."
    case .verdict(.right, _): "Oui, c’est juste"
    case .verdict(.near, _): "Oui, à un détail près"
    case .verdict(.partial, let credit): "Une partie y est, \(percent(credit))"
    case .verdict(.wrong, _): "Non, pas cette fois"
    case .verdict(.blank, _): "Pas de réponse, et c’est permis"
    case .summaryHeading: "Voilà pour cette séance"
    case .nextReview(let missed, let isAtPrompt):
      "Quand tu veux : « \(typed(.review, isAtPrompt)) » (\(count(missed, "question qui a résisté", "questions qui ont résisté"))), ou « \(typed(.quiz, isAtPrompt)) » pour une autre séance."
    case .nextAllRight(let nextDue, let isAtPrompt):
      "Plus rien à revoir. Quand tu veux : « \(typed(.quiz, isAtPrompt)) » pour une autre séance"
        + (nextDue.map { " ; prochaine échéance \(span($0))" } ?? "") + "."
    case .nothingAnswered: "Pas de réponse cette fois : rien n’a changé, les questions attendront."
    }
  }

  private static func typed(_ verb: Verb, _ isAtPrompt: Bool) -> String {
    Wording(language: .french).typed(verb.name(in: .french), isAtPrompt: isAtPrompt)
  }
}
