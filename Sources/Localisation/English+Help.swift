import Training
import Usage

/// What can be typed, in a few words each: verbs, their subcommands and options, and the commands of a session.
extension English {
  static func summary(_ verb: Verb) -> String {
    switch verb {
    case .prompt: "open the prompt (what \"distinguo\" alone does)"
    case .learn: "the next lesson: its text, then its questions"
    case .quiz: "a training session: due questions, then missed ones, then new ones"
    case .review: "only the missed questions"
    case .exam: "an exam: no feedback until the end, then the mark and every correction"
    case .drill: "short questions that tell two roles apart, by default the two you mix up most"
    case .stats: "what's seen, mastered, due, forgotten and confused, and how well you judge yourself"
    case .sheet: "one role on a screen, two side by side; without a role, what you missed and mixed up, to take away"
    case .packs: "question packs: \(subcommands(verb))"
    case .sources: "the articles that packs cite; with an ID, what that one says of each role"
    case .progress: "your progress: \(subcommands(verb))"
    case .set: "settings: show them, change one, open the file"
    case .diagnose: "a self-check to paste into a bug report, with nothing personal in it"
    case .help: "help, in general or on one verb; the manual page; shell completion"
    case .quit: "leave the prompt"
    }
  }

  private static func subcommands(_ verb: Verb) -> String {
    verb.subcommands.map { $0.name(in: .english) }.joined(separator: ", ")
  }

  static func summary(_ subcommand: Subcommand) -> String {
    switch subcommand {
    case .packsList: "every available pack"
    case .packsShow: "a pack's questions, or just one, with answer keys"
    case .packsAdd: "install checked copies of packs, or take in questions from a program"
    case .packsCheck: "everything wrong with packs; without files, with all available ones"
    case .packsRemove: "remove an installed pack"
    case .packsExport: "give a pack to other programs"
    case .packsNew: "write a pack by answering questions, or begin one with an import"
    case .packsFormat: "mend the typography and the layout of a pack, in its file"
    case .packsDiff: "what changes from one version of a pack to another, and for progress"
    case .packsDrafts: "the questions that programs proposed, to take, mend or refuse"
    case .progressShow: "answers, due, missed"
    case .progressPath: "where the file is"
    case .progressMerge: "merge in another device's progress"
    case .progressVerify: "check the file, the journal and the backups"
    case .progressRestore: "go back to a backup"
    case .progressUndo: "undo the last answer, merge or reset"
    case .progressExport: "export the answers for other programs"
    case .progressReset: "forget a pack, a question or everything"
    }
  }

  static func summary(_ command: SessionCommand, _ isExam: Bool) -> String {
    switch command {
    case .hint: "a hint"
    case .skip: "the next question, without an answer"
    case .why: "the full explanation of the last answer judged"
    case .source: "the citations of the last answer judged"
    case .undo: "take the last answer back"
    case .flag: "tell the author what's wrong with the last question judged, or else this one"
    case .dispute: "contest the last verdict"
    case .time: isExam ? "the time spent, and any time left" : "the time spent"
    case .stop: isExam ? "hand in the exam" : "end the session"
    case .help: "everything you can type"
    case .quit:
      isExam
        ? "interrupt the exam (so does Ctrl-D), to resume it later" : "leave Distinguo (Ctrl-D leaves only the session)"
    }
  }

  static func example(_ command: SessionCommand) -> String {
    switch command {
    case .hint: ":hint"
    case .skip: ":skip"
    case .why: ":why"
    case .source: ":source"
    case .undo: ":undo"
    case .flag: ":flag the date is wrong"
    case .dispute: ":dispute the article says both"
    case .time: ":time"
    case .stop: ":stop"
    case .help: ":help, or :help hint"
    case .quit: ":quit"
    }
  }

