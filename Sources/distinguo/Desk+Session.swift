import DurableFiles
import Editline
import FSRS
import ProgressStore
import QuestionBank
import Training

extension Desk {
  /// Composes a session from what the options ask for and runs it, in words or in JSON.
  func session(_ mode: Mode, _ asking: AskingOptions) throws -> ExitStatus {
    let library = try library()
    let filter = try asking.filter(for: library)
    let number = try AskingOptions.count(asking.number, .number, atLeast: 1)
    let newLimit = try AskingOptions.count(asking.new, .new, atLeast: 0)
    let store = try openProgress()
    guard !library.shelf.isEmpty || asking.json else { throw Fault.noPacks }
    let now = now()
    let selection = Selection(
      mode: mode, filter: filter,
      limit: number ?? (mode == .review || !filter.questions.isEmpty ? nil : settings.questions),
      newLimit: newLimit ?? (number == nil && filter.questions.isEmpty ? newToday(store.progress, now) : .max),
      isFree: asking.free)
    let choice = selection.choice(from: library, progress: store.progress, now: now)
    let seed = asking.seed ?? UInt64.random(in: 0...UInt64(UInt32.max))
    let plan = Session.Plan(
      id: SessionID(store.nextEventID.description), mode: mode, questions: choice.questions, library: library,
      seed: seed, policy: settings.policy, isFree: asking.free)
    var session = Session(plan: plan, library: library, progress: store.progress)
    let recorder = ReviewRecorder(store: store, wording: wording)
    if asking.json {
      let opening = SessionDocument.Opening(
        verb: mode.rawValue, seed: seed, asked: choice.questions.count, due: choice.due, missed: choice.missed,
        new: choice.new)
      try JSONSession(desk: self, library: library, recorder: recorder).run(
        &session, reader: PlainLineReader(), opening: opening)
    } else if choice.questions.isEmpty {
      var unlimited = selection
      unlimited.newLimit = .max
      let dayIsFull = newLimit == nil && unlimited.choice(from: library, progress: store.progress, now: now).new > 0
      show([
        Block(
          wording(
            dayIsFull
              ? .dayIsFull(new: settings.newPerDay)
              : .nothingToAsk(mode, nextDue: nextDue(store.progress, filter, library, now))))
      ])
    } else {
      let conversation = Conversation(desk: self, library: library, recorder: recorder, reader: reader())
      wantsToQuit = conversation.run(&session)
      lastSession = (conversation, session)
      reviewsSaved += recorder.count
    }
    if !recorder.hasFailed {
      do { try store.fold() } catch { throw Fault.progress(error) }
    }
    return recorder.hasFailed ? .inputOutputFailed : .done
  }

  /// Keeps what a learner has to say of a question, and gives the path of the file that holds it.
  func keep(_ remark: Remark, _ library: Library) throws(Fault) -> String {
    let book = try remarkBook()
    let question = library.question(remark.question)
    let pack = library.pack(remark.question.pack)
    try book.add(
      RemarkBook.Entry(
        remark, citations: (question?.citations ?? []).map { CitationView.line($0, pack: pack, wording: wording) }))
    return book.path
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
    return editor
  }

  /// How many new questions may still be introduced today.
  private func newToday(_ progress: Progress, _ now: Moment) -> Int {
    let today = now.milliseconds / Moment.millisecondsPerDay
    var first: [QuestionID: Moment] = [:]
    for (_, review) in progress.reviews where first[review.question] == nil { first[review.question] = review.at }
    let introduced = first.values.count { $0.milliseconds / Moment.millisecondsPerDay == today }
    return max(0, settings.newPerDay - introduced)
  }

  /// How long it is until one of the wanted questions is due.
  private func nextDue(
    _ progress: Progress, _ filter: QuestionFilter, _ library: Library, _ now: Moment
  ) -> Sentence.Span? {
    let due = library.allQuestions.filter(filter.accepts).compactMap { progress.records[$0.id]?.schedule?.due }.min()
    return due.map { Sentence.Span(from: now.seconds, to: $0) }
  }
}
