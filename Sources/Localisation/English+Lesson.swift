import Training
import Usage

extension English {
  static func words(_ sentence: Sentence.Lesson) -> String {
    switch sentence {
    case .heading(let number, let total, let title): "Lesson \(self.number(number))/\(self.number(total)): \(title)"
    case .buildsOn(let titles): "This lesson builds on \(list(titles)), which you don't know yet."
    case .nowKnown(let titles, let next):
      "You now know \(list(titles.map { "\"\($0)\"" }))." + (next.map { " Next lesson: \"\($0)\"." } ?? "")
    case .notYetKnown(let known, let needed, let total):
      "Basic questions answered right: \(number(known)) of \(number(total)); at \(number(needed)) you know this lesson."
    case .nothingToLearn(let due, _) where due > 0:
      "Nothing new to learn in the open lessons. \(questions(due)) due: \"quiz\" asks them."
    case .nothingToLearn(_, let next?):
      "Nothing new to learn in the open lessons. The next question is due \(span(next)). "
        + "\"drill\" tells two roles apart, \"quiz --free\" practises without touching the schedule."
    case .nothingToLearn(_, nil): "Nothing new to learn in the open lessons."
    case .noLessons: "None of the packs at hand has lessons."
    case .state(let state):
      switch state {
      case .known: "known"
      case .begun: "begun"
      case .open: "open"
      case .closed: "closed"
      }
    case .row(let title, let id, let known, let total):
      "\(title) (\(id))" + (total > 0 ? "\u{A0}\(number(known))/\(number(total))" : "")
    case .after(let titles): "after \(list(titles))"
    case .tally(let known, let total): "\(number(known)) of \(count(total, "lesson", "lessons")) known."
    }
  }
}
