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
    /// The file is missing, though there are backups of it.
    case missing(path: String)
    /// The journal's last line is unfinished. It will be left out at the next start.
    case tornTail(path: String)
    /// More than one event has this name.
    case sharedName(EventID)

    /// Whether something is lost or wrong, rather than merely noticed.
    package var isDamage: Bool {
      switch self {
      case .fault, .wrongState, .missing, .altered(.events, _): true
      case .altered, .tornTail, .sharedName: false
      }
    }
  }

  package private(set) var findings: [Finding] = []
  package private(set) var events = 0
  package private(set) var journalEvents = 0
  package private(set) var backups = 0
  /// How many backups aren't sound.
  package private(set) var damagedBackups = 0

  /// Whether no damage was found.
  package var isSound: Bool { !findings.contains(where: \.isDamage) }

  /// Checks the file at a path, its journal and its backups; writes nothing.
  package init(of path: String) {
    let file = AtomicFile.resolved(path)
    var history = History()
    do {
      history = try check(file)
      events = history.events.count
    } catch {
      findings.append(.fault(error))
    }
    if FileStatus(of: file) == nil, !Backups(of: file).all.isEmpty { findings.append(.missing(path: file)) }
    let journal = ProgressPaths(path).journal
    do {
      let content = try Journal.content(at: journal)
      if content.hasTornTail { findings.append(.tornTail(path: journal)) }
      journalEvents = content.events.count
      history.add(contentsOf: content.events)
    } catch {
      findings.append(.fault(error))
    }
    findings += history.sharedNames.map { .sharedName($0) }
    for backup in Backups(of: file).all {
      backups += 1
      do {
        let before = findings.count
        _ = try check(backup.path)
        if findings.count > before { damagedBackups += 1 }
      } catch {
        damagedBackups += 1
        findings.append(.fault(error))
      }
    }
  }

  /// Checks the hash, every event, and the totals for the questions.
  private mutating func check(_ path: String) throws(ProgressFault) -> History {
    let history = try ProgressFile.history(at: path)
    switch try ProgressFile.read(path) {
    case .nothing, .older: break
    case .altered(_, let alteration): findings.append(.altered(alteration, path: path))
    case .intact(let intact):
      let folded = (try? ProgressFile.head(history.progress(intact.progress.renaming), for: path)) ?? []
      let written = (try? ProgressFile.head(intact.progress, for: path)) ?? []
      if folded != written { findings.append(.wrongState(path: path)) }
    }
    return history
  }
}
