import QuestionBank

extension Selection {
  /// A lesson to be taught, and its questions to be asked.
  package struct LessonChoice: Sendable {
    package let path: LearningPath
    package let step: LearningPath.Step
    package let choice: Choice
  }

  /// The next lesson of the paths: the first open one that has a question of the base level or its application which
  /// was never answered, with those questions in order. nil when there is none.
  package func nextLesson(from library: Library, progress: Progress) -> LessonChoice? {
    for path in LearningPath.all(in: library, filter, progress: progress) {
      if let step = path.steps.first(where: { $0.isOpen && hasUnanswered($0, progress) }) {
        return lesson(step, of: path, asking: unanswered(step, progress), progress)
      }
    }
    return nil
  }

  /// Whether the next step of the paths is a lesson, rather than questions that belong to none.
  package func isLessonNext(in library: Library, progress: Progress) -> Bool {
    for path in LearningPath.all(in: library, filter, progress: progress) {
      if let step = path.steps.first(where: { $0.isOpen && hasUnanswered($0, progress) }) { return step.lesson != nil }
    }
    return false
  }

  private func hasUnanswered(_ step: LearningPath.Step, _ progress: Progress) -> Bool {
    step.lessonQuestions.contains { filter.accepts($0) && !progress.isScheduled($0.id) }
  }

  /// The lesson of that name, even if it isn't open yet: its questions of the base level and its application that were
  /// never answered, or all of these again. nil when no path has it.
  package func lesson(named name: LessonName, from library: Library, progress: Progress) -> LessonChoice? {
    guard
      let path = LearningPath.all(in: library, filter, progress: progress).first(where: { $0.pack.id == name.pack }),
      let step = path.step(name.lesson)
    else { return nil }
    let unanswered = self.unanswered(step, progress)
    let questions = unanswered.isEmpty ? step.lessonQuestions.filter { filter.accepts($0) } : unanswered
    return lesson(step, of: path, asking: questions, progress)
  }

  private func unanswered(_ step: LearningPath.Step, _ progress: Progress) -> [QuestionOutline] {
    step.lessonQuestions.filter { filter.accepts($0) && !progress.isScheduled($0.id) }
  }

  private func lesson(
    _ step: LearningPath.Step, of path: LearningPath, asking questions: [QuestionOutline], _ progress: Progress
  ) -> LessonChoice {
    var choice = Choice()
    for question in questions.prefix(limit ?? .max) {
      choice.add(question, progress.isScheduled(question.id) ? .again : .new)
    }
    return LessonChoice(path: path, step: step, choice: choice)
  }
}
