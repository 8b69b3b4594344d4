import QuestionBank
import Training

/// What `learn --list --json` prints.
package struct LessonListReport: Encodable {
  let version = 1
  var lessons: [Entry]

  struct Entry: Encodable {
    var lesson: String
    var title: String
    var state: String
    var requires: [String]
    /// How many of its base questions have been answered right.
    var known: Int
    var of: Int
  }

  package init(_ paths: [LearningPath]) {
    lessons = paths.flatMap { path in
      path.lessons.compactMap { step in
        guard let lesson = step.lesson else { return nil }
        func name(_ id: LessonID) -> String { LessonName(pack: path.pack.id, lesson: id).description }
        return Entry(
          lesson: name(lesson.id), title: lesson.title, state: step.state.rawValue,
          requires: lesson.requires.map(name), known: step.known, of: step.total)
      }
    }
  }
}

extension SessionDocument {
  /// The text of a lesson, before the first of its questions.
  package struct Taught: Encodable {
    let event = "lesson"
    var lesson: String
    var title: String
    var text: String
    var citations: [Cited]

    package init(_ lesson: Lesson, pack: Pack) {
      self.lesson = LessonName(pack: pack.id, lesson: lesson.id).description
      title = lesson.title
      text = lesson.text
      citations = lesson.citations.map { Cited($0, source: pack.source($0.source)) }
    }
  }
}
