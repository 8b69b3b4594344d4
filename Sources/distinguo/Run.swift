import Editline
import Localisation
import PackShelf
import ProgressStore
import Terminal
import Training
import Usage
import Views

/// One verb being done: the options that hold for it, where its files are, what it says and where that's shown.
struct Run {
  let environment: ProcessEnvironment
  let everywhere: EverywhereOptions
  let learner: Learner
  /// Where files are; nil when nothing names a place.
  let placesFound: Places?
  /// Whether the results are for programs: JSON.
  var isForPrograms = false

  init(_ words: TypedWords, environment: ProcessEnvironment, learner: Learner) {
    self.environment = environment
    self.learner = learner
    everywhere = EverywhereOptions(words)
    placesFound = Places(home: everywhere.home, progress: everywhere.progress, environment: environment)
    _ = learner.settings(at: placesFound?.settings, isRead: true)
  }

  /// Refuses values of the options of every verb that mean nothing, and says what's wrong with the settings, once.
  func begin() throws(Fault) {
    try everywhere.check()
    if environment.now() == nil { throw .invalidClock(environment["DISTINGUO_NOW"] ?? "") }
    guard let path = placesFound?.settings else { return }
    for complaint in sharedSettings.newComplaints() { warn(.setting(.complaint(complaint, path: path))) }
  }

  // MARK: - What holds

  func places() throws(Fault) -> Places {
    guard let placesFound else { throw .noHome }
    return placesFound
  }

  var sharedSettings: SharedSettings { learner.settings(at: placesFound?.settings) }

  var settings: Settings { sharedSettings.settings }

  func now() -> Moment { environment.now() ?? Moment(milliseconds: 0) }

  /// A person answers who may leave and come back.
  var isInteractive: Bool { environment.inputIsTerminal && !isForPrograms }

  /// A person reads along at a terminal that obeys escape sequences, and may be asked.
  var isForPeople: Bool {
    environment.outputIsTerminal && !environment.terminalIsDumb && !everywhere.noInput && !isForPrograms
  }

  /// A person may be asked whether something should go on.
  var mayAsk: Bool { environment.inputIsTerminal && !everywhere.noInput }

  // MARK: - Saying

  /// The words of this run, in the language and the tone that are set now.
  var wording: Wording {
    Wording(
      language: Language.chosen(option: everywhere.lang, settings: settings.language, environment: environment),
      tone: settings.tone)
  }

  /// Where this run shows its text, in colour if that's set now.
  var screen: Screen {
    Screen(
      environment: environment, colour: everywhere.color.flatMap(ColourChoice.init) ?? settings.colour,
      ascii: everywhere.ascii, output: learner.output)
  }

  func show(_ blocks: [Block]) { screen.show(blocks) }

  /// Shows a sentence as a paragraph.
  func say(_ sentence: Sentence, indent: Int = 0, hanging: Int? = nil) {
    show([Block(wording(sentence), indent: indent, hanging: hanging)])
  }

  /// Shows a sentence about the learner's file as a paragraph.
  func say(_ sentence: ProgressSentence, hanging: Int? = nil) { show([Block(wording(sentence), hanging: hanging)]) }

  /// Says something beside the results: on standard error.
  func warn(_ sentence: Sentence) {
    screen.show(MessageView.warning(wording(sentence), wording: wording), on: .error)
  }

  /// Says something about the learner's file beside the results, and the command that it ends with.
  func warn(_ sentence: ProgressSentence, command: String? = nil) {
    let advice = command.map { [Block.command($0)] } ?? []
    screen.show([MessageView.warning(wording(sentence), wording: wording)] + advice, on: .error)
  }

  /// Says why something can't be done, and gives the status for it.
  func report(_ error: any Error) -> ExitStatus {
    guard let fault = error as? Fault else {
      screen.show(MessageView.error("\(error)", wording: wording), on: .error)
      return .inputOutputFailed
    }
    if case .shelf(.rejected(file: let file, let diagnostics, lines: let lines)) = fault {
      screen.show(diagnosticView(file: file, lines: lines).blocks(diagnostics), on: .error)
    }
    let advice = fault.advice.map { [Block.command($0)] } ?? []
    screen.show([MessageView.error(wording(.fault(fault)), wording: wording)] + advice, on: .error)
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
