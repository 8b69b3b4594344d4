import Editline
import QuestionBank
import Training

/// The prompt: the verbs, one line at a time.
struct PromptLoop {
  let desk: Desk

  func run() throws -> ExitStatus {
    let history = CommandHistory(path: try desk.places().state + "/history")
    let reader = desk.reader(history: history.lines)
    desk.openReader = reader
    defer { desk.openReader = nil }
    try welcome()
    while !desk.wantsToQuit {
      switch reader.read(prompt: desk.prompt(.commandPrompt, "1"), recall: true) {
      case .line(let line):
        if desk.environment.inputIsTerminal { history.add(line) }
        guard take(line) else { return leave() }
      case .interruption: desk.show([.gap, Block(desk.wording(.howToLeaveCommand))])
      case .end:
        if desk.environment.inputIsTerminal { desk.show([.gap]) }
        return leave()
      }
    }
    return leave()
  }

  /// Does what a line says; gives false when the learner leaves.
  private func take(_ line: String) -> Bool {
    var words: [String]
    do {
      words = try CommandWords.split(line)
    } catch {
      _ = desk.report(error)
      return true
    }
    if case .command(let command, _) = TypedLine(line), command.looksBack {
      lookBack(line)
      return true
    }
    // Who has read the manual types the program's name as well.
    if words.count > 1, words[0] == "distinguo" { words.removeFirst() }
    if words.isEmpty { words = [Verb.quiz.rawValue] }
    if words == ["?"] { words = [Verb.help.rawValue] }
    let first = words[0].drop { $0 == ":" || $0 == "\\" }.lowercased()
    if first == "q" { return false }
    do {
      let verb = try Verb(named: first)
      if verb == .quit { return false }
      guard verb != .prompt else { return true }
      let program = Program(environment: desk.environment)
      let rest = desk.launchWords + words.dropFirst()
      let inner = Desk(environment: desk.environment, everywhere: Program.everywhere(in: rest))
      inner.openReader = desk.openReader
      _ = try program.run(verb: verb, asked: true, rest, at: inner)
      desk.wantsToQuit = inner.wantsToQuit
      desk.reviewsSaved += inner.reviewsSaved
      desk.lastSession = inner.lastSession ?? desk.lastSession
    } catch {
      _ = desk.report(error)
    }
    return true
  }

  /// Explains or takes back the answer judged last; what is taken back is asked again.
  private func lookBack(_ line: String) {
    guard let last = desk.lastSession else {
      desk.show([Block(desk.wording(.nothingJudged), indent: 2)])
      return
    }
    var session = last.session
    desk.wantsToQuit = last.conversation.lookBack(line, at: &session)
    desk.lastSession = (last.conversation, session)
    do {
      try last.conversation.recorder.store.fold()
    } catch {
      _ = desk.report(Fault.progress(error))
    }
  }

  private func welcome() throws {
    let library = try desk.library()
    let store = try desk.openProgress()
    guard desk.environment.inputIsTerminal else { return }
    let questions = library.allQuestions
    let progress = store.progress
    let now = desk.now()
    desk.show([
      Block(
        desk.wording(
          .welcome(
            questions: questions.count,
            due: questions.count { progress.isDue($0.id, at: now) },
            missed: questions.count { progress.records[$0.id]?.isMissed ?? false },
            new: questions.count { progress.records[$0.id] == nil })), .strong)
    ])
    // Who has answered before knows how.
    if progress.records.isEmpty {
      desk.show([Block(desk.wording(.howToAnswer)), Block(desk.wording(.howToStart))])
    }
  }

  private func leave() -> ExitStatus {
    if desk.environment.inputIsTerminal { desk.show([Block(desk.wording(.leaving(reviews: desk.reviewsSaved)))]) }
    return .done
  }
}
