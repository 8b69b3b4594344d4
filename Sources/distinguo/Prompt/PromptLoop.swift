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
  /// The session that Enter goes on with.
  private var resumable: SessionBookmark?

  init(_ run: Run, launch: TypedWords) {
    self.run = run
    self.launch = launch
    history = CommandHistory(path: (try? run.places()).map { $0.state + "/history" })
  }

  /// Takes lines until the learner leaves.
  mutating func hold() throws -> ExitStatus {
    let reader = run.reader(history: history.lines)
    run.learner.isAtPrompt = true
    resumable = try welcome()
    defer { forget() }
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
      }
    }
    return leave()
  }

  /// Carries out a line; gives false when the learner leaves.
  private mutating func take(_ line: String) -> Bool {
    do {
      let words = try CommandWords.split(line, home: run.environment.homeDirectory)
      if case .command(let command, _) = TypedLine(line), command.looksBack {
        try run.lookBack(line)
        if run.learner.lastSession != nil { resumable = justLeft }
        return true
      }
      if words.isEmpty, let bookmark = resumable, try resume(bookmark) { return true }
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
    if words.isEmpty { return [Verb.quiz.rawValue] }
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
      run.paged { run.show(whatIsLegal) }
      return true
    }
    let typed = TypedWords(words, after: launch)
    let inner = Run(typed, environment: run.environment, learner: run.learner)
    let held = run.learner.sessionsHeld
    do {
      _ = try Program(environment: run.environment).perform(typed, in: inner)
    } catch {
      _ = inner.report(error)
    }
    noticeSession(since: held)
    return true
  }

  /// Offers the last session to be resumed, if one has been held since and was left in the middle.
  private mutating func noticeSession(since held: Int) {
    if run.learner.sessionsHeld > held { resumable = justLeft }
  }

  /// What can be typed now.
  private var whatIsLegal: [Block] {
    var enter = Sentence.enterStarts(questions: run.settings.questions)
    if let bookmark = resumable, let number = bookmark.number, let total = bookmark.total {
      enter = .enterResumes(isExam: bookmark.isExam, number: number, total: total)
    }
    let legal = run.learner.lastSession?.session.legalCommands ?? []
    return run.helpView().prompt(enter: enter, looksBack: legal.filter(\.looksBack))
  }

  /// Resumes a session; gives false when nothing is left to ask.
  private mutating func resume(_ bookmark: SessionBookmark) throws -> Bool {
    resumable = nil
    let held = run.learner.sessionsHeld
    defer { noticeSession(since: held) }
    return try run.resume(bookmark) != nil
  }

  /// The last session, if it was left in the middle.
  private var justLeft: SessionBookmark? {
    guard let last = run.learner.lastSession, last.session.ending == .left else { return nil }
    return last.bookmark
  }

  /// Drops a session that was offered and not resumed. An exam stays, for `exam` to resume.
  private func forget() {
    guard let resumable, resumable.wasOffered, !resumable.isExam else { return }
    run.bookmarks().remove(resumable)
  }

  /// Greets the learner, and offers to resume an interrupted session.
  private func welcome() throws -> SessionBookmark? {
    let library = try run.library()
    let progress = try run.openProgress().progress
    guard run.environment.inputIsTerminal else { return nil }
    let mastery = Mastery(library.allQuestions, progress: progress, now: run.now())
    // Only today's share: after a long break, the whole pile would discourage.
    let due = min(run.settings.questions, mastery.due)
    let welcome = Sentence.Toned.welcome(questions: mastery.questions, due: due, missed: mastery.missed)
    run.show([Block(run.wording(.toned(welcome)), .strong)])
    // Those who have answered before know how.
    if progress.records.isEmpty {
      run.say(.toned(.howToStart))
      run.say(.howToAnswer)
    }
    guard let bookmark = try run.sessionToOffer(), let number = bookmark.number, let total = bookmark.total else {
      return nil
    }
    run.say(.resuming(.offer(isExam: bookmark.isExam, number: number, total: total)))
    return bookmark
  }

  private func leave() -> ExitStatus {
    if run.environment.inputIsTerminal {
      run.say(.toned(.leaving(reviews: max(0, run.learner.answersSaved))))
    }
    return run.settleWhatIsUnsaved()
  }
}
