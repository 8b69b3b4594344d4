import Grading
import Usage

extension English {
  static func words(_ sentence: Sentence.Toned, _ tone: Tone) -> String {
    switch tone {
    case .sober: sober(sentence)
    case .friendly: friendly(sentence)
    }
  }

  private static func sober(_ sentence: Sentence.Toned) -> String {
    switch sentence {
    case .welcome(let questionCount, let due, let missed):
      "Distinguo · \(questions(questionCount)) · \(number(due)) due, \(number(missed)) missed"
    case .leaving(let reviews):
      reviews == 0
        ? "See you soon." : "\(count(reviews, "answer saved", "answers saved")) since the start. See you soon."
    case .verdict(.right, _): "Right"
    case .verdict(.near, _): "Nearly right"
    case .verdict(.partial, let credit): "Partly right, \(percent(credit))"
    case .verdict(.wrong, _): "Wrong"
    case .verdict(.blank, _): "No answer"
    case .summaryHeading: "Session summary"
    case .nextReview(let missed, let isAtPrompt):
      "Next: \"\(typed(.review, isAtPrompt))\" (\(count(missed, "missed question", "missed questions"))), or \"\(typed(.quiz, isAtPrompt))\" for another session."
    case .nextAllRight(let nextDue, let isAtPrompt):
      "Next: \"\(typed(.quiz, isAtPrompt))\" for another session" + (nextDue.map { "; next due \(span($0))" } ?? "")
        + "."
    case .nothingAnswered: "No answers given: nothing has changed."
    }
  }

  private static func friendly(_ sentence: Sentence.Toned) -> String {
    switch sentence {
    case .welcome(let questionCount, let due, let missed):
      "Hello. \(questions(questionCount)): \(number(due)) due, \(number(missed)) missed."
    case .leaving(let reviews):
      reviews == 0
        ? "No hurry. See you soon." : "\(count(reviews, "answer", "answers")) kept. Thanks, and see you soon."
    case .verdict(.right, _): "Yes, that's right"
    case .verdict(.near, _): "Yes, apart from a detail"
    case .verdict(.partial, let credit): "You've got part of it, \(percent(credit))"
    case .verdict(.wrong, _): "No, not this time"
    case .verdict(.blank, _): "No answer, and that's fine"
    case .summaryHeading: "That's it for this session"
    case .nextReview(let missed, let isAtPrompt):
      "When you like: \"\(typed(.review, isAtPrompt))\" (\(count(missed, "stubborn question", "stubborn questions"))), or \"\(typed(.quiz, isAtPrompt))\" for another session."
    case .nextAllRight(let nextDue, let isAtPrompt):
      "Nothing left to review. When you like: \"\(typed(.quiz, isAtPrompt))\" for another session"
        + (nextDue.map { "; next due \(span($0))" } ?? "") + "."
    case .nothingAnswered: "No answers this time: nothing has changed, and the questions can wait."
    }
  }

  private static func typed(_ verb: Verb, _ isAtPrompt: Bool) -> String {
    Wording(language: .english).typed(verb.name(in: .english), isAtPrompt: isAtPrompt)
  }
}
