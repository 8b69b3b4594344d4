import DurableFiles
import Training

/// A learner's progress in memory: what the file last held, and whatever happened after that.
struct LoadedProgress {
  /// What's known, including everything that has happened since.
  private(set) var progress = Progress()
  private(set) var content: Content = .nothing
  /// What has happened since. The first of these events may already have moved into the file.
  private(set) var recent: [ProgressEvent] = []
  private var recentInFile = 0
  /// What was known before the recent events.
  private var base = Progress()
  /// The names that the questions at hand went by before; nil while that isn't known, and the file's own names stay.
  private var library: Renaming?
  private let file: String
  /// The file's bytes, if they're in memory.
  private let bytes: [UInt8]?

  /// The file's content.
  enum Content {
    case nothing
    /// A file as this program wrote it, whose events are read only when needed.
    case intact(ProgressFile.Intact)
    /// Every event in the file.
    case history(History)
  }

  /// A progress that knows nothing yet about the file at a path.
  ///
  /// - Parameter bytes: The file's content, if it was read already; it isn't opened again then.
  init(file: String, bytes: [UInt8]? = nil) {
    self.file = file
    self.bytes = bytes
  }

  /// The recent events that aren't in the file yet, in order.
  var unwritten: [ProgressEvent] { History(events: recent.dropFirst(recentInFile)).events }

  /// Whether every event is in memory, because the file wasn't as this program writes it or because they were needed.
  var holdsHistory: Bool {
    if case .history = content { true } else { false }
  }

  /// Everything that happened. The file's events are read from disk unless they're in memory.
  func history() throws(ProgressFault) -> History {
    var history = try historyInFile()
    history.add(contentsOf: recent)
    return history
  }

  /// What happened last: no more of it is read than is enough, if that can be.
  func lastHistory(until isEnough: (History) -> Bool) throws(ProgressFault) -> History {
    guard case .intact(let intact) = content, bytes == nil else { return try history() }
    var history = History(events: recent)
    if isEnough(history) { return history }
    do {
      let found = try ProgressFile.lastEvents(of: intact, in: OpenFile(file, .read)) { events in
        history = History(events: events + recent)
        return isEnough(history)
      }
      if found != nil { return history }
    } catch {
      throw .system(error)
    }
    return try self.history()
  }

  private func historyInFile() throws(ProgressFault) -> History {
    switch content {
    case .nothing: History()
    case .intact(let intact):
      if let bytes {
        try ProgressFile.history(of: intact, in: bytes, path: file)
      } else {
        try ProgressFile.history(at: file)
      }
    case .history(let known): known
    }
  }
}

// MARK: - What happens

extension LoadedProgress {
  /// Counts events that happened.
  mutating func add(_ events: [ProgressEvent]) throws(ProgressFault) {
    recent += events
    for event in events {
      if !isRenamed(event), progress.add(event) { continue }
      if refoldRecent() { return }
      guard events.count == 1, let undone = try undoing(event) else { return try refoldAll() }
      progress = undone
    }
  }

  /// What's known after an answer in the file is taken back, found without reading what concerns other questions; nil if
  /// that can't be found.
  private func undoing(_ undo: ProgressEvent) throws(ProgressFault) -> Progress? {
    guard case .intact(let intact) = content, bytes == nil, case .undo(let named) = undo.change else { return nil }
    let later = zip((intact.progress.eventCount + 1)..., unwritten.dropLast()).map { (number: $0, event: $1) }
    let answer = try lastHistory { $0.events.contains(where: named.names) }.events.first(where: named.names)
    guard case .review(let review) = answer?.change, unwritten.last == undo else { return nil }
    let question = progress.renaming.name(of: review.question)
    do {
      guard
        let concerned = try ProgressFile.events(
          concerning: progress.names(of: question), of: intact, in: OpenFile(file, .read))
      else { return nil }
      let undone = progress.undoing(undo, of: question, among: concerned + later)
      return undone.flatMap { followsLibrary($0) ? $0 : nil }
    } catch {
      throw .system(error)
    }
  }

