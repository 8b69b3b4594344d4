import Usage

extension French {
  static func words(_ sentence: Sentence.Enter) -> String {
    switch sentence {
    case .resumes(false, let number, let total): "Entrée : reprendre la séance interrompue à \(number)/\(total)."
    case .resumes(true, let number, let total): "Entrée : reprendre l’examen interrompu à \(number)/\(total)."
    case .learns(let title, let number, let minutes):
      "Entrée : la première leçon, « \(title) » (\(questions(number)), \(count(minutes, "minute", "minutes")) environ)."
    case .asks(let number, let minutes):
      "Entrée : une séance de \(questions(number)), \(count(minutes, "minute", "minutes")) environ."
    case .nothing(let next):
      "Rien à demander maintenant" + (next.map { " ; prochaine question \(span($0))" } ?? "") + ". "
        + "« apprendre » prend une leçon, « contraste » oppose deux métiers, « quiz --free » entraîne librement."
    case .absence(let days, let waiting, let perSession):
      "\(count(days, "jour", "jours")) d’absence, et rien n’est perdu. \(questions(waiting)) en attente : "
        + "\(number(perSession)) à la fois suffisent, les plus fragiles d’abord."
    case .questionsAre("fr"): "Les questions sont en français."
    case .questionsAre("en"): "Les questions sont en anglais."
    case .questionsAre(let tag): "Les questions sont dans une autre langue (\(tag))."
    }
  }
}
