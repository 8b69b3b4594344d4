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
        "no home folder is known: you can practise, but nothing is saved. \"--home FOLDER\" or DISTINGUO_HOME names a place."
      case .newerVersion(let path, let version):
        "\(path) comes from a newer version of Distinguo (format \(version)): you can practise, but nothing is saved. Update Distinguo, or choose another folder with \"--home\"."
      case .fault(let fault):
        "you can practise, but nothing is saved for now: \(words(fault)) Mend the access, or choose another folder with \"--home\"."
      }
    case .notice(let notice): words(notice)
    case .conflictCopies(let number):
      "a synchroniser put \(count(number, "copy", "copies")) of the progress aside. To take in what \(number == 1 ? "it holds" : "they hold"):"
    case .missing(let path): "there is no \(path), though a backup of it is kept. To bring it back:"
    case .doubtful(let copy, let changed, let hasBackup):
      "the progress does not fit its checksum: it was edited by hand, or the disk damaged it. All of it was read"
        + (copy == nil ? "" : " and written anew")
        + (changed == 0
          ? "" : ", but \(count(changed, "event is", "events are")) not as in the newest backup")
        + "." + (copy.map { "\nAs it was: \($0)" } ?? "")
        + (hasBackup ? "\nIf you edited nothing, go back to the newest backup:" : "")
    case .unsavedAnswers(let number): "\(answers(number)) could not be saved and will be lost with this session."
    case .notFolded(let fault):
      "every answer is safe in the journal, but the progress file could not be written: \(words(.progress(fault)))"

    case .mergedFile(let path, let number, let common, let added):
      "\(path): \(events(number)), \(self.number(common)) known already, \(self.number(added)) added."
    case .mergedTotal(let before, let after, let dueBefore, let dueAfter):
      "Progress: \(self.number(before)) → \(events(after)); due: \(self.number(dueBefore)) → \(self.number(dueAfter))."
    case .sharedNames(let number, let first):
      "\(count(number, "name is", "names are")) shared by different events (\(first)): all of them are kept and count. A copied home does that."
    case .mergedDoubtful(let path, let canBeUndone):
      "\(path) does not fit its checksum: it was edited by hand, or it is damaged. Its events were added all the same."
        + (canBeUndone ? " To take them back:" : "")
    case .copyPutAway(let path): "The copy is kept among the backups: \(path)"

    case .finding(let finding): words(finding)
    case .verified(let path, let number, let journal, let backups, let isSound):
      "\(path): \(events(number)), \(self.number(journal)) more in the journal, \(count(backups, "backup", "backups")): \(isSound ? "everything is sound" : "damage was found")."
    case .howToRestore: "To bring back all that is sound:"
    case .nothingToRestore(let hasBackups):
      hasBackups
        ? "Nothing is damaged. To go back to an earlier state:" : "Nothing is damaged, and there is no backup yet."
    case .restored(let backup, let number, let salvaged, let lost):
      (backup.map { "Restored from \($0): \(events(number))." } ?? "There was no sound backup.")
        + (salvaged == 0 ? "" : " \(count(salvaged, "more event was", "more events were")) still readable.")
        + (lost == 0 ? "" : " \(count(lost, "line was", "lines were")) not readable any more.")
    case .damagedKept(let path): "What was there is kept: \(path)"

    case .mergeUndone(let number):
      "The last merge is taken back: \(count(number, "event no longer counts", "events no longer count"))."
    case .eventUndone(let event): "Taken back: \(words(event))."
    case .noEventToUndo: "There is nothing to take back."
    case .nothingToReset: "There is nothing to forget: no question was answered yet."
    case .confirmReset(let scope, let questionCount, let number):
      "Forget \(name(scope)) (\(answers(number)) to \(questions(questionCount)))?"
    case .yesOrNo: "[y/N]"
    case .howToConfirm: "\"y\" (yes): do it. \"n\" (no), Enter alone or Ctrl-C: leave everything as it is."
    case .resetDeclined: "Nothing was forgotten."
    case .resetDone(let questionCount, let number):
      "Forgotten: \(answers(number)) to \(questions(questionCount)). A backup is kept. To take this back:"
    }
  }

  private static func words(_ notice: ProgressNotice) -> String {
    switch notice {
    case .tornTail:
      "The journal's last line was unfinished (a sudden stop): it was left out, every answer that was shown is there."
    case .altered(.aroundEvents, let copy, _):
      "the progress was laid out anew, or damaged beside the answers: every answer is as it was written, the rest was reckoned again."
        + (copy.map { " The file as it was: \($0)" } ?? "")
    case .altered(.events, let copy, let backup):
      words(.doubtful(copy: copy, changed: backup?.changed ?? 0, hasBackup: false))
    case .altered(.withoutHash, let copy, _):
      "the progress comes from another program, or its checksum was taken out: all of it was read"
        + (copy.map { ", checked and written anew. As it was: \($0)" } ?? " and checked.")
    case .noLock(let path):
      "the file system refuses locks (\(path)): answers are saved all the same. Close other sessions, or merge afterwards."
    case .missing(let path, let backup): "there is no \(path), though a backup of it is kept: \(backup)"
    case .conflictCopies(let paths): "copies put aside by a synchroniser: \(paths.joined(separator: ", "))"
    case .failingDisk(let fault):
      "the disk reported an error as something was saved: \(words(fault)) All of it was written into a new file and nothing is lost, but copy your progress elsewhere: this disk may be about to fail."
    case .noBackup(let fault):
      "the progress is saved, but no backup of it could be made: \(words(fault)) Make room or mend the access; the next session tries again."
    }
  }

  private static func words(_ finding: Verification.Finding) -> String {
    switch finding {
    case .fault(.damaged(let path, let line, let problem)):
      "Damaged: \(path)\(line.map { ", line \($0)" } ?? "") (\(problem))."
    case .fault(let fault): words(.progress(fault))
    case .altered(.aroundEvents, let path):
      "Laid out anew, or damaged beside the answers: \(path). Every answer is as it was written."
    case .altered(.events, let path):
      "Edited by hand, or damaged: \(path) does not fit its checksum. Every event in it makes sense, but at least one is not the one that was written."
    case .altered(.withoutHash, let path):
      "Without a checksum: \(path) comes from another program, or it was taken out. Every event in it makes sense."
    case .wrongState(let path): "Wrong state: what \(path) says of the questions is not what its events come to."
    case .missing(let path): "Missing: \(path), though there are backups of it."
    case .tornTail(let path): "Unfinished last line: \(path). It is left out at the next start."
    case .sharedName(let id): "Shared name: \(id) stands for several events. All of them count."
    }
  }

  private static func words(_ event: ProgressEvent) -> String {
    let at = Wording(language: .english).time(event.at)
    switch event.change {
    case .review(let review): return "the answer to \(review.question) of \(at)"
    case .reset(let scope): return "forgetting \(name(scope)), of \(at)"
    case .undo(let id): return "taking back \(id), of \(at)"
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
