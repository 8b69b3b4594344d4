extension English {
  static func words(_ sentence: Sentence.Stats) -> String {
    switch sentence {
    case .nothingYet: "No answers yet. \"quiz\" starts a first session."
    case .heading: "Where you stand"
    case .seen(let seen, let number, let mastered):
      "\(self.number(seen)) of \(questions(number)) seen, \(self.number(mastered)) mastered (right on three different days)."
    case .waiting(let due, let missed): "Due now: \(self.number(due)). Missed: \(self.number(missed))."
    case .owed(let owed): "\(questions(owed)) once answered wrong and surely: each has a day of its own."
    case .retention(nil, _, _, _): "Memory: it is measured when questions you know well come back after a day or more."
    case .retention(let share?, let answers, let days, let desired):
      "Memory: \(percent(share)) recalled in \(days) days (\(count(answers, "answer", "answers")); target: \(percent(desired)))."
    case .free(let right, let answers):
      "Free practice, counted apart: \(words(.rightOf(right, answers))) right."
    case .calibrationHeading: "Sureness: share of right answers"
    case .sureness(.sure): "sure (!)"
    case .sureness(.unmarked): "unmarked"
    case .sureness(.unsure): "unsure (?)"
    case .rightOf(let right, let answers):
      "\(percent(Double(right) / Double(max(1, answers)))), \(self.number(right)) of \(self.number(answers))"
    case .rolesHeading: "Roles: questions known, recall predicted now"
    case .role(let known, let number, let recall):
      "\(self.number(known)) of \(self.number(number)), \(recall.map { "recall \(percent($0))" } ?? "not asked yet")"
    case .mixedUpWith(let roles):
      "Mixed up with: \(roles.map { "\($0.role) (\(count($0.times, "time", "times")))" }.joined(separator: ", "))"
    case .confusionsHeading: "Confusions (asked → answered)"
    case .confusion(let asked, let answered, let times):
      "\(asked) → \(answered): \(count(times, "time", "times"))."
    case .confusionsHint: "\"drill\" contrasts the two roles you mix up most."
    case .forecastHeading: "Due in the coming days"
    case .day(0): "today"
    case .day(1): "tomorrow"
    case .day(let day): "in \(day) days"
    case .packsHeading: "Packs: questions seen"
    case .packLine(let seen, let number, let mastered):
      "\(self.number(seen)) of \(self.number(number)), \(self.number(mastered)) mastered"
    }
  }
}
