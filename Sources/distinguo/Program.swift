import Localisation
import SafeText
import Terminal
import Training
import Usage
import Views

/// Reads a command line and runs it.
struct Program {
  let environment: ProcessEnvironment

  /// Runs a command line.
  func run(_ words: [String]) -> ExitStatus {
    let typed = TypedWords(readingCompletionFlag(words), home: environment.homeDirectory)
    let run = Run(typed, environment: environment, learner: Learner(environment: environment))
    do {
      let status = try perform(typed, in: run)
      if let failure = run.screen.failure { throw Fault.output(failure) }
      if let failure = run.learner.inputFailure { throw Fault.input(failure) }
      return status
    } catch {
      return run.report(error)
    }
  }

  /// Runs some words, typed at the prompt or in the shell.
  func perform(_ words: TypedWords, in run: Run) throws -> ExitStatus {
    if words.contains(.version), words.plain.isEmpty {
      run.say(.version(Version.number, Version.build))
      return .done
    }
    if words.contains(.help) {
      let blocks = try help(about: words.plain, run.helpView())
      run.paged { run.show(blocks) }
      return .done
    }
    let request = try Request(words)
    var run = run
    run.isForPrograms = request.contains(.json)
    // Help is for those to whom something is amiss, too, and so is the self-check.
    if request.topic != .verb(.help), request.topic != .verb(.diagnose) { try run.begin() }
    guard request.isPaged else { return try run.perform(request) }
    return try run.paged {
      let status = try run.perform(request)
      try run.heedInterruption()
      return status
    }
  }

  /// What `--help` shows after some words.
  private func help(about words: [String], _ view: HelpView) throws(Fault) -> [Block] {
    guard let first = words.first, try Verb(named: first) != .help else { return view.program }
    return try Topic(words.prefix(2)).map(view.topic) ?? view.program
  }

  /// The words, with the flag that people expect to print a completion script replaced by `help --completion`. Without a
  /// shell after it, it means the learner's own.
  private func readingCompletionFlag(_ words: [String]) -> [String] {
    let flag = "--generate-completion-script"
    guard let index = words.firstIndex(where: { $0 == flag || $0.hasPrefix(flag + "=") }) else { return words }
    let isJoined = words[index] != flag
    let named = isJoined ? String(words[index].dropFirst(flag.count + 1)) : words.dropFirst(index + 1).first
    let shell = named ?? environment["SHELL"].map { String($0.split(separator: "/").last ?? "") } ?? ""
    let rest = words[..<index] + words.dropFirst(index + (isJoined || named == nil ? 1 : 2))
    return rest + [Verb.help.rawValue, OptionName.completion.flag, shell]
  }
}

extension Request {
  /// Whether the output goes through the pager. Verbs that ask questions page parts of theirs; text for other programs
  /// isn't paged.
  fileprivate var isPaged: Bool {
    switch topic {
    case .subcommand(.packsRemove), .subcommand(.packsNew), .subcommand(.packsDrafts), .subcommand(.progressPath),
      .subcommand(.progressUndo), .subcommand(.progressReset):
      false
    case .verb(.stats), .verb(.sheet), .verb(.sources), .verb(.diagnose), .subcommand: true
    case .verb(.help): ![OptionName.manual, .completion, .complete].contains(where: contains)
    case .verb, .sessionCommand: false
    }
  }
}

extension Run {
  /// `distinguo` alone: the prompt.
  private func openPrompt(_ request: Request) throws -> ExitStatus {
    var prompt = PromptLoop(self, launch: request.words)
    return try prompt.hold()
  }

  /// Carries out a request, and gives the exit status.
  fileprivate func perform(_ request: Request) throws -> ExitStatus {
    switch request.topic {
    case .verb(.prompt): try openPrompt(request)
    case .verb(.learn): try learn(request)
    case .verb(.quiz): try practise(.quiz, request)
    case .verb(.review): try practise(.review, request)
    case .verb(.exam): try exam(request)
    case .verb(.drill): try drill(request)
    case .verb(.stats): try stats(request)
    case .verb(.sheet): try sheet(request)
    case .verb(.sources): try sources(request)
    case .verb(.set): try set(request)
    case .verb(.diagnose): try diagnose()
    case .verb(.help): try help(request)
    case .verb(.packs), .subcommand(.packsList): try listPacks(request)
    case .subcommand(.packsShow): try showPack(request)
    case .subcommand(.packsAdd): try addPacks(request)
    case .subcommand(.packsCheck): try checkPacks(request)
    case .subcommand(.packsRemove): try removePack(request)
    case .subcommand(.packsExport): try exportPack(request)
    case .subcommand(.packsNew): try newPack(request)
    case .subcommand(.packsFormat): try formatPacks(request)
    case .subcommand(.packsDiff): try comparePacks(request)
    case .subcommand(.packsDrafts): try showDrafts(request)
    case .verb(.progress), .subcommand(.progressShow): try showProgress(request)
    case .subcommand(.progressPath): try showProgressPath()
    case .subcommand(.progressMerge): try mergeProgress(request)
    case .subcommand(.progressVerify): try verifyProgress()
    case .subcommand(.progressRestore): try restoreProgress(request)
    case .subcommand(.progressUndo): try undoProgress(request)
    case .subcommand(.progressReset): try resetProgress(request)
    case .subcommand(.progressExport): try ProgressExport(request, in: self).write()
    case .verb(.quit), .sessionCommand: .done
    }
  }
}
