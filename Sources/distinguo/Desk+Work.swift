import Localisation
import Terminal

extension Desk {
  /// Does work that may take long; at a terminal a line then says how far it has come.
  ///
  /// - Parameter body: Is given what to call with how far it is.
  func working<Result, Failure: Error>(
    _ work: Sentence.Work, _ body: (@escaping (Sentence.Work) -> Void) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard showsWork else { return try body { _ in } }
    let line = screen.progressLine
    line.begin(wording(.work(work)))
    defer { line.end() }
    return try line.whileLookedAfter { () throws(Failure) in try body { line.say(self.wording(.work($0))) } }
  }

  /// Whether a person waits who can see a line change.
  private var showsWork: Bool {
    isForPeople && !isQuiet && screen.terminals == [.output, .error]
  }

  /// Whether a person reads along at a terminal that obeys sequences, and may be asked.
  var isForPeople: Bool {
    environment.outputIsTerminal && !environment.terminalIsDumb && !everywhere.noInput && !isForPrograms
  }
}
