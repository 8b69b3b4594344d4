import ProgressStore
import QuestionBank
import Training
import Usage

extension English {
  private static func answers(_ number: Int) -> String { count(number, "answer", "answers") }
  private static func events(_ number: Int) -> String { count(number, "event", "events") }

  static func words(_ sentence: ProgressSentence) -> String {
    switch sentence {
    case .notSaving(let obstacle):
      switch obstacle {
      case .noPlace:
        "no home folder found: you can practise, but nothing is saved. Set one with \"--home FOLDER\" or DISTINGUO_HOME."
      case .newerVersion(let path, let version):
        "\(path) comes from a newer version of Distinguo (format \(version)): you can practise, but nothing is saved. Update Distinguo, or choose another folder with \"--home\"."
      case .fault(let fault):
        "you can practise, but nothing is saved for now: \(words(fault)) Check the permissions, or choose another folder with \"--home\"."
      }
    case .notice(let notice): words(notice)
    case .conflictCopies(let number):
      "a sync program left \(count(number, "conflicting copy", "conflicting copies")) of the progress. To merge \(number == 1 ? "it" : "them") in:"
    case .missing(let number):
      "\(events(number)) in the backups \(number == 1 ? "is" : "are") missing from the progress file. \"progress restore --keep\" leaves \(number == 1 ? "it" : "them") there for good. To bring \(number == 1 ? "it" : "them") back:"
    case .doubtful(let copy, let changed, let hasBackup):
      "the progress doesn't match its checksum: it was edited by hand, or damaged by the disk. It was all read"
        + (copy == nil ? "" : " and rewritten")
        + (changed == 0
          ? "" : ", but \(count(changed, "event differs", "events differ")) from the newest backup")
        + "." + (copy.map { "\nOriginal: \($0)" } ?? "")
        + (hasBackup ? "\nIf you didn't edit it, go back to the newest backup:" : "")
    case .unsavedAnswers(let number): "\(answers(number)) could not be saved and will be lost with this session."
    case .unsavedRest:
      "every answer is saved, but something else that happened in this session is not: when it began or ended, what you undid or ticked."
    case .notFolded(let fault):
      "every answer is safe in the journal, but the progress file could not be written: \(words(.progress(fault)))"

    case .mergedFile(let path, let number, let common, let added):
      "\(path): \(events(number)), \(self.number(common)) already known, \(self.number(added)) added."
    case .mergedTotal(let before, let after, let dueBefore, let dueAfter):
      "Progress: \(self.number(before)) → \(events(after)); due: \(self.number(dueBefore)) → \(self.number(dueAfter))."
    case .sharedNames(let number, let first):
      "\(count(number, "id is", "ids are")) shared by different events (\(first)): all of them are kept and count. An undo names one of them, never both. Copying a home folder causes this."
    case .mergedDoubtful(let path, let canBeUndone):
      "\(path) doesn't match its checksum: it was edited by hand, or is damaged. Its events were added anyway."
        + (canBeUndone ? " To undo this:" : "")
    case .copyPutAway(let path): "The copy is kept among the backups: \(path)"

    case .finding(let finding): words(finding)
    case .verified(let path, let number, let journal, let backups, let isSound):
      "\(path): \(events(number)), \(self.number(journal)) more in the journal, \(count(backups, "backup", "backups")): \(isSound ? "everything is intact" : "damage found")."
    case .howToRestore: "To recover everything that's intact:"
    case .nothingToRestore(let hasBackups):
      hasBackups
        ? "Nothing is damaged. To go back to an earlier state:" : "Nothing is damaged, and there are no backups yet."
    case .restored(let number, let lost):
      "Restored: the progress file now has \(events(number))."
        + (lost == 0 ? "" : " \(count(lost, "line was", "lines were")) unreadable.")
    case .restoredFrom(let path, let number): "\(path): \(events(number))."
    case .setAside(let number):
      "\(count(number, "other event is", "other events are")) set aside among the backups. To go back to the state before:"
    case .declined(let number):
      "\(count(number, "event stays", "events stay")) among the backups, and won't be mentioned any more."
    case .nothingToDecline: "Nothing is missing."
    case .damagedKept(let path): "The old file is kept: \(path)"

    case .mergeUndone(let number):
      "Last merge undone: \(count(number, "event no longer counts", "events no longer count"))."
    case .gone(let number):
      number == 1
        ? "1 more question has progress but isn't in any pack at hand; it comes back with its pack."
        : "\(self.number(number)) more questions have progress but aren't in any pack at hand; they come back with their packs."
    case .undone(let undoable, let moment): "Undone: \(words(undoable, moment))."
    case .noEventToUndo: "Nothing to undo."
    case .nothingToReset: "Nothing to forget: no questions have been answered yet."
    case .confirmReset(let scope, let questionCount, let number):
      "Forget \(name(scope)) (\(answers(number)) to \(questions(questionCount)))?"
    case .yesOrNo: "[y/N]"
    case .howToConfirm: "\"y\" (yes): do it. \"n\" (no), Enter alone or Ctrl-C: change nothing."
    case .resetDeclined: "Nothing was forgotten."
    case .resetDone(let questionCount, let number):
      "Forgotten: \(answers(number)) to \(questions(questionCount)). To undo this within 30 days:"
    case .noResetToUndo: "No reset in the last 30 days to undo."
    case .confirmErase(let scope):
      "Erase \(name(scope)) for good, from the backups too? Nothing brings it back."
    case .erased(let number, let files):
      "Erased for good: \(events(number)), and \(count(files, "file", "files")) that held them. Copies that you made elsewhere still have them."
    }
  }

