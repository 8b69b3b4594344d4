extension English {
  static func words(_ sentence: Sentence.Sheet) -> String {
    switch sentence {
    case .title(let date): "Revision sheet, \(date)"
    case .nothing:
      "Nothing missed, nothing mixed up. \"sheet ROLE\" shows one role, \"sheet ROLE ROLE\" compares two."
    case .missed(let missed): "To review: \(questions(missed))"
    case .yourAnswer: "Your answer:"
    case .noAnswer: "none"
    case .leftOut: "What was missing:"
    case .whyNot(let option): option.map { "Why not \"\($0)\":" } ?? "Why not:"
    case .explanation: "Explanation:"
    case .confusionsHeading: "What you mix up"
    case .confusion(let first, let second, let times):
      "\(first) and \(second): \(count(times, "time", "times"))"
    case .comparison(let first, let second): "\(first) and \(second)"
    case .definition: "Definition"
    case .sourcesDiffer: "sources differ"
    case .whoSaysWhat(let roles):
      "Sources differ: \(list(roles.map { "\"sheet \($0)\"" })) \(roles.count < 2 ? "shows" : "show") who says what."
    case .fromQuestions: "What the questions say"
    case .saysNothing: "No pack says anything about it."
    case .written(let path): "Sheet written: \(path)"
    case .output: "write the sheet to this file as Markdown (\"-\": to standard output)"
    }
  }
}
