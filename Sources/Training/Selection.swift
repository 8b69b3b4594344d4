import QuestionBank

/// Chooses the questions of a session: first what is due, weakest first; then what was missed; then new questions along
/// the packs' paths.
package struct Selection: Hashable, Sendable {
  package var mode: Mode
  package var filter: QuestionFilter
  /// The maximum number of questions; nil for all.
  package var limit: Int?
  /// The maximum number of new questions.
  package var newLimit: Int
  /// Whether questions that aren't due may fill up the session.
  package var isFree: Bool
  /// Whether a review starts with the questions missed for longest.
  package var isOldestFirst: Bool

  package init(
    mode: Mode = .quiz, filter: QuestionFilter = QuestionFilter(), limit: Int? = 10, newLimit: Int = .max,
    isFree: Bool = false, isOldestFirst: Bool = false
  ) {
    self.mode = mode
    self.filter = filter
    self.limit = limit
    self.newLimit = newLimit
    self.isFree = isFree
    self.isOldestFirst = isOldestFirst
  }

  /// The questions chosen, and why.
  package struct Choice: Sendable {
    package private(set) var questions: [QuestionOutline] = []
    package private(set) var because: [QuestionID: Because] = [:]
    private var counts: [Because: Int] = [:]

    package init() {}

    package var count: Int { questions.count }

    /// How many were chosen because they are due, guarded ones among them.
    package var due: Int { count(.due) + count(.guard) }
    package var missed: Int { count(.missed) }
    package var new: Int { count(.new) }
    /// Known questions that aren't due: asked for by name, for free practice, an exam or a drill.
    package var other: Int { count(.again) }

    private func count(_ reason: Because) -> Int { counts[reason, default: 0] }

    /// Takes a question for a reason.
    mutating func add(_ question: QuestionOutline, _ reason: Because) {
      questions.append(question)
      because[question.id] = reason
      counts[reason, default: 0] += 1
    }
  }

  /// Whether new questions come along the paths. A learner who names what to ask for gets it, open or not.
  package var followsPath: Bool { mode == .quiz && filter.isOnlyOfPacks }

  /// Chooses questions for a quiz or a review.
  package func choice(from library: Library, progress: Progress, now: Present) -> Choice {
    var choosing = Choosing(self, library, progress, now)
    guard mode == .quiz else {
      choosing.takeMissed()
      return isOldestFirst ? choosing.choice : choosing.choiceInOrder
    }
    // Some places are kept for new questions: a learner who is behind goes on learning.
    let kept = followsPath ? min(limit.map { $0 / 3 } ?? 0, newLimit) : 0
    choosing.takeKnown(leaving: kept)
    choosing.takeNew()
    choosing.takeKnown(leaving: 0)
    if isFree || !filter.questions.isEmpty { choosing.takeOthers() }
    return choosing.choiceInOrder
  }
}

/// A choice in the making.
private struct Choosing {
  private let selection: Selection
  private let library: Library
  private let progress: Progress
  private let now: Present
  private let candidates: Candidates<LazyFilterSequence<Outlines>>
  private lazy var guarded = candidates.guarded
  private lazy var due = candidates.due
  private lazy var missed = candidates.missedWorstFirst
  private var siblings = Siblings()
  private(set) var choice = Selection.Choice()

  init(_ selection: Selection, _ library: Library, _ progress: Progress, _ now: Present) {
    self.selection = selection
    self.library = library
    self.progress = progress
    self.now = now
    candidates = Candidates(library, selection.filter, progress: progress, now: now)
  }

  /// Due first, then missed, then new, each arranged so that differences show.
  var choiceInOrder: Selection.Choice {
    var ordered = Selection.Choice()
    let byReason = Dictionary(grouping: choice.questions) { choice.because[$0.id] }
    for reason in [Because.guard, .due, .missed, .new, .again] {
      let questions = byReason[reason] ?? []
      let arranged = reason == .due || reason == .missed ? Interleaving.arranged(questions) : questions
      for question in arranged { ordered.add(question, reason) }
    }
    return ordered
  }

  mutating func takeMissed() {
    let inOrder = selection.isOldestFirst ? candidates.missedOldestFirst : missed
    take(inOrder, .missed)
  }

  /// Takes what is due and what was missed.
  mutating func takeKnown(leaving kept: Int) {
    let limit = selection.limit.map { $0 - kept }
    take(guarded, .guard, upTo: limit)
    take(due, .due, upTo: limit)
    take(missed, .missed, upTo: limit)
  }

  mutating func takeNew() {
    guard selection.followsPath else {
      if selection.isFree {
        take(candidates.new, .new, upTo: selection.limit)
      } else {
        take(candidates.unscheduled, .new, upTo: selection.limit)
      }
      return
    }
    let answered = candidates.answered
    let metToday = Dictionary(grouping: answered.filter { $0.firstDay == now.today }, by: \.question.pack)
    var known = OutlineSet()
    for one in answered where one.isScheduled || selection.isFree { known.insert(one.question) }
    var dealer = PathDealer(
      LearningPath.all(in: library, selection.filter, answered: answered),
      metToday: { metToday[$0]?.count ?? 0 }, isNew: { [known] in !known.contains($0) })
    while hasRoom(upTo: selection.limit), choice.new < selection.newLimit,
      let question = dealer.next(admitting: { siblings.admit($0) })
    {
      choice.add(question, .new)
    }
  }

  /// Takes known questions that nothing asks for.
  mutating func takeOthers() { take(candidates.known, .again, upTo: selection.limit) }

  private mutating func take(
    _ questions: some Sequence<QuestionOutline>, _ reason: Because, upTo limit: Int? = nil
  ) {
    for question in questions {
      guard hasRoom(upTo: limit ?? selection.limit), reason != .new || choice.new < selection.newLimit else { return }
      guard choice.because[question.id] == nil else { continue }
      guard admitsSiblings || siblings.admit(question) else { continue }
      choice.add(question, reason)
    }
  }

  private func hasRoom(upTo limit: Int?) -> Bool { limit.map { choice.count < $0 } ?? true }

  /// A learner who names questions wants exactly those.
  private var admitsSiblings: Bool { selection.mode == .review || !selection.filter.questions.isEmpty }
}
