import DurableFiles
import Editline
import FSRS
import Localisation
import ProgressStore
import QuestionBank
import Terminal
import Training
import Usage
import Views

extension Desk {
  /// Composes a quiz or a review from what the options ask for, and holds it.
  func session(_ mode: Mode, _ asking: AskingOptions, isOldestFirst: Bool = false) throws -> ExitStatus {
    let wish = try wish(mode, asking, isOldestFirst: isOldestFirst)
    let progress = wish.store.progress
    let now = now()
    var selection = wish.selection
    let isBare = wish.number == nil && selection.filter.questions.isEmpty
    if wish.newLimit == nil, isBare {
      selection.newLimit = progress.newQuestionsLeft(ofDaily: settings.newPerDay, at: now)
    }
    let choice = selection.choice(from: wish.library, progress: progress, now: now)
    guard choice.questions.isEmpty, !asking.json else {
      return try hold(plan(choice, wish), choice, wish)
    }
    var unlimited = selection
    unlimited.newLimit = .max
    let dayIsFull =
      wish.newLimit == nil && unlimited.choice(from: wish.library, progress: progress, now: now).new > 0
    show([
      Block(
        wording(
          dayIsFull
            ? .dayIsFull(new: settings.newPerDay)
            : .nothingToAsk(
              mode,
              nextDue: progress.nextDue(among: wish.library.allQuestions.filter(selection.filter.accepts))
                .map { Sentence.Span(from: now.seconds, to: $0.seconds) })))
    ])
    return .done
  }

  /// Holds an exam, or goes on with the one that was interrupted.
  func exam(_ asking: AskingOptions, rules: ExamRules) throws -> ExitStatus {
    if isInteractive(asking.json), let bookmark = bookmarks().read(isExam: true),
      let status = try resume(bookmark)
    {
      return status
    }
    let wish = try wish(.exam, asking)
    var generator = SplitMix64(seed: wish.seed)
    let choice = wish.selection.examChoice(from: wish.library, progress: wish.store.progress, using: &generator)
    return try hold(plan(choice, wish, exam: rules), choice, wish)
  }

  /// Drills two roles; without two names, those that the learner mixes up most.
  func drill(_ asking: AskingOptions, roleNames: [String]) throws -> ExitStatus {
    let wish = try wish(.drill, asking)
    let progress = wish.store.progress
    let directory = RoleDirectory(library: wish.library)
    let named = try roleNames.map { name throws(Fault) in try role(named: name, in: directory) }
    if named.count == 2, named[0].id == named[1].id { throw Fault.unexpectedArgument(roleNames[1]) }
    let confusions = Confusions(try history(of: wish.store).reviews.map(\.review), library: wish.library)
    guard let roles = directory.pair(named: named, confusions: confusions) else { throw Fault.noPacks }
    let pair = RolePair(roles.first.id, roles.second.id)
    var generator = SplitMix64(seed: wish.seed)
    let choice = wish.selection.drillChoice(
      of: pair, from: wish.library, progress: progress, now: now(), using: &generator)
    let contrast = Contrast(between: roles.first, and: roles.second, in: wish.library)
    if !asking.json, !choice.questions.isEmpty {
      let times = named.count == 2 ? nil : confusions.times(pair)
      show([
        .gap,
        Block(
          wording(.drill(.heading(first: roles.first.name, second: roles.second.name, times: times))), .strong),
      ])
    }
    return try hold(plan(choice, wish), choice, wish, contrast: contrast)
  }
}

extension Desk {
  private func role(named name: String, in directory: RoleDirectory) throws(Fault) -> Role {
    do {
      return try directory.role(named: name)
    } catch {
      throw .unknownRole(error.name, allowed: error.allowed.map(\.text), nearest: error.nearest)
    }
  }
}

// MARK: - From the options to a session

extension Desk {
  /// What the options ask for, checked.
  private struct Wish {
    var library: Library
    var store: ProgressStore
    var selection: Selection
    /// The number of questions, where it was given.
    var number: Int?
    /// The limit of new ones, where it was given.
    var newLimit: Int?
    var seed: UInt64
    var isFree: Bool
    var isJSON: Bool
  }

  private static let examLength = 20

  private func wish(_ mode: Mode, _ asking: AskingOptions, isOldestFirst: Bool = false) throws -> Wish {
    let library = try library()
    let filter = try asking.filter(for: library)
    let number = try AskingOptions.count(asking.number, .number, atLeast: mode == .drill ? 2 : 1)
    let newLimit = try AskingOptions.count(asking.new, .new, atLeast: 0)
    let store = try openProgress()
    guard !library.shelf.isEmpty || asking.json else { throw Fault.noPacks }
    let usual: Int? =
      switch mode {
      case .review: nil
      case .quiz, .drill: filter.questions.isEmpty ? settings.questions : nil
      case .exam: filter.questions.isEmpty ? Self.examLength : nil
      }
    return Wish(
      library: library, store: store,
      selection: Selection(
        mode: mode, filter: filter, limit: number ?? usual, newLimit: newLimit ?? .max, isFree: asking.free,
        isOldestFirst: isOldestFirst),
      number: number, newLimit: newLimit, seed: asking.seed ?? UInt64.random(in: 0...UInt64(UInt32.max)),
      isFree: asking.free, isJSON: asking.json)
  }