  static func name(_ placeholder: Placeholder) -> String {
    switch placeholder {
    case .count, .seed: "N"
    case .minutes: "M"
    case .percent: "PERCENT"
    case .pack, .source: "ID"
    case .topic: "T"
    case .kind: "K"
    case .role: "ROLE"
    case .lesson: "LESSON"
    case .question: "PACK/ID"
    case .packOrQuestion: "PACK[/ID]"
    case .file: "FILE"
    case .folder: "DIR"
    case .path: "PATH"
    case .backup: "BACKUP"
    case .oldPack: "OLD"
    case .newPack: "NEW"
    case .title: "TITLE"
    case .language: "LANGUAGE"
    case .columns: "COLUMNS"
    case .format: "FORMAT"
    case .personName: "NAME"
    case .mailAddress: "ADDRESS"
    case .account: "HOMEPAGE,NAME"
    case .iri: "IRI"
    case .settingKey: "KEY"
    case .settingValue: "VALUE"
    case .verb, .subcommand: "VERB"
    }
  }

  static func summary(_ option: OptionName) -> String {
    switch option {
    case .number: "how many questions (by default 15, in an exam 20, in a lesson or a review all)"
    case .pack: "only this pack"
    case .topic: "only this topic"
    case .kind: "only this kind of question"
    case .role: "only this role"
    case .source: "only questions that cite this source"
    case .question: "just this question"
    case .new: "at most this many new questions"
    case .free: "practise without touching the schedule"
    case .seed: "random seed, to repeat the same session"
    case .json: "JSON for programs; in a session, one line per event"
    case .list: "the lessons, and where you stand in each"
    case .oldest: "questions missed longest ago first"
    case .minutes: "time limit, in minutes"
    case .pass: "pass mark, as a percentage of the points"
    case .disputes: "what was flagged or disputed in the pack"
    case .format: "export format: a table (csv), JSON Lines (jsonl), statements for a learning record store (xapi)"
    case .actorName: "the learner's name (xapi)"
    case .actorMailbox: "the learner's e-mail address (xapi)"
    case .actorAccount: "the learner's account: a system's home page and a name there (xapi)"
    case .activityBase: "prefix for the ids of questions, packs and sessions (xapi)"
    case .packID: "call the pack this, rather than by the file's name"
    case .title: "the pack's title"
    case .packLanguage: "the language of the questions: fr, en, de…"
    case .columns:
      "what the columns of a table hold, in order: front, back, tags, topic, id, hint, explanation, ignored"
    case .encoding: "how the file's characters are stored, where the guess is wrong"
    case .reverse: "ask cards from the other side too"
    case .key: "the answers at the end of a test paper (markdown)"
    case .shuffle: "a test paper in another order (markdown)"
    case .dryRun: "only say what would come in and what would be lost"
    case .draft: "take in questions from a program, one a line, to be shown by \"packs drafts\""
    case .documentedExample: "the manual's example, with every kind of question"
    case .from: "begin with what another program wrote"
    case .manual: "the manual page, for \"man\""
    case .completion: "a script that makes this shell complete verbs and options"
    case .complete: "what can follow a line, for shells"
    case .home: "folder for everything (progress, packs, settings)"
    case .progress: "progress file"
    case .packs: "extra pack or folder of packs to read"
    case .noBundled: "without the bundled packs"
    case .language: "language: fr or en"
    case .colour: "colour: auto, always or never"
    case .ascii: "draw in ASCII; texts keep their accents"
    case .noInput: "never ask for input"
    case .edit: "open the settings file in your editor"
    case .yes: "don't ask for confirmation"
    case .keep: "leave what's missing among the backups, and stop mentioning it"
    case .reset: "take back the last reset, up to 30 days later"
    case .erase: "remove the events themselves, from the backups too: nothing brings them back"
    case .output: "merge the given files into this one, leaving your progress alone"
    case .articles: "folder of article texts, to check every quotation against"
    case .strict: "show the warnings too, and end with status 1 on any"
    case .help: "this help"
    case .version: "the version number"
    }
  }
}
