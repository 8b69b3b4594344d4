import Editline
import Localisation
import PackReading
import QuestionBank
import Terminal
import Training
import Usage
import Views

/// What a verb works with: screen, language, settings, packs and progress, each made when it is first needed.
final class Desk {
  let environment: ProcessEnvironment
  let everywhere: EverywhereOptions
  /// The options of every verb as they were typed when the program was started; they hold at the prompt as well.
  var launchWords: [String] = []
  private let output: Output
  /// The reader of a prompt that is open; otherwise one is made for the session.
  var openReader: (any LineReader)?
  var isInsidePrompt: Bool { openReader != nil }
  /// The reader that was made for a session, as long as somebody reads with it: the terminal is still its own.
  weak var lastReader: (any LineReader)?
  /// Whether the learner asked to leave the program from within a session.
  var wantsToQuit = false
  /// Whether the results are JSON.
  var isForPrograms = false
  /// How many answers were saved since this desk was set up.
  var reviewsSaved = 0
  /// The learner's progress, once it is open.
  var shared = SharedProgress()
  /// The last session with a person, which can still be looked back at.
  var lastSession: LastSession?
  /// What the learner has set.
  let sharedSettings: SharedSettings
  private let placesFound: Places?
  private(set) var isQuiet = false

  /// A desk.
  ///
  /// - Parameter outer: The desk of the prompt, for a verb that is typed there.
  init(environment: ProcessEnvironment, everywhere: EverywhereOptions, at outer: Desk? = nil) {
    self.environment = environment
    self.everywhere = everywhere
    output = Output(width: { environment.columns })
    placesFound = Places(home: everywhere.home, progress: everywhere.progress, environment: environment)
    openReader = outer?.openReader
    // Another home means another learner's files.
    if let outer, outer.placesFound?.settings == placesFound?.settings {
      sharedSettings = outer.sharedSettings
      sharedSettings.read()
    } else {
      sharedSettings = SharedSettings(path: placesFound?.settings)
    }
    if let outer, outer.placesFound == placesFound { shared = outer.shared }
  }

  var settings: Settings { sharedSettings.settings }

  /// The words of this run, in the language and the tone that are set now.
  var wording: Wording {
    Wording(
      language: Language.chosen(option: everywhere.lang, settings: settings.language, environment: environment),
      tone: settings.tone)
  }

  /// Where this run shows its text, in colour if that is set now.
  var screen: Screen {
    Screen(
      environment: environment, colour: everywhere.color.flatMap(ColourChoice.init) ?? settings.colour,
      ascii: everywhere.ascii, output: output)
  }

  func show(_ blocks: [Block]) { screen.show(blocks) }

  /// Says something beside the results: on standard error.
  func warn(_ sentence: Sentence) {
    guard !isQuiet else { return }
    screen.show(MessageView.warning(wording(sentence), wording: wording), on: .error)
  }

  /// Says something about the learner's file beside the results, on standard error, and the command that it ends with.
  func warn(_ sentence: ProgressSentence, command: String? = nil) {
    let advice = command.map { [Block.command($0)] } ?? []
    screen.show([MessageView.warning(wording(sentence), wording: wording)] + advice, on: .error)
  }

  /// Does something without warning of anything.
  func quietly<Result>(_ body: (Desk) throws -> Result) rethrows -> Result {
    isQuiet = true
    defer { isQuiet = false }
    return try body(self)
  }

  /// Says why something cannot be done, and gives the status for it.
  func report(_ error: any Error) -> ExitStatus {
    guard let fault = error as? Fault else {
      screen.show(MessageView.error("\(error)", wording: wording), on: .error)
      return .inputOutputFailed
    }
    if case .rejectedPack(let file, let diagnostics, let lines) = fault {
      screen.show(diagnosticView(file: file, lines: lines).blocks(diagnostics), on: .error)
    }
    let advice = fault.advice.map { [Block.command($0)] } ?? []
    screen.show([MessageView.error(wording(.fault(fault)), wording: wording)] + advice, on: .error)
    return fault.exitStatus
  }

  func diagnosticView(file: String, lines: [String]) -> DiagnosticView {
    DiagnosticView(file: file, lines: lines, wording: wording, width: screen.width())
  }

  /// Refuses values of the options of every verb that mean nothing, and says what is wrong with the settings, once.
  func begin() throws(Fault) {
    if let lang = everywhere.lang, Language(rawValue: lang) == nil {
      throw .invalidValue(
        option: "--lang", value: lang, allowed: Language.allCases.map(\.rawValue), nearest: nil)
    }
    if let color = everywhere.color, ColourChoice(rawValue: color) == nil {
      throw .invalidValue(
        option: "--color", value: color, allowed: ColourChoice.allCases.map(\.rawValue), nearest: nil)
    }
    // An empty path would mean the root of the file system.
    for (option, path) in [(OptionName.home, everywhere.home), (.progress, everywhere.progress)] where path == "" {
      throw .missingValue(option: option.flag)
    }
    if environment.now() == nil { throw .invalidClock(environment["DISTINGUO_NOW"] ?? "") }
    guard let path = placesFound?.settings else { return }
    for complaint in sharedSettings.newComplaints() { warn(.setting(.complaint(complaint, path: path))) }
  }

  func now() -> Moment { environment.now() ?? Moment(milliseconds: 0) }

  func places() throws(Fault) -> Places {
    guard let placesFound else { throw .noHome }
    return placesFound
  }
}
