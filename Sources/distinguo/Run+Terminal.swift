import Editline
import Localisation
import Terminal
import Usage

/// The learner typed ^C, which ends the verb. It isn't a fault.
struct Interrupted: Error {}

/// What surrounds text at a terminal: a progress line, a pager, a line to type on.
extension Run {
  /// Does work that may take a while, with a progress line at a terminal.
  ///
  /// - Parameter body: The work. It's passed a function to report progress with.
  func working<Result, Failure: Error>(
    _ work: Sentence.Work, _ body: (@escaping @Sendable (Sentence.Work) -> Void) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard isForPeople, screen.terminals == [.output, .error] else { return try body { _ in } }
    let line = screen.progressLine
    line.begin(wording(.work(work)))
    defer { line.end() }
    let wording = wording
    return try line.whileLookedAfter { () throws(Failure) in try body { line.say(wording(.work($0))) } }
  }

  /// Ends the verb if ^C was typed.
  func heedInterruption() throws(Interrupted) {
    if Interruption.isPending { throw Interrupted() }
  }

  /// Computes something that may take a while; ^C ends it at once.
  func interruptible<Result: Sendable>(_ body: @escaping @Sendable () -> Result) throws(Interrupted) -> Result {
    guard let result = Interruption.unlessInterrupted(body) else { throw Interrupted() }
    return result
  }

  /// Runs `body` and pages its output if that's longer than a screen.
  func paged<Result>(_ body: () throws -> Result) rethrows -> Result {
    guard isForPeople, environment.inputIsTerminal, !screen.isCollecting,
      let pager = Pager(
        environment: environment,
        lastLine: (wording(.howToLeavePager(isAtEnd: false)), wording(.howToLeavePager(isAtEnd: true))))
    else { return try body() }
    screen.collect()
    do {
      let result = try body()
      present(screen.takeCollected(), through: pager)
      return result
    } catch {
      let text = screen.takeCollected()
      if !(error is Interrupted) { present(text, through: pager) }
      throw error
    }
  }

  private func present(_ text: String, through pager: Pager) {
    // The prompt that follows takes a row, too.
    let isLong = TerminalText.rows(of: text, columns: screen.width()) >= environment.rows
    guard isLong, learner.handingOver({ pager.show(text) }) else {
      screen.write(text)
      return
    }
  }

  /// The line reader: with editing at a terminal, plain otherwise. With `--no-input`, a terminal reads as empty.
  func reader(history: [String] = []) -> any LineReader {
    learner.reader {
      guard environment.inputIsTerminal else { return PlainLineReader() }
      if everywhere.noInput { return PlainLineReader(descriptor: nil) }
      guard environment.outputIsTerminal, let editor = LineEditor(program: "distinguo", history: history) else {
        return PlainLineReader()
      }
      return editor
    }
  }

  /// A prompt in the learner's language, coloured if colour is on.
  func prompt(_ sentence: Sentence, _ rendition: String) -> Prompt {
    Prompt(
      screen.drawsUnicode ? wording(sentence) : ASCIIDrawing.of(wording(sentence)),
      rendition: screen.hasColour ? rendition : "")
  }

  /// Asks for confirmation until the answer is yes or no. An empty line and the end of input mean no.
  func confirms(_ question: ProgressSentence) throws(Interrupted) -> Bool {
    let reader = reader()
    say(question)
    while true {
      switch reader.read(prompt: Prompt(wording(.yesOrNo)), for: .answer) {
      case .interruption:
        show([.gap])
        throw Interrupted()
      case .end, .failure: return false
      case .line(let line):
        switch Confirmation(line) {
        case .yes: return true
        case .no: return false
        case .help, nil: show([Block(wording(.howToConfirm), indent: 2)])
        }
      }
    }
  }
}
