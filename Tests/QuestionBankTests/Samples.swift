import QuestionBank
import Testing

/// Packs and questions with only what a test is about.
enum Samples {
  static func question(_ id: String, topic: String = "milk", body: Question.Body = .trueFalse(true)) -> Question {
    guard let id = QuestionID(id) else { preconditionFailure("a sample needs a name of the form PACK/ID: \(id)") }
    return Question(id: id, topic: topic, prompt: "?", body: body)
  }

  static func pack(_ id: String, title: String = "A pack", questions: [Question] = []) throws -> Pack {
    Pack(id: try #require(PackID(id)), title: title, language: "en", questions: questions)
  }
}
