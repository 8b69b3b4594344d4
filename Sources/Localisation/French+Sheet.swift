extension French {
  static func words(_ sentence: Sentence.Sheet) -> String {
    switch sentence {
    case .title(let date): "Fiche de révision, \(date)"
    case .nothing:
      "Rien à revoir, aucune confusion. « fiche RÔLE » présente un rôle, « fiche RÔLE RÔLE » en compare deux."
    case .missed(let missed): "À revoir : \(questions(missed))"
    case .yourAnswer: "Ta réponse :"
    case .noAnswer: "aucune"
    case .leftOut: "Ce qui manquait :"
    case .whyNot(let option): option.map { "Pourquoi pas « \($0) » :" } ?? "Pourquoi pas :"
    case .explanation: "Explication :"
    case .confusionsHeading: "Ce que tu confonds"
    case .confusion(let first, let second, let times):
      "\(first) et \(second) : \(number(times)) fois"
    case .comparison(let first, let second): "\(first) et \(second)"
    case .definition: "Définition"
    case .sourcesDiffer: "avis partagés"
    case .whoSaysWhat(let roles):
      "Avis partagés : \(list(roles.map { "« fiche \($0) »" })) \(roles.count < 2 ? "montre" : "montrent") qui dit quoi."
    case .fromQuestions: "Ce qu’en disent les questions"
    case .saysNothing: "Aucun paquet n’en dit rien."
    case .written(let path): "Fiche écrite : \(path)"
    case .output: "écrire la fiche en Markdown dans ce fichier (« - » : sur la sortie standard)"
    }
  }
}
