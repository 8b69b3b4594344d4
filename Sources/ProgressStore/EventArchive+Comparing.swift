import DurableFiles
import Training

extension EventArchive {
  /// What the archive has of a history, what it lacks of it, and what it has besides.
  struct Comparison {
    fileprivate(set) var state = Part()
    fileprivate(set) var missing = Part()
    fileprivate(set) var declined = Part()
    /// Segments that aren't as they were written, and the names of the events on their lines that nothing else has. They
    /// may be what was answered or not, so they stay where they are until they're restored or declined.
    fileprivate(set) var damaged: (segments: [Segment], lacking: Set<EventID>) = ([], [])
    fileprivate let count: Int
    /// The number of the newest list.
    fileprivate let number: Int

    /// How many events the archive has that the history lacks.
    var missingCount: Int { missing.count + damaged.lacking.count }

    /// How many events the archive has that the history lacks or has otherwise.
    var asideCount: Int { missingCount + declined.count }

    /// The events that belong together, and the segments that hold nothing else.
    struct Part {
      fileprivate(set) var segments: [Segment] = []
      /// The events in these segments.
      private var covered = History()
      /// The others.
      private var others = History()

      var loose: [ProgressEvent] { others.events }
      fileprivate var count: Int { covered.events.count + others.events.count }
      fileprivate var names: Set<EventID> { Set((covered.events + others.events).map(\.id)) }

      fileprivate mutating func add(_ segment: Segment, _ events: [ProgressEvent]) {
        guard !events.allSatisfy(covered.contains) else { return }
        segments.append(segment)
        covered.add(contentsOf: events)
      }

      fileprivate mutating func add(loose events: [ProgressEvent]) {
        others.add(contentsOf: events.filter { !covered.contains($0) })
      }
    }
  }

  /// Whether a list says all there is to say of a file: it's of that very file, its segments are there, and there are no
  /// others.
  func isUpToDate(_ state: KeptState, with hash: UInt64) throws(ProgressFault) -> Bool {
    guard state.file == ProgressFile.hashText(hash) else { return false }
    let listed = Set(state.allSegments.map(\.file))
    let there = Set(try segmentFiles())
    guard listed.isSubset(of: there) else { return false }
    if listed == there { return true }
    return try there.subtracting(listed).isSubset(of: listedFiles())
  }

  /// The files of the segments that any list has.
  private func listedFiles() throws(ProgressFault) -> Set<String> {
    var files: Set<String> = []
    for list in try lists() { files.formUnion(try state(at: list.path)?.allSegments.map(\.file) ?? []) }
    return files
  }

  /// Compares a history with everything in the archive. That takes reading all of it.
  ///
  /// - Parameter isAltered: Whether the history is from a file whose events were altered. What it has under the same
  ///   name but otherwise was changed then, and counts as declined rather than missing.
  func compared(with history: History, isAltered: Bool = false) throws(ProgressFault) -> Comparison {
    let last = try newest()
    var comparison = Comparison(count: history.events.count, number: try lastNumber())
    var declined: Set<ProgressEvent> = []
    for segment in last?.declined ?? [] { declined.formUnion(try readable(segment) ?? []) }
    let changed = isAltered ? Set(history.events.map(\.id)) : []
    func part(of event: ProgressEvent) -> WritableKeyPath<Comparison, Comparison.Part> {
      if history.contains(event) { return \.state }
      return declined.contains(event) || changed.contains(event.id) ? \.declined : \.missing
    }
    var mixed: [ProgressEvent] = []
    for segment in try (last?.allSegments ?? []) + unlisted(in: last) {
      guard let events = try readable(segment) else { continue }
      let parts = Set(events.map(part))
      if let only = parts.first, parts.count == 1 {
        comparison[keyPath: only].add(segment, events)
      } else {
        mixed += events
      }
    }
    if last == nil { mixed += try eventsOfCopies() }
    for (part, events) in Dictionary(grouping: mixed, by: part) where part != \.state {
      comparison[keyPath: part].add(loose: events)
    }
    comparison.state.add(loose: history.events)
    let damaged = try damaged(besides: last?.declined ?? [])
    let known =
      damaged.isEmpty
      ? [] : Set(history.events.map(\.id)).union(declined.map(\.id)).union(comparison.missing.names)
    for (segment, events) in damaged {
      let lacking = Set(events.map(\.id)).subtracting(known)
      guard !lacking.isEmpty else { continue }
      comparison.damaged.segments.append(segment)
      comparison.damaged.lacking.formUnion(lacking)
    }
    return comparison
  }

