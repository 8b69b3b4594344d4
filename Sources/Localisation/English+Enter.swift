import Usage

extension English {
  static func words(_ sentence: Sentence.Enter) -> String {
    switch sentence {
    case .resumes(false, let number, let total): "Enter: resume the interrupted session at \(number)/\(total)."
    case .resumes(true, let number, let total): "Enter: resume the interrupted exam at \(number)/\(total)."
    case .learns(let title, let number, let minutes):
      "Enter: the first lesson, \"\(title)\" (\(questions(number)), about \(count(minutes, "minute", "minutes")))."
    case .asks(let number, let minutes):
      "Enter: a session of \(questions(number)), about \(count(minutes, "minute", "minutes"))."
    case .nothing(let next):
      "Nothing to ask now" + (next.map { "; the next question is due \(span($0))" } ?? "") + ". "
        + "\"learn\" takes a lesson, \"drill\" tells two roles apart, \"quiz --free\" just practises."
    case .absence(let days, let waiting, let perSession):
      "\(count(days, "day", "days")) away, and nothing is lost. \(questions(waiting)) waiting: "
        + "\(number(perSession)) at a time will do, weakest first."
    case .questionsAre("fr"): "The questions are in French."
    case .questionsAre("en"): "The questions are in English."
    case .questionsAre(let tag): "The questions are in another language (\(tag))."
    }
  }
}
