import Training

/// What has to be true of one machine's progress, as sets of events. How they're kept, and where, isn't its concern.
struct HistoryModel {
  /// What counts now: the events of the file and of its journal.
  private(set) var present: Set<ProgressEvent> = []
  /// Every event that this machine's files ever held, except those that were erased, and those that the learner's own
  /// hand destroyed before the program had seen them at rest.
  private(set) var kept: Set<ProgressEvent> = []
  /// Those that the learner did without. Restoring leaves them where they are.
  private(set) var declined: Set<ProgressEvent> = []
  /// Those of which it isn't known whether they were declined, because the program was killed at that, or because they
  /// came back and may have gone again unseen.
  private(set) var unsettled: Set<ProgressEvent> = []
  /// Those that needn't be found, but may be: a killed process had begun to save or to erase them, or a file that alone
  /// held them was removed by hand.
  private(set) var possible: Set<ProgressEvent> = []
  /// Those that stand elsewhere if the file and the journal are removed.
  private var archived: Set<ProgressEvent> = []
  /// Those that were removed by hand. A prompt that was open then knows them still, and may save them again.
  private var remembered: Set<ProgressEvent> = []
  /// What the last merge added.
  private(set) var lastMerged: Set<ProgressEvent> = []

  /// Those that are missing for certain, which a start has to say.
  var missing: Set<ProgressEvent> { kept.subtracting(declined).subtracting(unsettled).subtracting(present) }

  /// Those that a start may call missing.
  private var perhapsMissing: Set<ProgressEvent> { kept.union(possible).subtracting(declined).subtracting(present) }
}

/// Something that isn't as the model says.
struct HistoryFault: Error, CustomStringConvertible {
  let description: String

  init(_ problem: String, _ events: Set<ProgressEvent> = []) {
    description = ([problem] + events.map(\.named).sorted()).joined(separator: " ")
  }

  /// Throws unless a set of events is empty.
  static func unlessEmpty(_ events: Set<ProgressEvent>, _ problem: String) throws(HistoryFault) {
    if !events.isEmpty { throw HistoryFault(problem, events) }
  }
}

extension ProgressEvent {
  /// A name that tells it from another machine's event with the same id.
  var named: String {
    switch change {
    case .review(let review): "\(id)\(review.given)"
    case .undo(let event): "\(id)(undo of \(event.id))"
    default: "\(id)(\(change))"
    }
  }
}

// MARK: - What happens

extension HistoryModel {
  /// Events were recorded, and are on disk.
  mutating func record(_ events: Set<ProgressEvent>) {
    present.formUnion(events)
    kept.formUnion(events)
    possible.subtract(events)
  }

  /// A process was opened, and saw everything.
  ///
  /// - Parameters:
  ///   - missing: How many events it said are missing.
  ///   - journal: What it left in the journal, to fold it in the end.
  mutating func open(sayingMissing count: Int, leaving journal: Set<ProgressEvent>) throws(HistoryFault) {
    guard (missing.count...max(missing.count, perhapsMissing.count)).contains(count) else {
      throw HistoryFault("\(count) events are said to be missing, not \(missing.count):", missing)
    }
    settle(present.subtracting(journal))
    settle(unseen: present.intersection(journal))
    archived.formUnion(present.subtracting(journal))
  }

  /// What counts isn't declined.
  private mutating func settle(_ events: Set<ProgressEvent>) {
    declined.subtract(events)
    unsettled.subtract(events)
    possible.subtract(events)
  }

  /// An event that counts isn't declined, but one that's removed by hand before a fold may be again.
  private mutating func settle(unseen events: Set<ProgressEvent>) {
    let wasDeclined = declined.union(unsettled).intersection(events)
    settle(events)
    unsettled.formUnion(wasDeclined)
  }

  /// Everything present was folded.
  mutating func fold() { archived.formUnion(present) }

  /// Other events were merged in.
  mutating func merge(_ events: Set<ProgressEvent>) {
    lastMerged = events.subtracting(present)
    record(events)
    settle(events)
    archived.formUnion(present)
  }

  /// A merge was killed: the file has all of the others' events or none.
  mutating func mergeInPart(_ events: Set<ProgressEvent>, leaving found: Set<ProgressEvent>) throws(HistoryFault) {
    guard found == present || found == present.union(events) else {
      throw HistoryFault("a killed merge left something else:", found.symmetricDifference(present))
    }
    if found == present {
      possible.formUnion(events.subtracting(kept))
    } else {
      lastMerged = events.subtracting(present)
      record(events)
      settle(unseen: events)
    }
  }

  /// Everything was restored.
  mutating func join(_ found: Set<ProgressEvent>) throws(HistoryFault) {
    try checkJoined(found)
    record(found)
    settle(found)
    // Now it's known.
    declined = kept.subtracting(found)
    unsettled = []
    archived = kept
  }

  /// Restoring was killed.
  mutating func joinInPart(leaving found: Set<ProgressEvent>) throws(HistoryFault) {
    if found != present { try checkJoined(found) }
    record(found)
  }

  private func checkJoined(_ found: Set<ProgressEvent>) throws(HistoryFault) {
    try HistoryFault.unlessEmpty(missing.subtracting(found), "not restored:")
    try HistoryFault.unlessEmpty(present.subtracting(found), "restoring took away:")
    try HistoryFault.unlessEmpty(found.intersection(declined).subtracting(present), "declined, but restored:")
    try HistoryFault.unlessEmpty(found.subtracting(kept).subtracting(possible), "restored from nowhere:")
  }

