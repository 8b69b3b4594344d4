import QuestionBank

/// A learner's knowledge, folded from everything that happened.
///
/// The same events give the same progress whatever order they were gathered in. The events themselves aren't kept
/// here: progress is as small after a hundred thousand answers as after a hundred.
package struct Progress: Hashable, Sendable {
  /// The answered questions, by their present names. Free practice leaves them alone.
  package internal(set) var records: [QuestionID: Record] = [:]
  /// The questions answered in free practice, by their present names.
  package internal(set) var free: [QuestionID: FreePractice] = [:]
  /// The lessons whose text was shown.
  package internal(set) var shownLessons: Set<LessonName> = []
  /// How many events were folded.
  package internal(set) var eventCount = 0
  /// The place of the last of them.
  package internal(set) var newest: ProgressEvent.Place?
  /// The highest counter of each device.
  package internal(set) var counters: [String: Int] = [:]
  /// Events that were undone, or whose points were set, before they arrived.
  package internal(set) var changedInAdvance: Set<EventReference> = []
  /// The names that were replaced on the way.
  package let renaming: Renaming

  /// No progress yet.
  package init(renaming: Renaming = Renaming()) {
    self.renaming = renaming
  }

  /// Progress that was folded and saved earlier.
  package init(
    records: [QuestionID: Record], free: [QuestionID: FreePractice] = [:], shownLessons: Set<LessonName> = [],
    eventCount: Int, newest: ProgressEvent.Place?, counters: [String: Int], changedInAdvance: Set<EventReference>,
    renaming: Renaming = Renaming()
  ) {
    self.records = records
    self.free = free
    self.shownLessons = shownLessons
    self.eventCount = eventCount
    self.newest = newest
    self.counters = counters
    self.changedInAdvance = changedInAdvance
    self.renaming = renaming
  }

  /// The order of the next event.
  package var nextOrder: Int { (newest?.order ?? 0) + 1 }

  /// The part of a library's renaming that concerns questions that were answered.
  package func relevant(_ renaming: Renaming) -> Renaming {
    renaming.limited { name in
      records[name] != nil || free[name] != nil || self.renaming.newNames[name] != nil
    }
  }
}

// MARK: - Folding

extension Progress {
  /// The progress that these events make.
  package init(events: some Sequence<ProgressEvent>, renaming: Renaming = Renaming()) {
    self = History(events: events).progress(renaming)
  }

  /// The progress from different events that are in order.
  init(folding events: [ProgressEvent], renaming: Renaming) {
    self.init(renaming: renaming)
    fold(events)
  }

  /// Adds an event that comes after all others, without needing those. Returns false, and changes nothing, when the
  /// event doesn't come last or changes an earlier one.
  package mutating func add(_ event: ProgressEvent) -> Bool {
    guard comesLater(event), event.changedEvent == nil else { return false }
    apply(event)
    return true
  }

  /// The progress after more events. nil when that takes all events: when some of these don't come last, may be known
  /// already, or change an event that isn't one of them.
  package func adding(_ events: some Sequence<ProgressEvent>) -> Progress? {
    let inOrder = ProgressEvent.inOrder(Array(events))
    guard Set(inOrder.map(\.id)).count == inOrder.count, inOrder.allSatisfy(comesLater),
      Corrections(among: inOrder).unmet(among: inOrder).isEmpty
    else { return nil }
    var progress = self
    progress.fold(inOrder)
    return progress
  }

  /// The progress after an answer is taken back, found without what concerns other questions alone. nil when that takes all
  /// events: when the undo doesn't come last, or doesn't name one of these answers and no other event.
  ///
  /// - Parameter concerned: Every event that may say something of the question: the answers to it, whatever it was called,
  ///   and all undos, resets and points that were set. Each with how many events there were with it, and in order.
  package func undoing(
    _ undo: ProgressEvent, of question: QuestionID, among concerned: [(number: Int, event: ProgressEvent)]
  ) -> Progress? {
    guard case .undo(let named) = undo.change, named.fingerprint != nil, changedInAdvance.isEmpty, comesLater(undo),
      concerned.contains(where: { named.names($0.event) && isAnswer($0.event, to: question) })
    else { return nil }
    let corrections = Corrections(among: concerned.map(\.event) + [undo])
    var known = Progress(renaming: renaming)
    for (number, event) in concerned where !corrections.isUndone(event) {
      known.eventCount = number - 1
      known.apply(event, points: corrections.points(of: event))
    }
    var progress = self
    progress.records[question] = known.records[question]
    progress.free[question] = known.free[question]
    progress.note(undo)
    return progress
  }

  /// Every name that the question goes by or went by.
  package func names(of question: QuestionID) -> Set<QuestionID> {
    Set(renaming.newNames.filter { $0.value == question }.keys).union([question])
  }

  private func isAnswer(_ event: ProgressEvent, to question: QuestionID) -> Bool {
    if case .review(let review) = event.change { renaming.name(of: review.question) == question } else { false }
  }

  /// Whether an event was folded already, judging by its number.
  package func counts(_ event: ProgressEvent) -> Bool { event.id.counter <= counters[event.id.device, default: 0] }

  private func comesLater(_ event: ProgressEvent) -> Bool {
    guard !counts(event), !changedInAdvance.contains(where: { $0.names(event) }) else { return false }
    guard let newest else { return true }
    // An event of version 0.1 may belong anywhere among the others of that version.
    return event.order != nil && newest < event.place
  }

  private mutating func fold(_ events: [ProgressEvent]) {
    let corrections = Corrections(among: events)
    for event in events {
      if event.obeysUndo, corrections.isUndone(event) {
        note(event)
      } else {
        apply(event, points: corrections.points(of: event))
      }
    }
    changedInAdvance.formUnion(corrections.unmet(among: events))
  }

  /// Folds in an event that comes after all others.
  private mutating func apply(_ event: ProgressEvent, points: [Int]? = nil) {
    switch event.change {
    case .review(let given):
      let review = points.map(given.settingPoints) ?? given
      let name = renaming.name(of: review.question)
      if review.isFree {
        free[name] = FreePractice(after: review, number: eventCount + 1, previous: free[name])
      } else {
        var record = Record(after: review, previous: records[name])
        record.lastNumber = eventCount + 1
        records[name] = record
      }
    case .reset(let scope):
      records = records.filter { !renaming.isForgotten($0.key, by: scope) }
      free = free.filter { !renaming.isForgotten($0.key, by: scope) }
      shownLessons = shownLessons.filter { !scope.contains($0) }
    case .lessonShown(let lesson): shownLessons.insert(lesson)
    case .undo, .pointsSet, .sessionBegan, .sessionEnded: break
    }
    note(event)
  }

  private mutating func note(_ event: ProgressEvent) {
    eventCount += 1
    newest = event.place
    counters[event.id.device] = max(counters[event.id.device, default: 0], event.id.counter)
  }
}
