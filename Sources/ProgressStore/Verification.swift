import DurableFiles
import Training

/// The result of checking everything a learner's progress consists of.
package struct Verification: Sendable {
  /// Something found in one file.
  package enum Finding: Hashable, Sendable {
    case fault(ProgressFault)
    /// The file isn't as this program wrote it, but all its events are valid.
    case altered(Alteration, path: String)
    /// The file's totals for the questions don't match its events.
    case wrongState(path: String)
    /// The archive has so many events that the file and its journal lack.
    case missing(events: Int)
    /// A segment or list of the archive, or a copy that an earlier version of the program kept, isn't as it was written.
    case damagedBackup(path: String)
    /// The journal's last line is unfinished. It will be left out at the next start.
    case tornTail(path: String)
    /// The journal's last line is whole, but not as it was written.
    case damagedLine(path: String)
    /// A file that was kept as it was found, damaged or altered. So many of its events are nowhere else.
    case keptAside(path: String, onlyHere: Int)
    /// More than one event has this name.
    case sharedName(EventID)
    /// No event has these numbers of a device, though it has higher ones.
    case gap(device: String, numbers: ClosedRange<Int>)

    /// Whether something is lost or wrong, rather than merely noticed.
    package var isDamage: Bool {
      switch self {
      case .fault, .wrongState, .missing, .damagedBackup, .damagedLine, .altered(.events, _): true
      case .keptAside(_, let onlyHere): onlyHere > 0
      case .altered, .tornTail, .sharedName, .gap: false
      }
    }
  }

  /// Whether a restoration would bring something back, or has to say why it can't.
  package var needsRestoring: Bool {
    findings.contains { finding in
      switch finding {
      case .fault, .wrongState, .missing, .damagedLine, .altered(.events, _): true
      case .keptAside(_, let onlyHere): onlyHere > 0
      case .altered, .damagedBackup, .tornTail, .sharedName, .gap: false
      }
    }
  }

  package private(set) var findings: [Finding] = []
  package private(set) var events = 0
  package private(set) var journalEvents = 0
  package private(set) var backups = 0

  /// Whether no damage was found.
  package var isSound: Bool { !findings.contains(where: \.isDamage) }

  /// Checks the file at a path, its journal and its backups, while no other process writes them; writes nothing.
  package init(of path: String, lockPatience: Int = 1_500) {
    let paths = ProgressPaths(path)
    do throws(ProgressFault) {
      let lock = FileLock(paths.lock, patienceInMilliseconds: lockPatience)
      self = try lock.whileShared(failingAs: ProgressFault.system) { () throws(ProgressFault) in
        var verification = Verification()
        verification.check(paths)
        return verification
      }
    } catch {
      findings.append(.fault(error))
    }
  }

  private init() {}

  private mutating func check(_ paths: ProgressPaths) {
    var history = checkFile(paths.file)
    events = history.events.count
    let journals = names { () throws(ProgressFault) in try paths.ownJournals() }
    for path in [paths.journal] + journals {
      do throws(ProgressFault) {
        let content = try Journal.content(at: path)
        if content.hasTornTail { findings.append(.tornTail(path: path)) }
        if content.hasDamagedTail { findings.append(.damagedLine(path: path)) }
        journalEvents += content.events.count
        history.add(contentsOf: content.events)
      } catch {
        findings.append(.fault(error))
      }
    }
    // What can't be read isn't known to lack anything.
    let isReadable = !findings.contains { if case .fault = $0 { true } else { false } }
    let isAltered = findings.contains(.altered(.events, path: paths.file))
    findings += history.sharedNames.map { .sharedName($0) }
    findings += history.gaps.map { .gap(device: $0.device, numbers: $0.numbers) }
    checkArchive(EventArchive(of: paths), against: isReadable ? history : nil, isAltered: isAltered)
    for path in names({ () throws(ProgressFault) in try paths.keptAside() }) { checkKeptAside(path, paths) }
  }

  /// The files that are found; none if that fails, which is a finding.
  private mutating func names(_ find: () throws(ProgressFault) -> [String]) -> [String] {
    do throws(ProgressFault) {
      return try find()
    } catch {
      findings.append(.fault(error))
      return []
    }
  }

  /// Checks the hash, every event, and the totals for the questions.
  private mutating func checkFile(_ path: String) -> History {
    var history = History()
    do throws(ProgressFault) {
      guard let bytes = try ProgressFile.bytes(at: path) else { return history }
      switch try ProgressFile.found(in: bytes, path: path) {
      case .nothing: break
      case .older(let events): history = events
      case .altered(let events, let alteration):
        history = events
        findings.append(.altered(alteration, path: path))
      case .intact(let intact):
        history = try ProgressFile.history(of: intact, in: bytes, path: path)
        let folded = try ProgressFile.head(history.progress(intact.progress.renaming), for: path)
        if folded != (try ProgressFile.head(intact.progress, for: path)) { findings.append(.wrongState(path: path)) }
      }
    } catch {
      findings.append(.fault(error))
    }
    return history
  }

  /// Checks every list, segment and whole copy, and whether the file has all their events.
  private mutating func checkArchive(_ archive: EventArchive, against history: History?, isAltered: Bool) {
    do throws(ProgressFault) {
      let kept = try archive.backups()
      backups = kept.count
      for backup in kept {
        let bytes = try ProgressFile.bytes(at: backup.path) ?? []
        if backup.isList ? KeptState(bytes) == nil : !ProgressFile.isUnaltered(bytes) {
          findings.append(.damagedBackup(path: backup.path))
        }
      }
      var segments = Set(try archive.segmentFiles())
      for list in kept where list.isList {
        segments.formUnion(try archive.state(at: list.path)?.allSegments.map(\.file) ?? [])
      }
      for file in segments.sorted() {
        let path = archive.folder + "/" + file
        let bytes = try ProgressFile.bytes(at: path)
        if !(bytes.map { Segment($0, events: 0).file == file } ?? false) {
          findings.append(.damagedBackup(path: path))
        }
      }
      guard let history else { return }
      let missing = try archive.compared(with: history, isAltered: isAltered).missingCount
      if missing > 0 { findings.append(.missing(events: missing)) }
    } catch {
      findings.append(.fault(error))
    }
  }

  /// Tells whether a file that was put aside has events that are nowhere else.
  private mutating func checkKeptAside(_ path: String, _ paths: ProgressPaths) {
    do throws(ProgressFault) {
      let gathered = try Gathering(of: paths, isWithDeclined: true)
      let onlyHere = gathered.sources.first { $0.path == path }?.added ?? 0
      // A file of an earlier version, or one that was edited, is kept for a person to look at.
      guard onlyHere > 0 || path.contains(".damaged-") else { return }
      findings.append(.keptAside(path: path, onlyHere: onlyHere))
    } catch {
      findings.append(.fault(error))
    }
  }
}