  /// Removes added events again, so that they can be given other names.
  mutating func forget(_ events: [ProgressEvent]) {
    recent.removeAll(where: events.contains)
    try? refold()
  }

  /// Counts events found beside a file that was just read.
  mutating func refold(adding events: [ProgressEvent]) throws(ProgressFault) {
    recent += events
    try refold()
  }

  /// Counts the recent events after the file's, or recounts everything if their order demands it.
  private mutating func refold() throws(ProgressFault) {
    if !refoldRecent() { try refoldAll() }
  }

  /// Counts the recent events after the file's; false, and nothing done, if that takes all events.
  private mutating func refoldRecent() -> Bool {
    guard !holdsHistory, followsLibrary(base), let folded = base.adding(recent), followsLibrary(folded) else {
      return false
    }
    progress = folded
    return true
  }

  private mutating func refoldAll() throws(ProgressFault) {
    var history = try historyInFile()
    // From here on every event is in memory, including the recent ones that moved into the file.
    content = .history(history)
    recent.removeFirst(recentInFile)
    recentInFile = 0
    history.add(contentsOf: recent)
    progress = history.progress(renaming)
  }
}

// MARK: - Renamed questions

extension LoadedProgress {
  /// The names that questions go by now.
  var renaming: Renaming { library ?? base.renaming }

  /// Counts answers to old names for the questions that go by new ones now.
  mutating func rename(_ library: Renaming) throws(ProgressFault) {
    let before = self.library
    self.library = library
    do throws(ProgressFault) {
      if !followsLibrary(progress) { try refold() }
    } catch {
      self.library = before
      throw error
    }
  }

  private func followsLibrary(_ progress: Progress) -> Bool {
    library.map { progress.relevant($0) == progress.renaming } ?? true
  }

  /// Whether it's an answer to a name that the progress doesn't know to be an old one.
  private func isRenamed(_ event: ProgressEvent) -> Bool {
    guard let library, case .review(let review) = event.change else { return false }
    return library.newNames[review.question] != progress.renaming.newNames[review.question]
  }
}

// MARK: - What is read and written

extension LoadedProgress {
  /// Takes in what was found in the file.
  ///
  /// - Parameter isUnsaved: Whether an event isn't on disk yet. Those are kept. What else happened lately is in the file,
  ///   in a journal or in the archive; or it's in none of them, because another process erased it.
  mutating func take(_ found: ProgressFile.Found, keeping isUnsaved: (ProgressEvent) -> Bool) {
    switch found {
    case .nothing: (base, content) = (Progress(), .nothing)
    case .intact(let intact): (base, content) = (intact.progress, .intact(intact))
    case .altered(let history, _), .older(let history):
      (base, content) = (history.progress(renaming), .history(history))
    }
    recent = recent.filter(isUnsaved)
    recentInFile = 0
    progress = base
  }

  /// Takes in whatever can be read from files that can't be used properly.
  mutating func salvage(_ paths: ProgressPaths) {
    if let found = try? ProgressFile.read(paths.file) { take(found, keeping: { _ in false }) }
    if let bytes = try? OpenFile(paths.journal, .read).bytes() { recent = Journal.salvage(bytes).events }
    try? refold()
  }

  /// Notes that the recent events were added to the file.
  ///
  /// - Parameter longest: How many of them stay in memory, so that the last answers can be undone without reading
  ///   the others.
  mutating func noteAdding(_ written: ProgressFile.Intact, keepingAtMost longest: Int) {
    recentInFile = recent.count
    if recent.count > longest { (base, recent, recentInFile) = (progress, [], 0) }
    (content, progress) = (.intact(written), written.progress)
  }

  /// Notes that the file was written with everything.
  mutating func noteWriting(_ written: ProgressFile.Intact) {
    (base, recent, recentInFile) = (written.progress, [], 0)
    (content, progress) = (.intact(written), written.progress)
  }
}
