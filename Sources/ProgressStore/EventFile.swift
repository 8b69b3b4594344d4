import DurableFiles
import Training

/// Any file that holds a learner's events: `progress.json` or a copy of it, a list of the archive, a segment, or a
/// journal. Its content tells which.
enum EventFile {
  /// What was read of a file.
  struct Content {
    var history: History
    /// How a whole file was altered, if it was.
    var alteration: Alteration?
  }

  /// Every event of a file. Anything in it that can't be read is a fault.
  static func content(at path: String) throws(ProgressFault) -> Content {
    guard let bytes = try ProgressFile.bytes(at: path) else { throw .system(.missing(path)) }
    if let state = KeptState(bytes) {
      return Content(history: History(events: try archive(ofListAt: path).events(in: state.segments)))
    }
    if Journal.isJournal(bytes) {
      let journal = try Journal.content(of: bytes, path: path)
      guard !journal.hasTornTail, !journal.hasDamagedTail else {
        throw .damaged(path: path, line: journal.events.count + 1, problem: "CRC")
      }
      return Content(history: History(events: journal.events))
    }
    if isSegment(bytes) {
      let (events, lost) = EventArchive.events(inLines: bytes)
      guard lost == 0 else { throw .damaged(path: path, line: nil, problem: "event") }
      return Content(history: History(events: events))
    }
    switch try ProgressFile.found(in: bytes, path: path) {
    case .nothing: throw .system(.missing(path))
    case .altered(let history, let alteration): return Content(history: history, alteration: alteration)
    case .older(let history): return Content(history: history)
    case .intact(let intact):
      return Content(history: try ProgressFile.history(of: intact, in: bytes, path: path))
    }
  }

  /// What can be read of a file's bytes, whatever is wrong with them.
  struct Salvage {
    /// Events that a checksum vouches for.
    var certain: [ProgressEvent] = []
    /// Events that may not be as they were written.
    var doubtful: [ProgressEvent] = []
    /// How many lines look like events but can't be read.
    var lost = 0
  }

  /// - Throws: `newerVersion` for a file of a later version, which mustn't be read in part.
  static func salvage(_ bytes: [UInt8], path: String) throws(ProgressFault) -> Salvage {
    if KeptState(bytes) != nil { return Salvage() }
    if Journal.isJournal(bytes) {
      let (events, lost) = Journal.salvage(bytes)
      return Salvage(certain: events, lost: lost)
    }
    if isSegment(bytes) {
      let (events, lost) = EventArchive.events(inLines: bytes)
      let isWhole = path.hasSuffix(Segment(bytes, events: 0).file)
      return Salvage(certain: isWhole ? events : [], doubtful: isWhole ? [] : events, lost: lost)
    }
    if let intact = ProgressFile.intact(bytes),
      let history = try? ProgressFile.history(of: intact, in: bytes, path: path)
    {
      return Salvage(certain: history.events)
    }
    do {
      let content = try ProgressFile.content(in: bytes, path: path)
      let isSound =
        ProgressFile.isUnaltered(bytes)
        || !ProgressFile.alteration(of: bytes, holding: content, path: path).isDoubtful
      let events = content.history.events
      return Salvage(certain: isSound ? events : [], doubtful: isSound ? [] : events)
    } catch {
      guard case .damaged = error else { throw error }
    }
    let (events, lost) = ProgressFile.salvage(bytes)
    return Salvage(doubtful: events, lost: lost)
  }

  /// Whether the bytes are JSON Lines of events.
  private static func isSegment(_ bytes: [UInt8]) -> Bool {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")), bytes.first == UInt8(ascii: "{") else { return false }
    return EventArchive.events(inLines: Array(bytes[..<end])).events.count == 1
  }

  /// The archive that a list is in.
  private static func archive(ofListAt path: String) -> EventArchive {
    let folder = Folder.parent(of: AtomicFile.resolved(path))
    return EventArchive(folder: folder)
  }
}
