import DurableFiles
import Training

/// Every event that a learner's files held: `progress.backups`, beside the file.
///
/// Events are in segments, which never change. A list for each earlier state that's worth going back to says which
/// segments it consists of, so that keeping a state costs what's new in it. The newest list also says what the file
/// lacks.
///
/// Everything here is done while the learner's lock is held, apart from reading.
struct EventArchive {
  let folder: String
  /// Where the file's previous content is; nil if the archive isn't the learner's own.
  let before: String?

  init(folder: String) {
    self.folder = folder
    before = nil
  }

  init(of paths: ProgressPaths) {
    folder = paths.backups
    before = paths.before
  }

  /// Removes the temporary files of killed processes.
  func removeLeftovers() {
    for folder in [folder, "\(folder)/\(Segment.folder)"] { AtomicFile.removeLeftovers(in: folder) }
  }

  /// All kept states, oldest first.
  func backups() throws(ProgressFault) -> [Backups.Backup] {
    do {
      return try Backups(folder: folder).found()
    } catch {
      throw .system(error)
    }
  }

  /// All lists, oldest first.
  func lists() throws(ProgressFault) -> [Backups.Backup] { try backups().filter(\.isList) }

  /// The number of the newest list; 0 if there's none.
  func lastNumber() throws(ProgressFault) -> Int { try lists().last?.number ?? 0 }

  func path(of segment: Segment) -> String { folder + "/" + segment.file }

  /// A list, and when it was written.
  struct List {
    let state: KeptState
    fileprivate let written: FileStatus.ModificationTime?

    /// Whether the list was written for the learner's file as it is: it ends with this hash, and nothing has happened to
    /// it since. What happened at the same moment as the list may have come before it or after.
    func isOf(_ file: FileStatus, endingWith hash: UInt64) -> Bool {
      guard let written, state.file == ProgressFile.hashText(hash), state.identity == file.identity else {
        return false
      }
      return max(file.stamp.modification, file.lastChange) < written
    }
  }

  /// The newest list; nil if there's none that can be read.
  func newestList() throws(ProgressFault) -> List? {
    for list in try lists().reversed() {
      if let state = try state(at: list.path) {
        return List(state: state, written: FileStatus(of: list.path)?.stamp.modification)
      }
    }
    return nil
  }

  /// What the newest list says.
  func newest() throws(ProgressFault) -> KeptState? { try newestList()?.state }

  /// A list; nil if it's damaged.
  func state(at path: String) throws(ProgressFault) -> KeptState? {
    try ProgressFile.bytes(at: path).flatMap { KeptState($0) }
  }

  /// The events of segments, whose content has to fit their names.
  func events(in segments: [Segment]) throws(ProgressFault) -> [ProgressEvent] {
    var events: [ProgressEvent] = []
    for segment in segments { events += try self.events(in: segment) }
    return events
  }

  func events(in segment: Segment) throws(ProgressFault) -> [ProgressEvent] {
    let (events, lost) = Self.events(inLines: try content(of: segment))
    guard lost == 0 else { throw .damaged(path: path(of: segment), line: nil, problem: "event") }
    return events
  }

  /// The bytes of a segment.
  func content(of segment: Segment) throws(ProgressFault) -> [UInt8] {
    let path = path(of: segment)
    guard let bytes = try ProgressFile.bytes(at: path) else { throw .system(.missing(path)) }
    guard segment.fits(bytes) else { throw .damaged(path: path, line: nil, problem: "hash") }
    return bytes
  }

  /// What the line of an event takes at least, as a rule, in bytes.
  static let usualLine = 200

  /// The events in JSON Lines, and how many lines couldn't be read.
  static func events(inLines bytes: [UInt8]) -> (events: [ProgressEvent], lost: Int) {
    var (events, lost): ([ProgressEvent], Int) = ([], 0)
    events.reserveCapacity(bytes.count / Self.usualLine)
    readInParallel(bytes[...]) {
      self.events(inPart: $0)
    } taking: { part in
      events += part.events
      lost += part.lost
    }
    return (events, lost)
  }

  private static func events(inPart lines: ArraySlice<UInt8>) -> (events: [ProgressEvent], lost: Int) {
    lines.withUnsafeBytes { bytes in
      var (events, lost): ([ProgressEvent], Int) = ([], 0)
      events.reserveCapacity(bytes.count / Self.usualLine)
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        if end > start {
          if let event = ProgressFormat.event(UnsafeRawBufferPointer(rebasing: bytes[start..<end])) {
            events.append(event)
          } else {
            lost += 1
          }
        }
        start = end + 1
      }
      return (events, lost)
    }
  }

  /// The names of all segments' files, whether or not a list has them.
  func segmentFiles() throws(ProgressFault) -> [String] {
    do {
      return try Folder.names(in: "\(folder)/\(Segment.folder)").filter { $0.hasSuffix(".jsonl") }.map {
        "\(Segment.folder)/\($0)"
      }
    } catch {
      throw .system(error)
    }
  }
}

// MARK: - Adding

extension EventArchive {
  /// Adds events; when this returns, they're on disk.
  func add(_ events: [ProgressEvent]) throws(ProgressFault) -> Segment {
    try add(lines(of: events), events: events.count)
  }

  func lines(of events: [ProgressEvent]) throws(ProgressFault) -> [UInt8] {
    var lines: [UInt8] = []
    for event in events {
      lines += try ProgressFormat.json(ProgressFormat.Event(event), for: folder) + Array("\n".utf8)
    }
    return lines
  }

  /// Adds the events of several segments as one.
  func joined(_ segments: [Segment]) throws(ProgressFault) -> Segment {
    var lines: [UInt8] = []
    for segment in segments { lines += try content(of: segment) }
    return try add(lines, events: segments.reduce(0) { $0 + $1.events })
  }

  func add(_ lines: [UInt8], events: Int) throws(ProgressFault) -> Segment {
    let segment = Segment(lines, events: events)
    let path = path(of: segment)
    // Named after its content: what's there already is the same.
    if let there = try? ProgressFile.bytes(at: path), segment.fits(there) { return segment }
    do {
      try Folder.make(Folder.parent(of: path))
      try AtomicFile.replace(path, with: lines)
    } catch {
      throw .system(error)
    }
    return segment
  }

  /// Keeps a list of a state, whose segments are on disk. It gets the next number.
  ///
  /// - Parameter afterwards: Is told why a power cut may take the list away, if it may. Without it, that's thrown.
  func list(
    _ state: KeptState, for reason: Backups.Reason?, at now: Moment, afterwards: ((SystemFault) -> Void)? = nil
  ) throws(ProgressFault) -> KeptState {
    var state = state
    state.number = max(state.number, try lastNumber()) + 1
    let name = Backups.Backup.name(number: state.number, at: now, reason: reason)
    try write(state, to: "\(folder)/\(name)", afterwards: afterwards)
    return state
  }

  func write(
    _ state: KeptState, to path: String, afterwards: ((SystemFault) -> Void)? = nil
  ) throws(ProgressFault) {
    let bytes = try state.bytes(for: path)
    do {
      try Folder.make(folder)
      try AtomicFile.replace(path, with: bytes, afterwards: afterwards)
    } catch {
      throw .system(error)
    }
  }
}
