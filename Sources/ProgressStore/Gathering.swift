import DurableFiles
import Training

/// Everything that can be read in and beside a learner's file, and where it came from.
struct Gathering {
  /// A file that was read.
  struct Source {
    let path: String
    /// How many of its events no earlier source had.
    let added: Int
  }

  private(set) var history = History()
  private(set) var sources: [Source] = []
  /// How many lines look like events but can't be read anywhere.
  private(set) var lost = 0
  /// What the learner did without.
  let declined: Set<ProgressEvent>

  /// Gathers everything, what's vouched for first: a line without a checksum of its own may add an event, but never
  /// replace one.
  ///
  /// - Parameter isWithDeclined: Whether what the learner did without is gathered, too.
  /// - Throws: A fault of the file system. What can't be read mustn't be left out silently.
  init(of paths: ProgressPaths, isWithDeclined: Bool = false) throws(ProgressFault) {
    let archive = EventArchive(of: paths)
    var declined: Set<ProgressEvent> = []
    for segment in try archive.newest()?.declined ?? [] {
      let bytes = try ProgressFile.bytes(at: archive.path(of: segment)) ?? []
      declined.formUnion(EventArchive.events(inLines: bytes).events)
    }
    var found: [(path: String, events: EventFile.Salvage)] = []
    for path in try Self.files(of: paths, archive) {
      guard let bytes = try ProgressFile.bytes(at: path) else { continue }
      let events = try EventFile.salvage(bytes, path: path)
      lost += events.lost
      found.append((path, events))
    }
    // What came back isn't done without any more.
    let present = [paths.file, paths.journal] + (try paths.ownJournals())
    for (path, events) in found where present.contains(path) { declined.subtract(events.certain + events.doubtful) }
    self.declined = declined
    let leftOut = isWithDeclined ? [] : declined
    for (path, events) in found where events.doubtful.isEmpty {
      add(events.certain, without: leftOut, from: path)
    }
    for (path, events) in found where !events.doubtful.isEmpty {
      let names = Set(history.events.map(\.id))
      add(
        events.certain + events.doubtful.filter { !names.contains($0.id) }, without: leftOut, from: path)
    }
  }

  private mutating func add(_ events: [ProgressEvent], without leftOut: Set<ProgressEvent>, from path: String) {
    let before = history.events.count
    history.add(contentsOf: events.filter { !leftOut.contains($0) })
    sources.append(Source(path: path, added: history.events.count - before))
  }

  /// Every file that may hold events.
  private static func files(of paths: ProgressPaths, _ archive: EventArchive) throws(ProgressFault) -> [String] {
    let segments = try archive.segmentFiles().map { archive.folder + "/" + $0 }
    let copies = try archive.backups().filter { !$0.isList }.map(\.path)
    let journals = [paths.journal] + (try paths.ownJournals())
    return [paths.file] + journals + segments + copies + [paths.before] + (try paths.keptAside())
  }
}