  /// The learner went back to an earlier state, or to another file's.
  mutating func goBack(to state: Set<ProgressEvent>, leaving found: Set<ProgressEvent>) throws(HistoryFault) {
    guard found == state else {
      throw HistoryFault("going back left something else:", found.symmetricDifference(state))
    }
    kept.formUnion(state)
    present = state
    settle(state)
    declined = kept.subtracting(present)
    unsettled = []
    archived = kept
  }

  /// Going back was killed. What's in the journal may still count beside the state, until that's done again.
  mutating func goBackInPart(
    to state: Set<ProgressEvent>, journal: Set<ProgressEvent>, leaving found: Set<ProgressEvent>
  ) throws(HistoryFault) {
    guard found == present || found == state || found == state.union(journal) else {
      throw HistoryFault("going back, killed, left something else:", found.symmetricDifference(state))
    }
    guard found == state || found == state.union(journal) else {
      possible.formUnion(state.subtracting(kept))
      return
    }
    kept.formUnion(state)
    present = found
    settle(unseen: found)
    unsettled.formUnion(kept.subtracting(declined).subtracting(present))
  }

  /// The learner did without what's missing.
  mutating func decline() {
    settle(present)
    declined = kept.subtracting(present)
    unsettled = []
    archived.formUnion(kept)
  }

  /// That was killed.
  mutating func declineInPart() { unsettled.formUnion(kept.subtracting(declined).subtracting(present)) }

  /// Events were erased.
  mutating func erase(_ events: Set<ProgressEvent>) {
    present.subtract(events)
    kept.subtract(events)
    declined.subtract(events)
    unsettled.subtract(events)
    possible.subtract(events)
    remembered.subtract(events)
    archived = kept
    lastMerged = []
  }

  /// Erasing was killed.
  mutating func eraseInPart(_ events: Set<ProgressEvent>, leaving found: Set<ProgressEvent>) throws(HistoryFault) {
    try HistoryFault.unlessEmpty(found.subtracting(present), "erasing brought:")
    try HistoryFault.unlessEmpty(present.subtracting(found).subtracting(events), "erasing took away:")
    let (before, archivedBefore, rememberedBefore) = (kept.union(possible), archived, remembered)
    let mergedBefore = lastMerged
    erase(events)
    archived = archivedBefore.subtracting(events)
    // Before anything was removed, the last merge can still be taken back.
    lastMerged = mergedBefore.intersection(found)
    // A prompt that's open may not have noticed.
    remembered = rememberedBefore
    present = found
    kept.formUnion(found)
    possible.formUnion(before.intersection(events).subtracting(found))
  }

  /// The learner's own hand removed or replaced files. What the program hadn't seen at rest went with them.
  mutating func change(byHandTo found: Set<ProgressEvent>) {
    remembered.formUnion(present.subtracting(found))
    let gone = present.subtracting(found).subtracting(archived)
    kept.subtract(gone)
    possible.formUnion(gone)
    kept.formUnion(found)
    possible.subtract(found)
    unsettled.formUnion(declined.intersection(found))
    declined.subtract(found)
    present = found
  }

  /// Compares what's on disk after something was done.
  ///
  /// - Parameter isRemembered: Whether an open prompt did it, which may still know what was removed from under it.
  mutating func check(_ found: Set<ProgressEvent>, isRemembered: Bool) throws(HistoryFault) {
    try HistoryFault.unlessEmpty(present.subtracting(found), "lost:")
    let more = found.subtracting(present)
    guard isRemembered else { return try HistoryFault.unlessEmpty(more, "come from nowhere:") }
    try HistoryFault.unlessEmpty(more.subtracting(remembered), "an open prompt brought back:")
    record(more)
    settle(more)
  }
}

// MARK: - What counts

/// Which event each undo took back. It's known from what was done, not from what the undo says.
struct UndoneEvents {
  private var undos: [ProgressEvent: Set<ProgressEvent>] = [:]
  private var targets: [ProgressEvent: ProgressEvent] = [:]

  mutating func note(_ undo: ProgressEvent, of target: ProgressEvent) {
    undos[target, default: []].insert(undo)
    targets[undo] = target
  }

  /// The events among some that don't count because an undo among them does.
  func undone(among events: Set<ProgressEvent>) -> Set<ProgressEvent> { events.filter { isUndone($0, among: events) } }

  private func isUndone(_ event: ProgressEvent, among events: Set<ProgressEvent>) -> Bool {
    (undos[event] ?? []).contains { events.contains($0) && !isUndone($0, among: events) }
  }

  /// The answers among some events that count, by their texts.
  func answers(among events: Set<ProgressEvent>) -> Set<String> {
    let counting = events.subtracting(undone(among: events))
    let resets = counting.filter(\.isReset)
    return Set(
      counting.compactMap { event in
        guard case .review(let review) = event.change else { return nil }
        let isForgotten = resets.contains { reset in
          guard case .reset(let scope) = reset.change else { return false }
          return scope.contains(review.question) && event.place < reset.place
        }
        return isForgotten ? nil : review.given
      })
  }

  /// What erasing a scope removes of some events: what tells of it, and what speaks of that.
  func erased(by scope: ResetScope, of events: Set<ProgressEvent>) -> Set<ProgressEvent> {
    if scope == .everything { return events }
    let told = events.filter { event in
      switch event.change {
      case .review(let review): scope.contains(review.question)
      case .reset(.question(let question)): scope.contains(question)
      case .reset(let other): scope == other
      default: false
      }
    }
    return told.union(events.filter { event in targets[event].map(told.contains) ?? false })
  }
}
