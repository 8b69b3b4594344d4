import Usage

extension English {
  static func words(_ sentence: Sentence.Manual) -> String {
    switch sentence {
    case .summary: "train to tell things apart at a prompt"
    case .volume: "User Commands"
    case .comment: "Made by: distinguo help --man --lang en"
    case .heading(let section): heading(section)
    case .text(let section): text(section)
    case .file(let file): meaning(file)
    case .variable(let variable): meaning(variable)
    case .exitStatus(let status): meaning(status)
    case .endedBySignal: "A run that a signal ends (130 after Ctrl-C) has lost no answer whose verdict was shown."
    case .optionsOfAsking: "Options of quiz, review, exam and drill"
    case .seeAlso: "man(1), bash(1), zsh(1), fish(1), git(1)"
    }
  }

  private static func heading(_ section: Sentence.Manual.Section) -> String {
    switch section {
    case .name: "NAME"
    case .synopsis: "SYNOPSIS"
    case .description: "DESCRIPTION"
    case .options: "OPTIONS"
    case .verbs: "VERBS"
    case .answering: "ANSWERING"
    case .commands: "COMMANDS DURING A QUESTION"
    case .settings: "SETTINGS"
    case .files: "FILES"
    case .environment: "ENVIRONMENT"
    case .exitStatus: "EXIT STATUS"
    case .examples: "EXAMPLES"
    case .seeAlso: "SEE ALSO"
    }
  }

  private static func text(_ section: Sentence.Manual.Section) -> String {
    switch section {
    case .description:
      """
      Distinguo asks questions that tell apart what is easily mixed up, judges what is typed, explains it with a citation of its source, and asks again when the answer is about to be forgotten. What is missed comes back later in the session. Every answer is on the disk before its verdict is shown.
      Without a verb, the prompt opens; it knows the same verbs with the same options, and Enter alone starts a session. From the shell a verb is done once. Every verb has an English and a French name, and unambiguous beginnings of them will do.
      """
    case .options: "Every verb takes these options; those of one verb are listed with it."
    case .answering:
      "While a question is open, a bare line is the answer. Accents, capitals, articles and small slips of the keyboard do not count against anybody. By kind of question:"
    case .commands:
      "A line that begins with a colon is a command, and is never taken for an answer. \"?\" alone shows the commands that do something at the time; \":help hint\" tells what one of them does. Unambiguous beginnings will do."
    case .settings:
      "The file config.json holds a JSON object; every key may be left out. An unknown key is named and kept."
    case .files:
      "Usual places; the variables below and \"--home\" move them. On macOS all of it is in ~/Library/Application Support/distinguo."
    case .name, .synopsis, .verbs, .environment, .exitStatus, .examples, .seeAlso: ""
    }
  }

  private static func meaning(_ file: Sentence.Manual.File) -> String {
    switch file {
    case .progress: "the progress: every answer, and what is known of each question"
    case .journal: "answers of a session that is going on; they move into the progress when it ends"
    case .backups: "backups of the progress: \"progress restore\" brings one back"
    case .packs: "installed copies of packs"
    case .remarks: "what was flagged or disputed, for the packs' authors"
    case .settings: "the settings"
    case .state: "the history of the prompt, a session that was interrupted, the name of this device"
    }
  }

  private static func meaning(_ variable: Sentence.Manual.Variable) -> String {
    switch variable {
    case .home: "folder that holds everything, as \"--home\""
    case .language: "language of the interface, fr or en, as \"--lang\""
    case .now: "the time that the program believes it is (2026-11-22T10:00:00Z), for tests and demonstrations"
    case .folders: "folders of the progress, of the settings and of the state; relative ones are ignored"
    case .locale: "language where nothing else names one; French when it is neither French nor English"
    case .colour:
      "no colour when NO_COLOR says anything; always when CLICOLOR_FORCE does, other than 0; none in a terminal called dumb"
    case .pager: "program that shows long text at a terminal; empty or cat for none, less where neither names one"
    case .editor: "program that \"set --edit\" opens, where no setting names one"
    case .columns: "width of lines where the output is no terminal"
    }
  }

  private static func meaning(_ status: ExitStatus) -> String {
    switch status {
    case .done: "done"
    case .negativeResult: "done, with a negative result: an exam not passed, errors in a pack, damage found"
    case .wrongUsage: "the command line or a variable means nothing"
    case .dataNotUnderstood: "a file is not understood"
    case .inputMissing: "a file, a pack or a question is not there"
    case .cannotCreate: "a file or folder cannot be made"
    case .inputOutputFailed: "reading or writing failed, or an answer could not be saved"
    case .locked: "another process keeps the progress to itself"
    }
  }
}
