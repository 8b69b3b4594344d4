import Training

/// The rule above all others: no event that a learner's files ever held is destroyed, except by `reset --erase`.
///
/// Whatever empties or removes a file with events in it asks for a `Released`, and so does whatever replaces the
/// learner's file. There are only the ways below to get one, and each of them shows first that every event about to go
/// stands durably elsewhere. If that can't be shown, nothing is destroyed.
struct Released {
  fileprivate init() {}
}

extension EventArchive {
  /// Once the archive has them, events may go from anywhere else.
  func released(_ events: some Sequence<ProgressEvent>, in state: KeptState) throws(ProgressFault) -> Released {
    var kept: Set<ProgressEvent> = []
    for segment in state.allSegments { kept.formUnion(try readable(segment) ?? []) }
    guard events.allSatisfy(kept.contains) else { throw .notKept(path: folder) }
    return Released()
  }

  /// A journal may be emptied once the archive has every event on a sound line of it.
  func released(journal path: String, in state: KeptState) throws(ProgressFault) -> Released {
    try released(Journal.salvage(ProgressFile.bytes(at: path) ?? []).events, in: state)
  }

  /// A segment may go when others hold its events.
  func released(_ segment: Segment, heldBy others: [Segment]) throws(ProgressFault) -> Released {
    let kept = try Set(events(in: others))
    guard try events(in: segment).allSatisfy(kept.contains) else { throw .notKept(path: path(of: segment)) }
    return Released()
  }
}

extension ProgressFile.Intact {
  /// What stood in the journal may go once it's in the file: a file that was just written from these events, or with
  /// the events of the file before copied into it, holds them, and was on disk before it took the other's place.
  ///
  /// - Throws: Why the disk may still go back to the file before, or that the journal has lines that this process
  ///   hasn't seen.
  func released(_ journal: JournalFile) throws(ProgressFault) -> Released {
    if let unsynced { throw .system(unsynced) }
    let isAsSeen: Bool
    do { isAsSeen = try journal.isAsSeen() } catch { throw .system(error) }
    guard isAsSeen else { throw .notKept(path: journal.path) }
    return Released()
  }
}

extension Erasure {
  /// The exception: the learner asked for it, and was told that nothing brings them back.
  static var released: Released { Released() }
}
