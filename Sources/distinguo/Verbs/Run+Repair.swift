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

  /// `progress restore [BACKUP]`: brings back whatever can be read anywhere, goes back to an earlier state, or does
  /// without what's missing.
  func restoreProgress(_ request: Request) throws -> ExitStatus {
    let backup = request.operands.first
    let path = try places().progress
    if request.contains(.keep) {
      guard backup == nil else { throw Fault.optionsExclude(OptionName.keep.flag, "FILE") }
      return try declineMissing(path)
    }
    if backup == nil, !working(.verifying, { _ in Verification(of: path).needsRestoring }) {
      let all = Backups(of: path).all
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
    show([Block(wording(.restored(events: restoration.events, lost: restoration.lost)))])
    for source in restoration.sources {
      show([Block(wording(.restoredFrom(path: source.path, events: source.events)), hanging: 2)])
    }
    if let fault = restoration.untidied { warn(.notice(.notTidied(fault))) }
    for kept in restoration.kept { show([Block(wording(.damagedKept(path: kept)))]) }
    if restoration.setAside > 0, let before = restoration.before {
      show([
        Block(wording(.setAside(events: restoration.setAside))),
        .command(command("progress restore " + before.quotedForShell)),
      ])
    }
    return .done
  }

  private func declineMissing(_ path: String) throws -> ExitStatus {
    let declined: (events: Int, unsynced: SystemFault?)
    do {
      declined = try working(.savingProgress) { _ throws(ProgressFault) in
        try Restoration.decline(of: path, at: now())
      }
    } catch {
      throw fault(error)
    }
    try renewDeviceName()
    say(declined.events == 0 ? .nothingToDecline : .declined(events: declined.events))
    if let unsynced = declined.unsynced { warn(.mayBeUndone(unsynced)) }
    return .done
  }
}
