import Training
import Usage

extension French {
  static func words(_ sentence: Sentence.Lesson) -> String {
    switch sentence {
    case .heading(let number, let total, let title): "Leçon \(self.number(number))/\(self.number(total)) : \(title)"
    case .buildsOn(let titles):
      "Cette leçon s’appuie sur \(list(titles.map { "« \($0) »" })), que tu ne sais pas encore."
    case .nowKnown(let titles, let next):
      "Tu sais maintenant \(list(titles.map { "« \($0) »" }))."
        + (next.map { " Leçon suivante : « \($0) »." } ?? "")
    case .notYetKnown(let known, let needed, let total):
      "Questions de base justes : \(number(known)) sur \(number(total)) ; à \(number(needed)), tu sauras cette leçon."
    case .nothingToLearn(let due, _) where due > 0:
      "Rien de nouveau dans les leçons ouvertes. \(questions(due)) à échéance : « quiz » les pose."
    case .nothingToLearn(_, let next?):
      "Rien de nouveau dans les leçons ouvertes. Prochaine question à échéance \(span(next)). "
        + "« contraste » oppose deux métiers, « quiz --free » entraîne sans toucher au calendrier."
    case .nothingToLearn(_, nil): "Rien de nouveau dans les leçons ouvertes."
    case .noLessons: "Aucun des paquets présents n’a de leçons."
    case .state(let state):
      switch state {
      case .known: "sue"
      case .begun: "commencée"
      case .open: "ouverte"
      case .closed: "fermée"
      }
    case .row(let title, let id, let known, let total):
      "\(title) (\(id))" + (total > 0 ? "\u{A0}\(number(known))/\(number(total))" : "")
    case .after(let titles): "après \(list(titles.map { "« \($0) »" }))"
    case .tally(let known, let total): "\(count(known, "leçon sue", "leçons sues")) sur \(number(total))."
    }
  }
}