  private func plan(_ choice: Selection.Choice, _ wish: Wish, exam: ExamRules? = nil) -> Session.Plan {
    Session.Plan(
      id: SessionID(wish.store.nextEventID.description), mode: wish.selection.mode, questions: choice.questions,
      library: wish.library, seed: wish.seed, policy: settings.policy, isFree: wish.isFree, exam: exam)
  }

  /// Runs a session, in words or in JSON.
  private func hold(
    _ plan: Session.Plan, _ choice: Selection.Choice, _ wish: Wish, contrast: Contrast? = nil
  ) throws -> ExitStatus {
    var session = Session(plan: plan, library: wish.library, progress: wish.store.progress)
    let recorder = ReviewRecorder(store: wish.store)
    if wish.isJSON {
      let opening = SessionDocument.Opening(
        verb: plan.mode.rawValue, seed: wish.seed, asked: choice.questions.count, due: choice.due,
        missed: choice.missed, new: choice.new)
      try JSONSession(desk: self, library: wish.library, recorder: recorder).run(
        &session, reader: PlainLineReader(), opening: opening, contrast: contrast)
      return try close(session, recorder)
    }
    guard !choice.questions.isEmpty else {
      show([Block(wording(.nothingToAsk(plan.mode, nextDue: nil)))])
      return .done
    }
    if let exam = plan.exam {
      show([
        .gap,
        Block(
          wording(
            .exam(
              .heading(
                questions: choice.questions.count, minutes: exam.minutes, passPercent: exam.passPercent))), .strong),
      ])
    }
    var bookmark: SessionBookmark?
    if isInteractive(wish.isJSON) {
      let opened = SessionBookmark(plan, seed: wish.seed, contrast: contrast)
      if let other = bookmarks().read(isExam: opened.isExam), other.isUnfinished(wish.store.progress),
        let verb = Verb(rawValue: other.mode)
      {
        show([Block(wording(.resuming(.givenUp(verb))))])
      }
      bookmarks().keep(opened)
      bookmark = opened
    }
    return try converse(&session, library: wish.library, recorder: recorder, contrast: contrast, bookmark: bookmark)
  }

  /// Runs a session with a person, and keeps its bookmark as long as it is not over.
  func converse(
    _ session: inout Session, library: Library, recorder: ReviewRecorder, contrast: Contrast?,
    bookmark: SessionBookmark?
  ) throws -> ExitStatus {
    let conversation = Conversation(desk: self, library: library, recorder: recorder, reader: reader())
    wantsToQuit = conversation.run(&session)
    reviewsSaved += recorder.count
    leave(LastSession(conversation: conversation, session: session, bookmark: bookmark))
    if let contrast, session.summary.asked > 0 {
      let table = ContrastView(contrast: contrast, library: library, wording: wording, width: screen.width())
      paged { show(table.blocks) }
    }
    return try close(session, recorder)
  }

  /// Puts the answers into the learner's file, and gives the status for how the session went.
  private func close(_ session: Session, _ recorder: ReviewRecorder) throws -> ExitStatus {
    let status = settle(recorder.store)
    guard status == .done else { return status }
    return session.result?.isPassed == false ? .negativeResult : .done
  }

  /// Whether a person answers who may leave and come back.
  private func isInteractive(_ isJSON: Bool) -> Bool { environment.inputIsTerminal && !isJSON }
}

// MARK: - What surrounds a session

extension Desk {
  /// Keeps what a learner has to say of a question, and gives the path of the file that holds it.
  func keep(_ remark: Remark, _ library: Library) throws(Fault) -> String {
    let book = try remarkBook()
    let question = library.question(remark.question)
    let pack = library.pack(remark.question.pack)
    do {
      try book.add(
        RemarkBook.Entry(
          remark, citations: (question?.citations ?? []).map { CitationView.line($0, pack: pack, wording: wording) }))
    } catch {
      throw .remarks(error)
    }
    return book.path
  }

  /// What learners had to say of a pack's questions, oldest first.
  func remarks(on pack: PackID) throws(Fault) -> [RemarkBook.Entry] {
    let book = try remarkBook()
    do {
      return try book.entries(on: pack)
    } catch {
      throw .remarks(error)
    }
  }

  /// The remarks of this learner, beside the progress.
  func remarkBook() throws(Fault) -> RemarkBook {
    RemarkBook(path: Folder.parent(of: try places().progress) + "/remarks.jsonl")
  }

  /// The reader of the open prompt, or a new one: with editing at a terminal, plain otherwise. A terminal that must
  /// not be asked gives nothing.
  func reader(history: [String] = []) -> any LineReader {
    if let openReader { return openReader }
    guard environment.inputIsTerminal else { return PlainLineReader() }
    if everywhere.noInput { return PlainLineReader(descriptor: -1) }
    guard environment.outputIsTerminal, let editor = LineEditor(program: "distinguo", history: history) else {
      return PlainLineReader()
    }
    lastReader = editor
    return editor
  }
}
