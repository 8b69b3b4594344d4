import Grading
import QuestionBank
import Training

/// A pack of three lessons, each building on the one before: `verbes`, `cadre`, `cas`. A question's name says its lesson,
/// its level and its number: `verbes-1a`.
enum SampleLessons {
  static let pack = pack(id: "metiers")
  static let library = Library([pack])

  static func pack(id: String) -> Pack {
    Pack(
      id: PackID(id)!, title: "Qui fait quoi ?", language: "fr",
      roles: [
        Role(id: Sample.cm, name: "community manager", accept: ["CM"]),
        Role(id: Sample.smm, name: "social media manager", accept: ["SMM"]),
      ],
      lessons: [
        lesson("verbes"), lesson("cadre", requires: ["verbes"]), lesson("cas", requires: ["cadre"]),
      ],
      questions: [
        question(id, "verbes-1a"), question(id, "verbes-1b"), question(id, "verbes-1c"), question(id, "verbes-2a"),
        question(id, "verbes-3a"), question(id, "cadre-1a"), question(id, "cadre-2a"), question(id, "cadre-3a"),
        question(id, "cas-2a"),
      ])
  }

  private static func lesson(_ id: String, requires: [String] = []) -> Lesson {
    Lesson(id: LessonID(id)!, title: id.uppercased(), requires: requires.map { LessonID($0)! }, text: "Texte de \(id).")
  }

  private static func question(_ pack: String, _ name: String) -> Question {
    let parts = name.split(separator: "-")
    return Question(
      id: Sample.id("\(pack)/\(name)"), topic: "missions", prompt: name, body: .trueFalse(true),
      lesson: LessonID(String(parts[0])), level: Question.Level(rawValue: parts[1].first!.wholeNumberValue!)!)
  }

  /// The progress of someone who answered these questions right, all in one session.
  static func knowing(_ names: String..., pack: String = "metiers") -> Progress {
    Progress(
      events: Sample.events(
        names.enumerated().map { index, name in
          let review = Sample.review("\(pack)/\(name)", .right, at: Sample.minute(Double(index)))
          return (review.at, .review(review))
        }))
  }
}
