import DurableFiles
import Training

extension EventArchive {
  /// Segments of no more events than this grow with each session, until another day begins.
  private static let smallSegment = 2_000

  /// A state with more events, which are on disk when this returns. It isn't listed yet.
  ///
  /// - Returns: The state, and the segment whose events the new one took over, if there is one.
  func adding(
    _ events: [ProgressEvent], to last: KeptState, at now: Moment
  ) throws(ProgressFault) -> (state: KeptState, absorbed: Segment?) {
    var state = last
    guard !events.isEmpty else { return (state, nil) }
    if let trailing = try growing(in: last, at: now), trailing.events + events.count <= Self.smallSegment {
      let segment = try add(content(of: trailing) + lines(of: events), events: trailing.events + events.count)
      state.segments[state.segments.count - 1] = segment
      return (state, segment == trailing ? nil : trailing)
    }
    state.segments.append(try add(events))
    return (state, nil)
  }

  /// The last segment of a state, if no list that will be kept needs it as it is.
  private func growing(in last: KeptState, at now: Moment) throws(ProgressFault) -> Segment? {
    let lists = try lists()
    guard let trailing = last.segments.last, let newest = lists.last, newest.number == last.number,
      newest.reason == nil, Backups.day(newest.at) == Backups.day(now)
    else { return nil }
    for list in lists.dropLast() {
      if let state = try state(at: list.path), state.allSegments.contains(trailing) { return nil }
    }
    return trailing
  }

  /// Removes what needn't be kept: lists, whole copies of earlier versions, and a segment that another one absorbed.
  func thin(_ newest: KeptState, absorbed: Segment?) throws(ProgressFault) {
    let backups = try backups()
    let kept = Backups.kept(of: backups)
    for backup in backups where !kept.contains(backup) {
      if !backup.isList {
        // What isn't readable may still be worth something to a person.
        guard let history = try? ProgressFile.history(at: backup.path) else { continue }
        try remove(backup.path, released(history.events, in: newest))
      } else if backup.number != newest.number {
        // A list has no events of its own.
        do { try Folder.remove(backup.path) } catch { throw .system(error) }
      }
    }
    if let absorbed, let growing = newest.segments.last {
      try remove(path(of: absorbed), released(absorbed, heldBy: [growing]))
    }
    try compact()
  }

  /// Segments are joined once there are more than this many.
  private static let manySegments = 64

  /// Joins neighbouring segments that every list has both or neither of, so that their number stays small.
  private func compact() throws(ProgressFault) {
    guard let newest = try newest(), newest.segments.count > Self.manySegments else { return }
    var states: [(path: String, state: KeptState)] = []
    for list in try lists() { if let state = try state(at: list.path) { states.append((list.path, state)) } }
    func users(_ segment: Segment) -> [Int] {
      states.indices.filter { states[$0].state.allSegments.contains(segment) }
    }
    var index = 0
    var segments = newest.segments
    while index + 1 < segments.count {
      let pair = [segments[index], segments[index + 1]]
      let sizes = pair.map(\.events).sorted()
      // Joining what's alike in size copies each event only a few times over the years.
      guard sizes[0] * 4 >= sizes[1] || sizes[0] + sizes[1] <= Self.smallSegment, users(pair[0]) == users(pair[1]),
        users(pair[0]).allSatisfy({ states[$0].state.hasInARow(pair) })
      else {
        index += 1
        continue
      }
      let joined = try joined(pair)
      for user in users(pair[0]) {
        states[user].state.replace(pair, by: joined)
        try write(states[user].state, to: states[user].path)
      }
      for segment in pair where segment != joined {
        try remove(path(of: segment), released(segment, heldBy: [joined]))
      }
      segments.replaceSubrange(index...(index + 1), with: [joined])
    }
  }

  /// Removes a file whose events stand elsewhere.
  func remove(_ path: String, _ released: Released) throws(ProgressFault) {
    do {
      try Folder.remove(path)
    } catch {
      throw .system(error)
    }
  }
}

extension KeptState {
  fileprivate func hasInARow(_ pair: [Segment]) -> Bool { segments.contains(pair) }

  fileprivate mutating func replace(_ pair: [Segment], by joined: Segment) {
    segments.replace(pair, with: [joined])
  }
}
