import Localisation
import ProgressStore
import QuestionBank
import Training
import Usage

/// What Enter does at the prompt: the first of these that makes sense.
enum Enter {
  /// Resumes an exam that isn't handed in, or a session that was left today.
  case resume(SessionBookmark, number: Int, total: Int)
  /// Takes the first lesson: nothing at hand has been answered yet.
  case learn(title: String, questions: Int)
  case quiz(questions: Int)
  /// Nothing is due, missed or new.
  case nothing
}

extension Run {
  /// What Enter does now.
  ///
  /// - Parameter quiz: The request for a plain session.
  func enter(_ quiz: Request) throws -> Enter {
    guard !(try library().shelf.isEmpty) else { return .nothing }
    for isExam in [true, false] {
      if let bookmark = try bookmark(isExam: isExam), let resumed = try resumable(bookmark) { return resumed }
    }
    let planner = try SessionPlanner(.quiz, quiz, in: self)
    let progress = planner.store.progress
    let learning = Selection(mode: .learn, limit: nil)
    if !progress.records.keys.contains(where: planner.library.holds),
      learning.isLessonNext(in: planner.library, progress: progress),
      let lesson = learning.nextLesson(from: planner.library, progress: progress), let title = lesson.step.lesson?.title
    {
      return .learn(title: title, questions: lesson.choice.count)
    }
    let choice = planner.selection.choice(from: planner.library, progress: progress, now: present())
    return choice.questions.isEmpty ? .nothing : .quiz(questions: choice.count)
  }

  /// Resuming the session of a bookmark, if it can be: an exam until it's handed in, any other on the day of its last
  /// answer. A session of an earlier day is given up; its answers count.
  private func resumable(_ bookmark: SessionBookmark) throws -> Enter? {
    let left = try resumed(bookmark)
    let isOfToday = left?.given.last.map { $0.review.day == present().today } ?? false
    guard let left, bookmark.isExam || isOfToday else {
      giveUp(bookmark, try openProgress())
      bookmarks().remove(bookmark)
      return nil
    }
    return .resume(bookmark, number: left.session.number, total: left.session.total)
  }

  /// Says what Enter does.
  func sentence(for enter: Enter) throws -> Sentence {
    let progress = try openProgress().progress
    switch enter {
    case .resume(let bookmark, let number, let total):
      return .enter(.resumes(isExam: bookmark.isExam, number: number, total: total))
    case .learn(let title, let questions):
      return .enter(.learns(title: title, questions: questions, minutes: progress.minutes(for: questions)))
    case .quiz(let questions):
      return .enter(.asks(questions: questions, minutes: progress.minutes(for: questions)))
    case .nothing:
      let next = progress.nextDue(among: try library().outlines, in: days)
      return .enter(.nothing(nextDue: next.map { Sentence.Span(from: now().seconds, to: $0.seconds) }))
    }
  }
}
