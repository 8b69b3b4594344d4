import Usage

extension French {
  static func words(_ sentence: Sentence.Exam) -> String {
    switch sentence {
    case .heading(let number, let minutes, let passPercent):
      "Examen : \(questions(number))"
        + (minutes.map { ", \(count($0, "minute", "minutes"))" } ?? "")
        + (passPercent.map { ", reçu à partir de \(numerals.exact($0)) %" } ?? "")
        + ". Les corrections viennent à la fin. « :temps » : le temps passé ; « :passer » : question suivante ; « :finir » : rendre la copie."
    case .noted: "Noté."
    case .notDuringExam: "Pas pendant l’examen : tout est expliqué à la fin. « jsp » laisse la question sans réponse."
    case .handedIn: "L’examen est rendu : ses réponses ne peuvent plus être annulées."
    case .clock(let elapsed, let remaining):
      "Temps passé : \(Numerals.duration(milliseconds: elapsed))."
        + (remaining.map { " Il reste \(Numerals.duration(milliseconds: $0))." } ?? "")
    case .timeIsUp: "Le temps est écoulé : l’examen est rendu."
    case .pointsHeading: "Avant la note : les points clés"
    case .resultHeading: "Résultat de l’examen"
    case .mark(let mark): "Note : \(numerals.of20(mark))/20 (\(numerals.percentage(mark)) %)."
    case .passed(true, let passPercent): "Reçu (seuil : \(numerals.exact(passPercent)) %)."
    case .passed(false, let passPercent): "Pas reçu (seuil : \(numerals.exact(passPercent)) %)."
    case .duration(let elapsed): "Temps passé : \(Numerals.duration(milliseconds: elapsed))."
    case .late(let mark):
      "Avec la réponse arrivée trop tard : \(numerals.of20(mark))/20 (\(numerals.percentage(mark)) %)."
    case .given(let text): "Ta réponse : \(text)"
    case .unanswered: "Sans réponse."
    case .answeredLate: "Arrivée trop tard : gardée, mais pas comptée dans la note."
    case .correctionsHeading: "Corrections"
    case .howToSeeCorrections: "« :pourquoi » remontre toutes les corrections."
    case .paused(let number, let total):
      "Examen interrompu à la question \(number)/\(total), rien n’est perdu : « examen » le reprend."
    }
  }

  static func words(_ sentence: Sentence.Drill) -> String {
    switch sentence {
    case .heading(let first, let second, let times):
      "Contraste : \(first) / \(second)"
        + (times.map { $0 > 0 ? " (confondus \($0) fois)" : "" } ?? "") + "."
    case .tableHeading: "Ce qui les distingue"
    }
  }

  static func words(_ sentence: Sentence.Resuming) -> String {
    switch sentence {
    case .resumed(let isExam, let number, let total):
      isExam
        ? "Examen repris à \(number)/\(total) ; « :finir » le rend, et « examen » en commence alors un autre."
        : "Séance reprise à \(number)/\(total)."
    case .left(isAtPrompt: true): "Entrée : reprendre cette séance."
    case .left(isAtPrompt: false): "« distinguo » proposera de reprendre cette séance."
    case .givenUp(let verb):
      "La séance interrompue (\(verb.name(in: .french))) est abandonnée ; ses réponses restent enregistrées."
    case .unreadable(let isExam, let copy):
      "\(isExam ? "l’examen interrompu ne peut pas être repris" : "la séance interrompue ne peut pas être reprise") : son fichier est illisible ici, et gardé sous \(copy). Les réponses données comptent."
    }
  }
}