  static func reason(_ fault: ProgressFault) -> String {
    if case .system(let fault) = fault { words(fault) } else { words(.progress(fault)) }
  }

  private static func time(_ moment: Moment) -> String { Wording(language: .english).time(moment) }

  private static func words(_ notice: ProgressNotice) -> String {
    switch notice {
    case .tornTail:
      "the journal's last line was cut short (a sudden stop) and left out; every answer that was shown is there."
    case .altered(.aroundEvents, let copy, _):
      "the progress file was reformatted, or damaged outside the answers: every answer is intact, the rest was recalculated."
        + (copy.map { " Original: \($0)" } ?? "")
    case .altered(.events, let copy, let backup):
      words(.doubtful(copy: copy, changed: backup?.changed ?? 0, hasBackup: false))
    case .altered(.withoutHash, let copy, _):
      "the progress comes from another program, or its checksum was removed: it was all read"
        + (copy.map { ", checked and rewritten. Original: \($0)" } ?? " and checked.")
    case .olderVersion(let copy):
      "the progress comes from an older version of Distinguo, and was rewritten for this one. Machines that share it need version 0.2. Original: \(copy)"
    case .clockWentBack(let last, let now):
      "the clock says \(time(now)), but the last thing recorded is from \(time(last)). Answers count in the order you give them; if the clock is wrong, due dates are, too."
    case .noLock(let path, let journal):
      "the file system doesn't support locks (\(path)): this session saves its answers in a file of its own, \(journal), which every later start reads too."
    case .missing(let number): words(ProgressSentence.missing(events: number))
    case .damagedLine(let copy):
      "the journal's last line is damaged: an answer may be lost."
        + (copy.map { " The journal is kept as it was: \($0)" } ?? "")
    case .conflictCopies(let paths): "conflicting copies left by a sync program: \(paths.joined(separator: ", "))"
    case .failingDisk(let fault):
      "the disk reported an error during a save: \(words(fault)) Everything was written to a new file and nothing is lost, but copy your progress elsewhere: this disk may be failing."
    case .notTidied(let fault):
      "it's done and saved, but something couldn't be tidied up: \(reason(fault)) The next session tries again."
    case .noBackup(let fault):
      "the progress is saved, but could not be backed up: \(reason(fault)) Free some space or check the permissions; the next session will try again."
    }
  }

  private static func words(_ finding: Verification.Finding) -> String {
    switch finding {
    case .fault(.damaged(let path, let line, let problem)):
      "Damaged: \(path)\(line.map { ", line \($0)" } ?? "") (\(problem))."
    case .fault(let fault): words(.progress(fault))
    case .altered(.aroundEvents, let path):
      "Reformatted, or damaged outside the answers: \(path). Every answer is intact."
    case .altered(.events, let path):
      "Edited by hand, or damaged: \(path) doesn't match its checksum. Every event in it is valid, but at least one isn't what was written."
    case .altered(.withoutHash, let path):
      "No checksum: \(path) comes from another program, or it was removed. Every event in the file is valid."
    case .wrongState(let path): "Wrong state: what \(path) says about the questions doesn't follow from its events."
    case .missing(let number):
      "Missing: \(events(number)) that the backups have."
    case .damagedBackup(let path): "Damaged backup: \(path)."
    case .damagedLine(let path): "Damaged last line: \(path). An answer may be lost."
    case .keptAside(let path, 0): "Kept as it was found: \(path). Everything readable in it is elsewhere, too."
    case .keptAside(let path, let number):
      "Kept as it was found: \(path). It has \(events(number)) that \(number == 1 ? "is" : "are") nowhere else."
    case .gap(let device, let numbers):
      "Gap: no event is called \(device)-\(numbers.lowerBound)"
        + (numbers.count == 1 ? "" : " to \(device)-\(numbers.upperBound)")
        + ", though there are later ones. Something may be lost, or was never in this copy."
    case .tornTail(let path): "Incomplete last line: \(path). It will be left out at the next start."
    case .sharedName(let id): "Shared id: \(id) belongs to several events. All of them count."
    }
  }

  private static func words(_ undoable: Undoable, _ moment: Moment) -> String {
    let at = time(moment)
    switch undoable {
    case .answer(let question): return "the answer to \(question) on \(at)"
    case .reset(let scope): return "the reset of \(name(scope)) on \(at)"
    }
  }

  private static func name(_ scope: ResetScope) -> String {
    switch scope {
    case .everything: "everything"
    case .pack(let pack): "the pack \"\(pack)\""
    case .question(let question): "the question \"\(question)\""
    }
  }
}
