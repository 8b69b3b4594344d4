import QuestionBank

/// The lessons of a pack, in the order in which they're learned, and where a learner stands in each of them.
package struct LearningPath: Sendable {
  package let pack: Pack
  /// The lessons, and at the end the questions without one, if there are any.
  package let steps: [Step]

  /// A lesson with its questions.
  package struct Step: Sendable {
    /// nil for the pack's questions without a lesson, which are always open.
    package let lesson: Lesson?
    /// Those of the base level first, then in the author's order.
    package let questions: [Question]
    package let state: State
    /// How many questions of the base level have been answered right.
    package let known: Int
    /// How many questions of the base level there are.
    package let total: Int
    /// The lessons that it requires and that aren't known yet.
    package let missing: [Lesson]
  }

  /// Where a learner stands in a lesson.
  package enum State: String, Hashable, Sendable, CaseIterable {
    /// At least two thirds of its base questions have been answered right.
    case known
    /// Some of its questions have been answered.
    case begun
    /// Nothing of it has been answered, and everything that it requires is known.
    case open
    /// Something that it requires isn't known yet.
    case closed
  }

  package init(_ pack: Pack, progress: Progress) {
    self.pack = pack
    let questions = Dictionary(grouping: pack.questions, by: \.lesson)
    let tallies = questions.mapValues { Tally($0, progress) }
    let known = Set(pack.lessons.map(\.id).filter { tallies[$0]?.isKnown ?? true })
    let lessons: [Lesson?] = pack.lessons + (questions[nil] == nil ? [] : [nil])
    steps = lessons.map { lesson in
      let own = questions[lesson?.id] ?? []
      let tally = tallies[lesson?.id] ?? Tally([], progress)
      let missing = (lesson?.requires ?? []).filter { !known.contains($0) }.compactMap(pack.lesson)
      let isBegun = own.contains { progress.isScheduled($0.id) }
      return Step(
        lesson: lesson, questions: own.filter { $0.level == .base } + own.filter { $0.level != .base },
        state: tally.isKnown ? .known : isBegun ? .begun : missing.isEmpty ? .open : .closed,
        known: tally.known, total: tally.total, missing: missing)
    }
  }

  /// How many of a lesson's base questions have been answered right.
  private struct Tally {
    let known: Int
    let total: Int

    init(_ questions: [Question], _ progress: Progress) {
      let bases = questions.filter { $0.level == .base }
      known = bases.count { progress.records[$0.id]?.everRight ?? false }
      total = bases.count
    }

    /// A lesson without base questions is known at once.
    var isKnown: Bool { 3 * known >= 2 * total }
  }

  /// The paths of a library's packs, in its order; a filter leaves only the packs that it names.
  package static func all(
    in library: Library, _ filter: QuestionFilter = QuestionFilter(), progress: Progress
  ) -> [LearningPath] {
    library.shelf.map(\.pack).filter { filter.packs.isEmpty || filter.packs.contains($0.id) }
      .map { LearningPath($0, progress: progress) }
  }

  /// Whether a question of the pack may be met: its lesson is open, and for a nuance known as well.
  package func isOpen(_ question: Question) -> Bool {
    guard let lesson = question.lesson, let step = step(lesson) else { return true }
    return step.admits(question)
  }

  /// The steps that are lessons.
  package var lessons: [Step] { steps.filter { $0.lesson != nil } }

  /// The step of a lesson.
  package func step(_ lesson: LessonID) -> Step? { steps.first { $0.lesson?.id == lesson } }
}

extension LearningPath.Step {
  /// Whether its new questions may be met: everything that it requires is known.
  package var isOpen: Bool { missing.isEmpty }

  package var isKnown: Bool { state == .known }

  /// How many base questions have to be answered right for the lesson to be known.
  package var needed: Int { (2 * total + 2) / 3 }

  /// Whether a question of this lesson may be met. Nuances wait until the lesson is known.
  func admits(_ question: Question) -> Bool {
    isOpen && (lesson == nil || isKnown || question.level != .nuance)
  }

  /// The questions that teach the lesson, of the base level and its application.
  package var lessonQuestions: [Question] { questions.filter { $0.level != .nuance } }
}

extension Progress {
  /// Whether the question has been answered outside free practice.
  package func isScheduled(_ question: QuestionID) -> Bool { records[question] != nil }
}
