import ArgumentParser
import DurableFiles
import Localisation
import ProgressStore
import Terminal
import Usage

/// `progress verify`: checks the file, its journal and its backups.
struct ProgressVerify: Command {
  static let configuration = CommandConfiguration(commandName: "verify", helpNames: [], aliases: ["verifier"])
  @OptionGroup var everywhere: EverywhereOptions

  var isPaged: Bool { true }

  func perform(at desk: Desk) throws -> ExitStatus {
    let path = try desk.places().progress
    let verification = desk.working(.verifying) { _ in Verification(of: path) }
    for finding in verification.findings { desk.show([Block(desk.wording(.finding(finding)), hanging: 2)]) }
    desk.show([
      Block(
        desk.wording(
          .verified(
            path: path, events: verification.events, journal: verification.journalEvents,
            backups: verification.backups, isSound: verification.isSound)))
    ])
    if !verification.isSound {
      desk.show([Block(desk.wording(.howToRestore)), .command(desk.command("progress restore"))])
    }
    return verification.isSound ? .done : .negativeResult
  }
}

/// `progress restore [BACKUP]`: brings a damaged or missing file back, or an earlier state.
struct ProgressRestore: Command {
  static let configuration = CommandConfiguration(commandName: "restore", helpNames: [], aliases: ["restaurer"])
  @OptionGroup var everywhere: EverywhereOptions
  @Argument var backup: String?

  var isPaged: Bool { true }

  func perform(at desk: Desk) throws -> ExitStatus {
    let path = try desk.places().progress
    let backups = Backups(of: path)
    if backup == nil, desk.working(.verifying, { _ in isWhole(path) }) {
      let all = backups.all
      desk.show([Block(desk.wording(.nothingToRestore(hasBackups: !all.isEmpty)))])
      for backup in all {
        desk.show([.command(desk.command("progress restore " + backup.path.quotedForShell))])
      }
      return .done
    }
    let restoration: Restoration
    do {
      restoration = try desk.working(.restoring) { _ throws(ProgressFault) in
        try Restoration(of: path, from: backup, at: desk.now())
      }
    } catch {
      throw backup == nil ? Fault.progress(error) : Fault.givenProgress(error)
    }
    // Numbers that were given already must not be given again.
    try desk.renewDeviceName()
    desk.show([
      Block(
        desk.wording(
          .restored(
            from: restoration.backup, events: restoration.fromBackup, salvaged: restoration.salvaged,
            lost: restoration.lost)))
    ])
    for kept in restoration.kept { desk.show([Block(desk.wording(.damagedKept(path: kept)))]) }
    return .done
  }

  /// Whether the file and its journal are there, and sound.
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
