import Usage

extension English {
  static func words(_ sentence: Sentence.Exam) -> String {
    switch sentence {
    case .heading(let number, let minutes, let passPercent):
      "Exam: \(questions(number))"
        + (minutes.map { ", \(count($0, "minute", "minutes"))" } ?? "")
        + (passPercent.map { ", pass mark \(numerals.exact($0))%" } ?? "")
        + ". Corrections come at the end. \":time\": time spent; \":skip\": next question; \":stop\": hand it in."
    case .noted: "Noted."
    case .notDuringExam:
      "Not during an exam: everything is explained at the end. \"idk\" leaves the question unanswered."
    case .handedIn: "The exam has been handed in: its answers can't be undone."
    case .clock(let elapsed, let remaining):
      "Time spent: \(Numerals.duration(milliseconds: elapsed))."
        + (remaining.map { " \(Numerals.duration(milliseconds: $0)) left." } ?? "")
    case .timeIsUp: "Time is up: the exam is handed in."
    case .pointsHeading: "Before the mark: the key points"
    case .resultHeading: "Exam result"
    case .mark(let mark): "Mark: \(numerals.of20(mark))/20 (\(numerals.percentage(mark))%)."
    case .passed(true, let passPercent): "Passed (pass mark: \(numerals.exact(passPercent))%)."
    case .passed(false, let passPercent): "Not passed (pass mark: \(numerals.exact(passPercent))%)."
    case .duration(let elapsed): "Time spent: \(Numerals.duration(milliseconds: elapsed))."
    case .late(let mark):
      "With the late answer: \(numerals.of20(mark))/20 (\(numerals.percentage(mark))%)."
    case .given(let text): "Answered: \(text)"
    case .unanswered: "Not answered."
    case .answeredLate: "Came after time was up: kept, but not counted in the mark."
    case .correctionsHeading: "Corrections"
    case .howToSeeCorrections: "\":why\" shows all the corrections again."
    case .paused(let number, let total):
      "Exam interrupted at question \(number)/\(total); nothing is lost: \"exam\" resumes it."
    }
  }

  static func words(_ sentence: Sentence.Drill) -> String {
    switch sentence {
    case .heading(let first, let second, let times):
      "Contrast: \(first) / \(second)"
        + (times.map { $0 > 0 ? " (mixed up \(count($0, "time", "times")))" : "" } ?? "") + "."
    case .tableHeading: "What tells them apart"
    }
  }

  static func words(_ sentence: Sentence.Resuming) -> String {
    switch sentence {
    case .resumed(let isExam, let number, let total):
      isExam
        ? "Exam resumed at \(number)/\(total); \":stop\" hands it in, and the next \"exam\" is a new one."
        : "Session resumed at \(number)/\(total)."
    case .left(isAtPrompt: true): "Enter: resume this session."
    case .left(isAtPrompt: false): "The next \"distinguo\" will offer to resume this session."
    case .givenUp(let verb):
      "The interrupted session (\(verb.name(in: .english))) has been dropped; its answers stay recorded."
    case .unreadable(let isExam, let copy):
      "the interrupted \(isExam ? "exam" : "session") can't be resumed: its file can't be read here, and is kept as \(copy). The answers given count."
    }
  }
}
