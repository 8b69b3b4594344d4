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
  let desk: Desk

  func run() throws -> ExitStatus {
    let history = CommandHistory(path: (try? desk.places()).map { $0.state + "/history" })
    let reader = desk.reader(history: history.lines)
    desk.openReader = reader
    defer { desk.openReader = nil }
    var resumable = try welcome()
    defer { forget(resumable) }
    let completer = PromptCompleter(desk: desk, purpose: .command)
    while !desk.wantsToQuit {
      switch reader.read(prompt: desk.prompt(.commandPrompt, "1"), for: .command, completer: completer) {
      case .line(let line):
        if desk.environment.inputIsTerminal { history.add(line) }
        guard take(line, &resumable) else { return leave() }
      case .interruption: desk.show([.gap, Block(desk.wording(.howToLeaveCommand))])
      case .end:
        if desk.environment.inputIsTerminal { desk.show([.gap]) }
        return leave()
      }
    }
    return leave()
  }

  /// Does what a line says; gives false when the learner leaves.
  private func take(_ line: String, _ resumable: inout SessionBookmark?) -> Bool {
    var words: [String]
    do {
      words = try CommandWords.split(line, home: desk.environment.homeDirectory)
    } catch {
      _ = desk.report(error)
      return true
    }
    if case .command(let command, _) = TypedLine(line), command.looksBack {
      desk.lookBack(line)
      if desk.lastSession != nil { resumable = justLeft() }
      return true
    }
    // Who has read the manual types the program's name as well.
    if words.count > 1, words[0] == "distinguo" { words.removeFirst() }
    if words.isEmpty {
      if let bookmark = resumable, resume(bookmark, &resumable) { return true }
      words = [Verb.quiz.rawValue]
    }
    if words == ["distinguo"] { words = ["?"] }
    if OptionName.help.flags.contains(words[0]) { words[0] = Verb.help.rawValue }
    if words.last == "?" { words = [Verb.help.rawValue] + words.dropLast() }
    let first = words[0].drop { $0 == ":" || $0 == "\\" }.lowercased()
    if first == "q" { return false }
    do {
      let verb = try Verb(named: first)
      if verb == .quit { return false }
      guard verb != .prompt else { return true }
      if verb == .help, words.count == 1 {
        desk.paged { desk.show(whatIsLegal(resumable)) }
        return true
      }
      let program = Program(environment: desk.environment)
      let rest = desk.launchWords + words.dropFirst()
      let inner = innerDesk(rest)
      _ = try program.run(verb: verb, asked: true, rest, at: inner)
      if takeOver(inner) { resumable = justLeft() }
    } catch {
      _ = desk.report(error)
    }
    return true
  }

  /// What can be typed now.
  private func whatIsLegal(_ resumable: SessionBookmark?) -> [Block] {
    var enter = Sentence.enterStarts(questions: desk.settings.questions)
    if let bookmark = resumable, let number = bookmark.number, let total = bookmark.total {
      enter = .enterResumes(isExam: bookmark.isExam, number: number, total: total)
    }
    let legal = desk.lastSession?.session.legalCommands ?? []
    return HelpView(wording: desk.wording, width: desk.screen.width(), isAtPrompt: true)
      .prompt(enter: enter, looksBack: legal.filter(\.looksBack))
  }

  /// A desk for one verb, whose options hold for it alone.
  private func innerDesk(_ words: [String]) -> Desk {
    Desk(environment: desk.environment, everywhere: Program.everywhere(in: words), at: desk)
  }

  /// Takes over what a verb left behind; gives whether it held a session.
  private func takeOver(_ inner: Desk) -> Bool {
    desk.wantsToQuit = inner.wantsToQuit
    desk.reviewsSaved += inner.reviewsSaved
    desk.lastSession = inner.lastSession ?? desk.lastSession
    return inner.lastSession != nil
  }

  /// Goes on with a session that was left; gives false when nothing is left of it.
  private func resume(_ bookmark: SessionBookmark, _ resumable: inout SessionBookmark?) -> Bool {
    resumable = nil
    let inner = innerDesk(desk.launchWords)
    do {
      guard try inner.resume(bookmark) != nil else { return false }
    } catch {
      _ = desk.report(error)
    }
    if takeOver(inner) { resumable = justLeft() }
    return true
  }

  /// The session that was just left, if it was left in the middle.
  private func justLeft() -> SessionBookmark? {
    guard let last = desk.lastSession, last.session.ending == .left else { return nil }
    return last.bookmark
  }

  /// A session that was offered and not taken up is not offered again; an exam stays, for `exam` to go on with.
  private func forget(_ resumable: SessionBookmark?) {
    guard let resumable, resumable.wasOffered, !resumable.isExam else { return }
    desk.bookmarks().remove(resumable)
  }

  /// Says what is here, and offers to go on with a session that was left.
  private func welcome() throws -> SessionBookmark? {
    let library = try desk.library()
    let store = try desk.openProgress()
    guard desk.environment.inputIsTerminal else { return nil }
    let progress = store.progress
    let mastery = Mastery(library.allQuestions, progress: progress, now: desk.now())
    desk.show([
      Block(
        desk.wording(
          .toned(
            .welcome(
              questions: mastery.questions,
              // Today's share: after a long break nobody is shown the pile.
              due: min(desk.settings.questions, mastery.due),
              missed: mastery.missed))), .strong)
    ])
    // Who has answered before knows how.
    if progress.records.isEmpty {
      desk.show([Block(desk.wording(.toned(.howToStart))), Block(desk.wording(.howToAnswer))])
    }
    guard let bookmark = try desk.sessionToOffer(), let number = bookmark.number, let total = bookmark.total else {
      return nil
    }
    desk.show([
      Block(desk.wording(.resuming(.offer(isExam: bookmark.isExam, number: number, total: total))))
    ])
    return bookmark
  }

  private func leave() -> ExitStatus {
    if desk.environment.inputIsTerminal {
      desk.show([Block(desk.wording(.toned(.leaving(reviews: max(0, desk.reviewsSaved)))))])
    }
    guard let store = desk.shared.store, !store.unsaved.isEmpty else { return .done }
    return desk.settle(store)
  }
}
