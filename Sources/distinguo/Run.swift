import Editline
import Localisation
import PackShelf
import ProgressStore
import Terminal
import Training
import Usage
import Views

/// One verb being done: its options, where its files are, and how it talks to the terminal.
struct Run {
  let environment: ProcessEnvironment
  let everywhere: EverywhereOptions
  let learner: Learner
  /// Where files are; nil if no home folder is known.
  let placesFound: Places?
  /// Whether the output is JSON.
  var isForPrograms = false

  init(_ words: TypedWords, environment: ProcessEnvironment, learner: Learner) {
    self.environment = environment
    self.learner = learner
    everywhere = EverywhereOptions(words)
    placesFound = Places(home: everywhere.home, progress: everywhere.progress, environment: environment)
    _ = learner.settings(at: placesFound?.settings, isRead: true)
  }

  /// Rejects invalid values of the common options, and warns once about each fault in the settings.
  func begin() throws(Fault) {
    if let name = environment.notUTF8.first { throw .notUTF8(name) }
    try everywhere.check()
    if environment.now() == nil { throw .invalidClock(environment["DISTINGUO_NOW"] ?? "") }
    guard let path = placesFound?.settings else { return }
    for complaint in sharedSettings.newComplaints() { warn(.setting(.complaint(complaint, path: path))) }
  }

  // MARK: - Settings and places

  func places() throws(Fault) -> Places {
    guard let placesFound else { throw .noHome }
    return placesFound
  }

  var sharedSettings: SharedSettings { learner.settings(at: placesFound?.settings) }

  var settings: Settings { sharedSettings.settings }

  func now() -> Moment { environment.now() ?? Moment(milliseconds: 0) }

  /// The learner's days, as the settings say.
  var days: LearnerDays { .local(beginningAt: settings.dayStart) }

  /// The moment that it is, and which of the learner's days.
  func present() -> Present { Present(now(), days: days) }

  /// Whether a person answers, who may leave and come back.
  var isInteractive: Bool { environment.inputIsTerminal && !isForPrograms }

  /// Whether a person reads along at a terminal that understands escape sequences.
  var isForPeople: Bool {
    environment.outputIsTerminal && !environment.terminalIsDumb && !everywhere.noInput && !isForPrograms
  }

  /// Whether a person can be asked to confirm something.
  var mayAsk: Bool { environment.inputIsTerminal && !everywhere.noInput }

  // MARK: - Output

  /// Sentences in the current language and tone.
  var wording: Wording {
    Wording(
      language: Language.chosen(option: everywhere.lang, settings: settings.language, environment: environment),
      tone: settings.tone)
  }

  /// Where this run shows its text, with the current colour setting.
  var screen: Screen {
    Screen(
      environment: environment, colour: everywhere.color.flatMap(ColourChoice.init) ?? settings.colour,
      links: settings.links, ascii: everywhere.ascii, output: learner.output)
  }

  func show(_ blocks: [Block]) { screen.show(blocks) }

  /// Shows texts of a pack in a language.
  func show(_ blocks: [Block], in language: String?) {
    show(screen.terminals.contains(.output) ? blocks.drawn(in: language) : blocks)
  }

  /// Shows a sentence as a paragraph.
  func say(_ sentence: Sentence, indent: Int = 0, hanging: Int? = nil) {
    show([Block(wording(sentence), indent: indent, hanging: hanging)])
  }

  /// Shows a sentence about the learner's file as a paragraph.
  func say(_ sentence: ProgressSentence, hanging: Int? = nil) { show([Block(wording(sentence), hanging: hanging)]) }

  /// Prints a warning to standard error.
  func warn(_ sentence: Sentence) {
    screen.show(MessageView.warning(wording(sentence), wording: wording), on: .error)
  }

  /// Prints a warning about the learner's file to standard error, followed by the command that helps.
  func warn(_ sentence: ProgressSentence, command: String? = nil) {
    let advice = command.map { [Block.command($0)] } ?? []
    screen.show([MessageView.warning(wording(sentence), hasLines: true, wording: wording)] + advice, on: .error)
  }

  /// Prints an error, and gives the exit status for it.
  func report(_ error: any Error) -> ExitStatus {
    if error is Interrupted { return .interrupted }
    guard let fault = error as? Fault else {
      screen.show(MessageView.error("\(error)", wording: wording), on: .error)
      return .inputOutputFailed
    }
    if case .shelf(.rejected(file: let file, let diagnostics, lines: let lines)) = fault {
      screen.show(diagnosticView(file: file, lines: lines).blocks(diagnostics), on: .error)
    }
    let advice = fault.advice.map { [Block.command($0)] } ?? []
    let message = MessageView.error(wording(.fault(fault)), hasLines: fault.advice != nil, wording: wording)
    screen.show([message] + advice, on: .error)
    return fault.exitStatus
  }

  func diagnosticView(file: String, lines: [String]) -> DiagnosticView {
    DiagnosticView(file: file, lines: lines, wording: wording, width: screen.width())
  }

  func helpView() -> HelpView { HelpView(wording: wording, width: screen.width(), isAtPrompt: learner.isAtPrompt) }

  /// A command of the program, with the options that lead to the same learner's file.
  func command(_ words: String) -> String {
    var command = "distinguo " + words
    if let home = everywhere.home { command += " --home " + home.quotedForShell }
    if let progress = everywhere.progress { command += " --progress " + progress.quotedForShell }
    return command
  }
}
