import Usage

extension Sentence {
  /// The text of the manual page, apart from the table of verbs and options.
  package enum Manual: Sendable {
    /// The program in a few words.
    case summary
    /// The title of the manual section the page belongs to.
    case volume
    case comment
    case heading(Section)
    /// The text at the start of a section, one line per paragraph.
    case text(Section)
    case file(File)
    case variable(Variable)
    case exitStatus(ExitStatus)
    case endedBySignal
    case seeAlso
    case optionsOfAsking

    /// The sections, in the order of man-pages(7).
    package enum Section: Sendable, CaseIterable {
      case name, synopsis, description, options, verbs, answering, commands, packs, settings, files, environment,
        exitStatus,
        examples, seeAlso
    }

    /// The files the program keeps, with their usual paths.
    package enum File: String, Sendable, CaseIterable {
      case progress = "~/.local/share/distinguo/progress.json"
      case journal = "~/.local/share/distinguo/progress.journal"
      case backups = "~/.local/share/distinguo/progress.backups/"
      case packs = "~/.local/share/distinguo/packs/"
      case drafts = "~/.local/share/distinguo/drafts/"
      case remarks = "~/.local/share/distinguo/remarks.jsonl"
      case settings = "~/.config/distinguo/config.json"
      case state = "~/.local/state/distinguo/"
      case cache = "~/.cache/distinguo/"
    }

    /// The environment variables the program reads.
    package enum Variable: String, Sendable, CaseIterable {
      case home = "DISTINGUO_HOME"
      case language = "DISTINGUO_LANG"
      case now = "DISTINGUO_NOW"
      case folders = "XDG_DATA_HOME XDG_CONFIG_HOME XDG_STATE_HOME XDG_CACHE_HOME"
      case locale = "LC_ALL LC_MESSAGES LANG"
      case colour = "NO_COLOR CLICOLOR_FORCE TERM"
      case pager = "DISTINGUO_PAGER PAGER LESS"
      case editor = "VISUAL EDITOR"
      case columns = "COLUMNS"

      /// Their names, separated by commas.
      package var names: String { rawValue.replacing(" ", with: ", ") }
    }
  }
}

extension OptionName {
  /// What the option means in a topic.
  package func summary(of topic: Topic?) -> Sentence {
    if self == .output, topic == .verb(.sheet) { return .sheet(.output) }
    if self == .output, topic == .subcommand(.packsExport) { return .exports(.output) }
    if self == .format, case .word = value(of: topic) { return .exports(.format) }
    return .optionSummary(self, isRepeatable: isRepeatable(in: topic))
  }
}

extension Topic {
  /// What it does, in a few words.
  package var summary: Sentence? {
    switch self {
    case .verb(let verb): .verbSummary(verb)
    case .subcommand(let subcommand): .subcommandSummary(subcommand)
    case .sessionCommand(let command): .sessionCommandSummary(command, isExam: false)
    }
  }
}
