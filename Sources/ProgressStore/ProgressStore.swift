import DurableFiles
import QuestionBank
import Training

/// Keeps a learner's progress on disk: `progress.json`, complete at rest, and beside it a journal of what happened
/// since.
package final class ProgressStore {
  /// The path of `progress.json`.
  package let path: String
  /// Everything that happened so far, here and in other processes as far as has been noticed.
  package private(set) var progress = Progress()
  /// Whether the journal ended in an unfinished line when it was read: a crash or a power cut left it.
  package private(set) var foundTornTail = false

  private let device: String
  private let lock: FileLock
  private var lastCounter = 0
  private var seenFile: [Int] = []
  private var seenJournal: [Int] = []
  private var journalLength = 0

  private let journalPath: String

  /// Opens the progress at a path, and makes its folder when it is missing.
  ///
  /// - Parameters:
  ///   - path: Where `progress.json` is or will be.
  ///   - device: A name that no other device uses for the same learner: letters and digits.
  package init(path: String, device: String) throws(ProgressFault) {
    self.path = path
    self.device = device
    // Beside the file itself: whoever opens it by another link has to meet the same journal and the same lock.
    let file = AtomicFile.resolved(path)
    lock = FileLock(Self.sibling(of: file, "lock"))
    journalPath = Self.sibling(of: file, "journal")
    do {
      try Folder.make(Folder.parent(of: path))
    } catch {
      throw .system(error)
    }
    try locked {
      try self.catchUp()
      // What an earlier run left in the journal belongs in the file.
      if self.journalLength > 0 { try self.foldWhileLocked() }
    }
  }

  /// The name that the next event of this process would get; a session is named so.
  package var nextEventID: EventID { EventID(device: device, counter: lastCounter + 1) }

  /// Makes something that happened durable: when this returns, it is on the disk.
  @discardableResult
  package func record(_ change: ProgressEvent.Change, at moment: Moment) throws(ProgressFault) -> EventID {
    var recorded = nextEventID
    try locked {
      try self.catchUp()
      let event = ProgressEvent(id: self.nextEventID, at: moment, change: change)
      try self.append(Journal.line(event))
      self.lastCounter = event.id.counter
      self.progress.add(event)
      recorded = event.id
    }
    return recorded
  }

  /// Writes everything into the file and empties the journal.
  package func fold() throws(ProgressFault) {
    guard journalLength > 0 else { return }
    try locked {
      try self.catchUp()
      try self.foldWhileLocked()
    }
  }
}

extension ProgressStore {
  /// `progress.json` has `progress.journal` and `progress.lock` beside it.
  private static func sibling(of path: String, _ ending: String) -> String {
    (path.hasSuffix(".json") ? String(path.dropLast(5)) : path) + "." + ending
  }

  private func locked(_ body: () throws -> Void) throws(ProgressFault) {
    do {
      try lock.whileHeld(body)
    } catch let fault as ProgressFault {
      throw fault
    } catch let fault as SystemFault {
      throw .system(fault)
    } catch {
      throw .damaged(path: path, line: nil, problem: "\(error)")
    }
  }

  /// Reads what another process wrote since the last look.
  private func catchUp() throws {
    let fileNow = FileStatus(of: path)?.stamp ?? []
    let journalNow = FileStatus(of: journalPath)?.stamp ?? []
    if fileNow != seenFile || progress.events.isEmpty { try learn(ProgressFile.events(at: path)) }
    // Who replaces the file empties the journal too, which may since have grown to the very size it had.
    if journalNow != seenJournal || fileNow != seenFile {
      let bytes = journalNow.isEmpty ? [] : try OpenFile(journalPath, .read).bytes()
      let content = try Journal.content(of: bytes, path: journalPath)
      learn(content.events)
      journalLength = content.soundLength
      foundTornTail = foundTornTail || content.hasTornTail
    }
    (seenFile, seenJournal) = (fileNow, journalNow)
  }

  private func learn(_ events: [ProgressEvent]) {
    progress.add(contentsOf: events)
    lastCounter =
      events.lazy.filter { $0.id.device == self.device }.map(\.id.counter).max().map {
        max($0, lastCounter)
      } ?? lastCounter
  }

  private func append(_ line: [UInt8]) throws {
    let isNew = FileStatus(of: journalPath) == nil
    let journal = try OpenFile(journalPath, .append)
    if try journal.status().size > journalLength { try journal.truncate(to: journalLength) }
    do {
      try journal.write(line)
      try journal.synchronise()
    } catch {
      // Half a line would be taken for damage once another follows it.
      try? journal.truncate(to: journalLength)
      throw error
    }
    if isNew { try Folder.synchronise(Folder.parent(of: journalPath)) }
    journalLength += line.count
    seenJournal = try journal.status().stamp
  }

  private func foldWhileLocked() throws {
    try AtomicFile.replace(
      path, with: ProgressFile.bytes(of: progress), keepingOld: Folder.name(of: path) + ".bak")
    // A crash before this line leaves events in both places, where they count once.
    let journal = try OpenFile(journalPath, .append)
    try journal.truncate(to: 0)
    try journal.synchronise()
    journalLength = 0
    seenFile = FileStatus(of: path)?.stamp ?? []
    seenJournal = try journal.status().stamp
  }
}