  /// Adds what the archive lacks; gives the state of the history, which isn't listed yet.
  func keep(_ comparison: Comparison) throws(ProgressFault) -> KeptState {
    var state = KeptState()
    state.number = comparison.number
    state.count = comparison.count
    state.segments = comparison.state.segments
    state.missing = comparison.missing.segments
    state.declined = comparison.declined.segments
    if !comparison.state.loose.isEmpty { state.segments.append(try add(comparison.state.loose)) }
    if !comparison.missing.loose.isEmpty { state.missing.append(try add(comparison.missing.loose)) }
    state.missingCount = comparison.missing.count
    state.damagedEvents = comparison.damaged.lacking.isEmpty ? nil : comparison.damaged.lacking.count
    if !comparison.declined.loose.isEmpty { state.declined.append(try add(comparison.declined.loose)) }
    return state
  }

  /// The segments on disk that aren't as they were written, with what their lines say. Those that the learner does without
  /// are left out.
  private func damaged(
    besides declined: [Segment]
  ) throws(ProgressFault) -> [(segment: Segment, events: [ProgressEvent])] {
    var damaged: [(segment: Segment, events: [ProgressEvent])] = []
    for file in try segmentFiles() where !declined.contains(where: { $0.file == file }) {
      guard let bytes = try ProgressFile.bytes(at: folder + "/" + file) else { continue }
      guard !Segment(file: file, events: 0).fits(bytes) else { continue }
      let events = Self.events(inLines: bytes).events
      damaged.append((Segment(file: file, events: events.count), events))
    }
    return damaged
  }

  /// The segments on disk that a list doesn't have.
  private func unlisted(in state: KeptState?) throws(ProgressFault) -> [Segment] {
    let listed = Set(state?.allSegments.map(\.file) ?? [])
    var segments: [Segment] = []
    for file in try segmentFiles() where !listed.contains(file) {
      guard let bytes = try ProgressFile.bytes(at: folder + "/" + file) else { continue }
      let segment = Segment(bytes, events: Self.events(inLines: bytes).events.count)
      if segment.file == file { segments.append(segment) }
    }
    return segments
  }

  /// The events of a segment; nil if it's missing or was changed.
  func readable(_ segment: Segment) throws(ProgressFault) -> [ProgressEvent]? {
    guard let bytes = try ProgressFile.bytes(at: path(of: segment)), segment.fits(bytes) else { return nil }
    return Self.events(inLines: bytes).events
  }

  private func isFile(_ path: String) throws(ProgressFault) -> Bool {
    do { return try FileStatus.found(at: path)?.kind == .file } catch { throw .system(error) }
  }

  /// The events of the whole copies that earlier versions of the program kept.
  private func eventsOfCopies() throws(ProgressFault) -> [ProgressEvent] {
    var events: [ProgressEvent] = []
    let copies = try backups().filter { !$0.isList }.map(\.path) + [before].compactMap(\.self)
    for copy in copies {
      do throws(ProgressFault) {
        guard try isFile(copy) else { continue }
        events += try ProgressFile.trustedHistory(at: copy)?.events ?? []
      } catch {
        // A damaged copy says nothing for certain; a restoration reads what it can of it.
        guard case .damaged = error else { throw error }
      }
    }
    return events
  }
}
