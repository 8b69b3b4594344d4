import DurableFiles
import Localisation
import ProgressStore
import Terminal
import Usage

/// Checking and restoring the learner's file.
extension Run {
  /// `progress verify`: checks the file, its journal and its backups.
  func verifyProgress() throws -> ExitStatus {
    let path = try places().progress
    let verification = try working(.verifying) { _ in try interruptible { Verification(of: path) } }
    for finding in verification.findings { show([Block(wording(.finding(finding)), hanging: 2)]) }
    show([
      Block(
        wording(
          .verified(
            path: path, events: verification.events, journal: verification.journalEvents,
            backups: verification.backups, isSound: verification.isSound)))
    ])
    if !verification.isSound {
      show([Block(wording(.howToRestore)), .command(command("progress restore"))])
    }
    return verification.isSound ? .done : .negativeResult
  }

  /// `progress restore [BACKUP]`: recovers a damaged or missing file, or goes back to an earlier state.
  func restoreProgress(_ request: Request) throws -> ExitStatus {
    let backup = request.operands.first
    let path = try places().progress
    let backups = Backups(of: path)
    if backup == nil, working(.verifying, { _ in isWhole(path) }) {
      let all = backups.all
      show([Block(wording(.nothingToRestore(hasBackups: !all.isEmpty)))])
      for backup in all {
        show([.command(command("progress restore " + backup.path.quotedForShell))])
      }
      return .done
    }
    let restoration: Restoration
    do {
      restoration = try working(.restoring) { _ throws(ProgressFault) in
        try Restoration(of: path, from: backup, at: now())
      }
    } catch {
      throw backup == nil ? Fault.progress(error) : Fault.givenProgress(error)
    }
    // Event numbers must never be reused.
    try renewDeviceName()
    show([
      Block(
        wording(
          .restored(
            from: restoration.backup, events: restoration.fromBackup, salvaged: restoration.salvaged,
            lost: restoration.lost)))
    ])
    for kept in restoration.kept { show([Block(wording(.damagedKept(path: kept)))]) }
    return .done
  }

  /// Whether the file and its journal exist and are intact.
  private func isWhole(_ path: String) -> Bool {
    let backups = Backups(of: path).folder + "/"
    return !Verification(of: path).findings.contains { finding in
      switch finding {
      case .fault(.damaged(let place, _, _)), .wrongState(let place), .altered(.events, let place):
        !place.hasPrefix(backups)
      case .missing: true
      case .fault, .altered, .tornTail, .sharedName: false
      }
    }
  }
}
