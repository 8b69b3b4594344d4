extension French {
  static func words(_ sentence: Sentence.Stats) -> String {
    switch sentence {
    case .nothingYet: "Pas encore de réponse. « quiz » lance une première séance."
    case .heading: "Bilan"
    case .seen(let seen, let number, let mastered):
      "\(count(seen, "question vue", "questions vues")) sur \(self.number(number)), dont \(count(mastered, "acquise", "acquises")) (réponse juste trois jours différents)."
    case .waiting(let due, let missed):
      "À échéance maintenant : \(self.number(due)). À revoir : \(self.number(missed))."
    case .owed(let owed): "\(count(owed, "ratée en étant sûr revient", "ratées en étant sûr reviennent")) à jour fixe."
    case .retention(nil, _, _, _):
      "Mémoire : elle se mesure quand des questions bien apprises reviennent après un jour ou plus."
    case .retention(let share?, let answers, let days, let desired):
      "Mémoire : \(percent(share)) de rappels en \(days) jours (\(count(answers, "réponse", "réponses")) ; objectif : \(percent(desired)))."
    case .free(let right, let answers):
      "Entraînement libre, compté à part : \(words(.rightOf(right, answers))) justes."
    case .calibrationHeading: "Certitude : la part des réponses justes"
    case .sureness(.sure): "sûr (!)"
    case .sureness(.unmarked): "sans marque"
    case .sureness(.unsure): "pas sûr (?)"
    case .rightOf(let right, let answers):
      "\(percent(Double(right) / Double(max(1, answers)))), \(self.number(right)) sur \(self.number(answers))"
    case .rolesHeading: "Rôles : questions sues, rappel prévu maintenant"
    case .role(let known, let number, let recall):
      "\(self.number(known)) sur \(self.number(number)), \(recall.map { "rappel \(percent($0))" } ?? "pas encore demandé")"
    case .mixedUpWith(let roles):
      "Confondu avec : \(roles.map { "\($0.role) (\(number($0.times)) fois)" }.joined(separator: ", "))"
    case .confusionsHeading: "Confusions (attendu → répondu)"
    case .confusion(let asked, let answered, let times):
      "\(asked) → \(answered) : \(number(times)) fois."
    case .confusionsHint: "« contraste » oppose les deux rôles que tu confonds le plus."
    case .forecastHeading: "À échéance ces jours-ci"
    case .day(0): "aujourd’hui"
    case .day(1): "demain"
    case .day(let day): "dans \(day) jours"
    case .packsHeading: "Paquets : questions vues"
    case .packLine(let seen, let number, let mastered):
      "\(self.number(seen)) sur \(self.number(number)), \(count(mastered, "acquise", "acquises"))"
    }
  }
}
