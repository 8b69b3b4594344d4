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
    package let questions: PathQuestions
    package let state: State
    /// How many questions of the base level have been answered right.
    package let known: Int
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
    self.init(pack, Library([pack]).tallies(of: progress).lessons(of: pack.id))
  }

  private init(_ pack: Pack, _ tallies: [LessonID?: Tallies.Tally]) {
    self.pack = pack
    let questions = PathQuestions.steps(of: pack)
    let lessons: [Lesson?] = pack.lessons + [nil]
    func isKnown(_ place: Int) -> Bool {
      // A lesson without base questions is known at once.
      3 * (tallies[lessons[place]?.id]?.known ?? 0) >= 2 * questions[place].baseCount
    }
    let known = Set(pack.lessons.indices.filter(isKnown).map { pack.lessons[$0].id })
    steps = zip(lessons.indices, questions).compactMap { place, questions in
      let lesson = lessons[place]
      if lesson == nil, questions.isEmpty { return nil }
      let tally = tallies[lesson?.id] ?? Tallies.Tally()
      let missing = (lesson?.requires ?? []).filter { !known.contains($0) }.compactMap(pack.lesson)
      return Step(
        lesson: lesson, questions: questions,
        state: isKnown(place) ? .known : tally.answered > 0 ? .begun : missing.isEmpty ? .open : .closed,
        known: tally.known, missing: missing)
    }
  }

  /// The paths of a library's packs, in its order; a filter leaves only the packs that it names.
  package static func all(
    in library: Library, _ filter: QuestionFilter = QuestionFilter(), progress: Progress
  ) -> [LearningPath] {
    all(in: library, filter, library.tallies(of: progress))
  }

  /// The same, where the answered questions of these packs are known already.
  static func all(in library: Library, _ filter: QuestionFilter, answered: [Answered]) -> [LearningPath] {
    var tallies = Tallies()
    for one in answered where one.isScheduled { tallies.add(one.question.pack, one.lesson, isKnown: one.isKnownBase) }
    return all(in: library, filter, tallies)
  }

  private static func all(in library: Library, _ filter: QuestionFilter, _ tallies: Tallies) -> [LearningPath] {
    library.shelf.map(\.pack).filter { filter.packs.isEmpty || filter.packs.contains($0.id) }
      .map { LearningPath($0, tallies.lessons(of: $0.id)) }
  }

  /// Whether a question of the pack may be met: its lesson is open, and for a nuance known as well.
  package func isOpen(_ question: some Selectable) -> Bool {
    guard let lesson = question.lesson, let step = step(lesson) else { return true }
    return step.admits(question)
  }

  /// The steps that are lessons.
  package var lessons: [Step] { steps.filter { $0.lesson != nil } }

  /// The step of a lesson.
  package func step(_ lesson: LessonID) -> Step? { steps.first { $0.lesson?.id == lesson } }
}

/// What has been answered of each pack's lessons.
private struct Tallies {
  /// What has been answered of a lesson.
  struct Tally {
    /// How many of its base questions have been answered right.
    private(set) var known = 0
    private(set) var answered = 0

    fileprivate mutating func count(isKnown: Bool) {
      answered += 1
      if isKnown { known += 1 }
    }
  }

  private var packs: [PackID: [LessonID?: Tally]] = [:]

  func lessons(of pack: PackID) -> [LessonID?: Tally] { packs[pack] ?? [:] }

  /// Counts an answered question of a pack and a lesson.
  ///
  /// - Parameter isKnown: Whether it's of the base level and was ever answered right.
  mutating func add(_ pack: PackID, _ lesson: LessonID?, isKnown: Bool) {
    packs[pack, default: [:]][lesson, default: Tally()].count(isKnown: isKnown)
  }
}

extension Library {
  /// What has been answered of each pack's lessons. Far fewer questions are answered than there are.
  fileprivate func tallies(of progress: Progress) -> Tallies {
    var tallies = Tallies()
    for (id, record) in progress.records {
      guard let question = outline(id) else { continue }
      tallies.add(id.pack, question.lesson, isKnown: record.everRight && question.level == .base)
    }
    return tallies
  }
}

extension LearningPath.Step {
  /// How many questions of the base level there are.
  package var total: Int { questions.baseCount }

  /// Whether its new questions may be met: everything that it requires is known.
  package var isOpen: Bool { missing.isEmpty }

  package var isKnown: Bool { state == .known }

  /// How many base questions have to be answered right for the lesson to be known.
  package var needed: Int { (2 * total + 2) / 3 }

  /// Whether a question of this lesson may be met. Nuances wait until the lesson is known.
  func admits(_ question: some Selectable) -> Bool {
    isOpen && (lesson == nil || isKnown || question.level != .nuance)
  }

  /// The questions that teach the lesson, of the base level and its application.
  package var lessonQuestions: some Sequence<QuestionOutline> { questions.lazy.filter { $0.level != .nuance } }
}

extension Progress {
  /// Whether the question has been answered outside free practice.
  package func isScheduled(_ question: QuestionID) -> Bool { records[question] != nil }
}
