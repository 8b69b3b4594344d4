import Editline
import Localisation
import ProgressStore
import QuestionBank
import Statistics
import Terminal
import Training
import Usage
import Views

/// The prompt: the verbs, one line at a time.
struct PromptLoop {
  /// The run that opened the prompt. Its options hold for every verb that's typed.
  private let run: Run
  private let launch: TypedWords
  private let history: CommandHistory

  init(_ run: Run, launch: TypedWords) {
    self.run = run
    self.launch = launch
    history = run.commandHistory
  }

  /// Takes lines until the learner leaves.
  mutating func hold() throws -> ExitStatus {
    let reader = run.reader(history: history.lines)
    run.learner.isAtPrompt = true
    try welcome()
    let completer = PromptCompleter(run: run, purpose: .command)
    while !run.learner.wantsToLeave {
      switch reader.read(prompt: run.prompt(.commandPrompt, "1"), for: .command, completer: completer) {
      case .line(let line):
        if run.environment.inputIsTerminal { history.add(line) }
        guard take(line) else { return leave() }
      case .interruption: run.show([.gap, Block(run.wording(.howToLeaveCommand))])
      case .end:
        if run.environment.inputIsTerminal { run.show([.gap]) }
        return leave()
      case .failure(let code):
        run.learner.noteInputFailure(code)
        return leave()
      }
    }
    return leave()
  }

  /// Carries out a line; gives false when the learner leaves.
  private mutating func take(_ line: String) -> Bool {
    // A ^C that came too late to end the verb mustn't discard the next line.
    defer { Interruption.forget() }
    do {
      let words = try CommandWords.split(line, home: run.environment.homeDirectory)
      if case .command(let command, _) = TypedLine(line), command.looksBack {
        try run.lookBack(line)
        return true
      }
      if words.isEmpty { return try takeEnter() }
      return try perform(Self.meant(by: words))
    } catch {
      _ = run.report(error)
      return true
    }
  }

  /// The command line that words typed at the prompt stand for.
  private static func meant(by typed: [String]) -> [String] {
    var words = typed
    // People who have read the manual type the program's name, too.
    if words.count > 1, words[0] == "distinguo" { words.removeFirst() }
    if words == ["distinguo"] { words = ["?"] }
    if OptionName.help.flags.contains(words[0]) { words[0] = Verb.help.rawValue }
    if words.last == "?" { words = [Verb.help.rawValue] + words.dropLast() }
    words[0] = words[0].drop { $0 == ":" || $0 == "\\" }.lowercased()
    return words
  }

  /// Carries out a verb; gives false if it's the one that leaves.
  private mutating func perform(_ words: [String]) throws -> Bool {
    if words[0] == "q" { return false }
    let verb = try Verb(named: words[0])
    if verb == .quit { return false }
    if verb == .prompt { return true }
    if verb == .help, words.count == 1 {
      let blocks = try whatIsLegal()
      run.paged { run.show(blocks) }
      return true
    }
    let typed = TypedWords(words, after: launch, home: run.environment.homeDirectory)
    let inner = Run(typed, environment: run.environment, learner: run.learner)
    do {
      _ = try Program(environment: run.environment).perform(typed, in: inner)
    } catch {
      _ = inner.report(error)
    }
    return true
  }

  /// Does what Enter does; gives false when the learner leaves.
  private mutating func takeEnter() throws -> Bool {
    switch try enter() {
    case .resume(let bookmark, _, _):
      _ = try run.resume(bookmark)
      return true
    case .learn: return try perform([Verb.learn.rawValue])
    case .quiz: return try perform([Verb.quiz.rawValue])
    case .nothing:
      run.say(try run.sentence(for: .nothing))
      return true
    }
  }

  private func enter() throws -> Enter {
    try run.enter(Request(TypedWords([Verb.quiz.rawValue], after: launch)))
  }

  /// What can be typed now.
  private func whatIsLegal() throws -> [Block] {
    let enter = try run.sentence(for: enter())
    let legal = run.learner.lastSession?.session.legalCommands ?? []
    return run.helpView().prompt(enter: enter, looksBack: legal.filter(\.looksBack))
  }

  /// Greets the learner, and says what Enter does.
  private func welcome() throws {
    let library = try run.library()
    let progress = try run.openProgress().progress
    guard run.environment.inputIsTerminal else { return }
    let mastery = Mastery(library, progress: progress, now: run.present())
    let welcome = Sentence.Toned.welcome(
      questions: mastery.questions, due: mastery.due, missed: mastery.missed)
    run.show([Block(run.wording(.toned(welcome)), .strong)])
    if let language = library.language, language != run.wording.language.rawValue {
      run.say(.enter(.questionsAre(language: language)))
    }
    let last = progress.records.values.map(\.lastReview).max().map(run.days.day)
    if let last, run.present().today >= last.adding(Self.longAbsence), mastery.waiting > 0 {
      let days = Int(run.present().today.number - last.number)
      run.say(.enter(.absence(days: days, waiting: mastery.waiting, perSession: run.settings.questions)))
    }
    run.say(try run.sentence(for: enter()))
    // Those who have answered before know how.
    if progress.records.isEmpty { run.say(.howToAnswer) }
  }

  /// After this many days away, a learner may wonder what has piled up.
  private static let longAbsence: Int64 = 7

  private func leave() -> ExitStatus {
    if run.environment.inputIsTerminal {
      run.say(.toned(.leaving(reviews: max(0, run.learner.answersSaved))))
    }
    return run.settleWhatIsUnsaved()
  }
}

extension Run {
  /// The commands that were typed at the prompt.
  var commandHistory: CommandHistory { CommandHistory(path: (try? places()).map { $0.state + "/history" }) }
}
