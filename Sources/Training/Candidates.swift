import QuestionBank

/// The questions a session may choose from, grouped by the learner's standing with them. Each list is in the
/// order its questions should be asked in.
struct Candidates<Questions: Sequence<QuestionOutline>> {
  private let questions: Questions
  private let progress: Progress
  private let now: Present
  /// Those answered before, in free practice or not.
  let answered: [Answered]

  /// The questions that a filter accepts.
  init(_ library: Library, _ filter: QuestionFilter, progress: Progress, now: Present)
  where Questions == LazyFilterSequence<Outlines> {
    let isEmpty = filter.isEmpty
    questions = library.outlines.lazy.filter { isEmpty || filter.accepts($0) }
    self.progress = progress
    self.now = now
    var answered: [Answered] = []
    func add(_ id: QuestionID, _ record: Progress.Record?, _ last: Int) {
      guard let question = library.outline(id), isEmpty || filter.accepts(question) else { return }
      answered.append(Answered(question, record, last: last, now: now))
    }
    answered.reserveCapacity(progress.records.count)
    for (id, record) in progress.records { add(id, record, record.lastNumber) }
    for (id, practice) in progress.free where progress.records[id] == nil { add(id, nil, practice.lastNumber) }
    self.answered = answered
  }

  /// These questions.
  init(_ questions: [QuestionOutline], progress: Progress, now: Present) where Questions == [QuestionOutline] {
    self.questions = questions
    self.progress = progress
    self.now = now
    answered = questions.compactMap { question in
      let id = question.id
      let record = progress.records[id]
      guard let last = record?.lastNumber ?? progress.free[id]?.lastNumber else { return nil }
      return Answered(question, record, last: last, now: now)
    }
  }

  /// Questions answered before, in free practice or not, weakest recall first.
  var known: WeakestFirst { WeakestFirst(answered, at: now.moment) }

  /// Questions owed today after a miss that the learner was sure of, weakest recall first.
  var guarded: WeakestFirst { WeakestFirst(answered, at: now.moment, where: \.isGuarded) }

  /// Questions that are due: first those that the learner was sure of and got wrong, then by weakest recall.
  var due: WeakestFirst { WeakestFirst(answered, at: now.moment, where: \.isDue, first: \.isSureMiss) }

  /// Missed questions, those missed for longest first.
  var missedOldestFirst: [QuestionOutline] { missed.map(\.question) }

  /// Missed questions: first those the learner was sure of, then those missed for longest.
  var missedWorstFirst: [QuestionOutline] {
    let missed = missed
    return (missed.filter(\.isSureMiss) + missed.filter { !$0.isSureMiss }).map(\.question)
  }

  /// Questions never answered, in the packs' order.
  var new: some Sequence<QuestionOutline> {
    questions.lazy.filter { [progress] question in
      let id = question.id
      return progress.records[id] == nil && progress.free[id] == nil
    }
  }

  /// Questions without a schedule, in the packs' order: never asked, or only in free practice, which leaves the
  /// schedule alone.
  var unscheduled: some Sequence<QuestionOutline> {
    questions.lazy.filter { [progress] in progress.records[$0.id] == nil }
  }

  private var missed: [Answered] {
    answered.filter(\.isMissed).sorted { $0.last < $1.last }
  }
}
