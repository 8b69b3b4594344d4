import Documents
import Localisation
import ProgressStore
import QuestionBank
import SafeText
import Terminal
import Training
import Usage
import Views

/// Lessons.
extension Run {
  /// `learn`: the next lesson of the path, or the one that's named; `--list`: the whole path.
  func learn(_ request: Request) throws -> ExitStatus {
    if request.contains(.list) { return try listLessons(request) }
    let planner = try SessionPlanner(.learn, request, in: self)
    let named = try request.operands.first.map { try lesson(named: $0, in: planner.library) }
    let (selection, library, progress) = (planner.selection, planner.library, planner.store.progress)
    let choice =
      named.map { selection.lesson(named: $0, from: library, progress: progress) }
      ?? selection.nextLesson(from: library, progress: progress)
    guard let lesson = choice else { return try nothingToLearn(planner) }
    if !isForPrograms, !lesson.step.isOpen {
      say(.lesson(.buildsOn(lesson.step.missing.map(\.title))))
    }
    var plan = planner.plan(lesson.choice)
    // What was asked for is shown, again if need be.
    if let name = lesson.name { plan.untaught.insert(name) }
    let status = try hold(plan, lesson.choice, planner)
    if !isForPrograms { sayWhatIsMissing(of: lesson, planner) }
    return status
  }

  /// `learn --list`: the lessons, and where the learner stands in each.
  private func listLessons(_ request: Request) throws -> ExitStatus {
    let library = try library()
    let filter = try request.filter(for: library)
    let progress = try readProgress().progress
    let paths = LearningPath.all(in: library, filter, progress: progress)
    if request.contains(.json) {
      screen.write(try JSONText.line(LessonListReport(paths)))
    } else {
      paged { show(LessonView.list(paths, wording: wording), in: library.language) }
    }
    return .done
  }

  /// The lesson that a word names: `ID`, or `PACK/ID`.
  private func lesson(named typed: String, in library: Library) throws(Fault) -> LessonName {
    let names = library.shelf.flatMap { shelved in
      shelved.pack.lessons.map { LessonName(pack: shelved.pack.id, lesson: $0.id) }
    }
    let wanted = typed.lowercased()
    if let name = names.first(where: { $0.description == wanted || $0.lesson.text == wanted }) { return name }
    let nearest = Spelling.nearest(to: wanted, among: names.map(\.lesson.text) + names.map(\.description))
    throw .unknownLesson(typed, nearest: nearest)
  }

  private func nothingToLearn(_ planner: SessionPlanner) throws -> ExitStatus {
    let questions = planner.library.outlines.filter { planner.selection.filter.accepts($0) }
    let progress = planner.store.progress
    let due = questions.count { progress.isDue($0.id, at: present()) }
    let next = progress.nextDue(among: questions, in: days).map { Sentence.Span(from: now().seconds, to: $0.seconds) }
    guard isForPrograms else {
      say(.lesson(.nothingToLearn(due: due, nextDue: next)))
      return .done
    }
    return try hold(planner.plan(Selection.Choice()), Selection.Choice(), planner)
  }

  /// How much of a lesson is missing after its questions.
  private func sayWhatIsMissing(of lesson: Selection.LessonChoice, _ planner: SessionPlanner) {
    guard let id = lesson.step.lesson?.id else { return }
    let path = LearningPath(lesson.path.pack, progress: planner.store.progress)
    guard let step = path.step(id), !step.isKnown else { return }
    say(.lesson(.notYetKnown(known: step.known, needed: step.needed, of: step.total)), indent: 2)
  }
}

// MARK: - Lessons that became known

extension Run {
  /// The lessons that the learner knows, in the order of the paths. Those without base questions are left out.
  func knownLessons(of library: Library, _ progress: Progress) -> [Lesson] {
    LearningPath.all(in: library, progress: progress).flatMap(\.lessons)
      .filter { $0.isKnown && $0.total > 0 }.compactMap(\.lesson)
  }

  /// Says which lessons became known in a session, and what comes next.
  func sayWhatBecameKnown(_ before: [Lesson], _ library: Library, _ progress: Progress) {
    let learnt = knownLessons(of: library, progress).filter { !before.contains($0) }
    guard !learnt.isEmpty else { return }
    let next = Selection(mode: .learn, limit: nil).nextLesson(from: library, progress: progress)
    say(.lesson(.nowKnown(learnt.map(\.title), next: next?.step.lesson?.title)), indent: 2)
  }
}

extension Selection.LessonChoice {
  fileprivate var name: LessonName? {
    step.lesson.map { LessonName(pack: path.pack.id, lesson: $0.id) }
  }
}
