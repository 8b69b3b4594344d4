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
    case .missing(let path): "\(path) is missing, but has a backup. To bring it back:"
    case .doubtful(let copy, let changed, let hasBackup):
      "the progress doesn't match its checksum: it was edited by hand, or damaged by the disk. It was all read"
        + (copy == nil ? "" : " and rewritten")
        + (changed == 0
          ? "" : ", but \(count(changed, "event differs", "events differ")) from the newest backup")
        + "." + (copy.map { "\nOriginal: \($0)" } ?? "")
        + (hasBackup ? "\nIf you didn't edit it, go back to the newest backup:" : "")
    case .unsavedAnswers(let number): "\(answers(number)) could not be saved and will be lost with this session."
    case .notFolded(let fault):
      "every answer is safe in the journal, but the progress file could not be written: \(words(.progress(fault)))"

    case .mergedFile(let path, let number, let common, let added):
      "\(path): \(events(number)), \(self.number(common)) already known, \(self.number(added)) added."
    case .mergedTotal(let before, let after, let dueBefore, let dueAfter):
      "Progress: \(self.number(before)) → \(events(after)); due: \(self.number(dueBefore)) → \(self.number(dueAfter))."
    case .sharedNames(let number, let first):
      "\(count(number, "id is", "ids are")) shared by different events (\(first)): all of them are kept and count. Copying a home folder causes this."
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
    case .restored(let backup, let number, let salvaged, let lost):
      (backup.map { "Restored from \($0): \(events(number))." } ?? "There was no usable backup.")
        + (salvaged == 0 ? "" : " \(count(salvaged, "more event was", "more events were")) still readable.")
        + (lost == 0 ? "" : " \(count(lost, "line was", "lines were")) unreadable.")
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
      "Forgotten: \(answers(number)) to \(questions(questionCount)). A backup is kept. To undo this:"
    }
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
    case .noLock(let path):
      "the file system doesn't support locks (\(path)): answers are still saved. Close other sessions, or merge afterwards."
    case .missing(let path, let backup): "\(path) is missing, but has a backup: \(backup)"
    case .conflictCopies(let paths): "conflicting copies left by a sync program: \(paths.joined(separator: ", "))"
    case .failingDisk(let fault):
      "the disk reported an error during a save: \(words(fault)) Everything was written to a new file and nothing is lost, but copy your progress elsewhere: this disk may be failing."
    case .noBackup(let fault):
      "the progress is saved, but could not be backed up: \(words(fault)) Free some space or check the permissions; the next session will try again."
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
    case .missing(let path): "Missing: \(path), though it has backups."
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
