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
  /// What the learner did without, and what's left out for that reason.
  let declined: Set<ProgressEvent>

  /// Gathers everything, what's vouched for first: a line without a checksum of its own may add an event, but never
  /// replace one.
  ///
  /// - Throws: A fault of the file system. What can't be read mustn't be left out silently.
  init(of paths: ProgressPaths, isWithDeclined: Bool = false) throws(ProgressFault) {
    let archive = EventArchive(of: paths)
    var declined: Set<ProgressEvent> = []
    if !isWithDeclined {
      for segment in try archive.newest()?.declined ?? [] {
        let bytes = try ProgressFile.bytes(at: archive.path(of: segment)) ?? []
        declined.formUnion(EventArchive.events(inLines: bytes).events)
      }
    }
    self.declined = declined
    var found: [(path: String, events: EventFile.Salvage)] = []
    for path in try Self.files(of: paths, archive) {
      guard let bytes = try ProgressFile.bytes(at: path) else { continue }
      let events = try EventFile.salvage(bytes, path: path)
      lost += events.lost
      found.append((path, events))
    }
    for (path, events) in found where events.doubtful.isEmpty { add(events.certain, from: path) }
    for (path, events) in found where !events.doubtful.isEmpty {
      let names = Set(history.events.map(\.id))
      add(events.certain + events.doubtful.filter { !names.contains($0.id) }, from: path)
    }
  }

  private mutating func add(_ events: [ProgressEvent], from path: String) {
    let before = history.events.count
    history.add(contentsOf: events.filter { !declined.contains($0) })
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
