import Documents
import Editline
import Localisation
import ProgressStore
import QuestionBank
import Terminal
import Training
import Usage
import Views

/// The verbs that ask questions.
extension Run {
  /// `quiz` and `review`: what's due, missed and new; or only what was missed.
  func practise(_ mode: Mode, _ request: Request) throws -> ExitStatus {
    let planner = try SessionPlanner(mode, request, in: self)
    let choice = planner.selection.choice(from: planner.library, progress: planner.store.progress, now: present())
    guard choice.questions.isEmpty, !isForPrograms else { return try hold(planner.plan(choice), choice, planner) }
    say(planner.whyNothing(newPerDay: settings.newPerDay, at: present()))
    return .done
  }

  /// `exam`: an exam, or the rest of the one that was interrupted.
  func exam(_ request: Request) throws -> ExitStatus {
    let rules = ExamRules(
      minutes: try request.count(.minutes, in: ExamRules.allowedMinutes), passPercent: try request.percent(.pass))
    if isInteractive, let bookmark = try bookmark(isExam: true), let status = try resume(bookmark) { return status }
    let planner = try SessionPlanner(.exam, request, in: self)
    var generator = SplitMix64(seed: planner.seed)
    let choice = planner.selection.examChoice(
      from: planner.library, progress: planner.store.progress, using: &generator)
    return try hold(planner.plan(choice, exam: rules), choice, planner)
  }

  /// `drill`: short questions that tell two roles apart; without two names, those that the learner mixes up most.
  func drill(_ request: Request) throws -> ExitStatus {
    let planner = try SessionPlanner(.drill, request, in: self)
    let directory = RoleDirectory(library: planner.library)
    let named = try request.operands.map { name throws(Fault) in try role(named: name, in: directory) }
    if named.count == 2, named[0].id == named[1].id { throw Fault.unexpectedArgument(request.operands[1]) }
    let confusions = Confusions(
      try history(of: planner.store).reviews(planner.store.progress.renaming).lazy.map(\.review),
      library: planner.library)
    guard let roles = directory.pair(named: named, confusions: confusions) else { throw Fault.noPacks }
    let pair = RolePair(roles.first.id, roles.second.id)
    var generator = SplitMix64(seed: planner.seed)
    let choice = planner.selection.drillChoice(
      of: pair, from: planner.library, progress: planner.store.progress, now: present(), using: &generator)
    if !isForPrograms, !choice.questions.isEmpty {
      let times = named.count == 2 ? nil : confusions.times(pair)
      let heading = Sentence.Drill.heading(first: roles.first.name, second: roles.second.name, times: times)
      show([.gap, Block(wording(.drill(heading)), .strong)])
    }
    let contrast = Contrast(between: roles.first, and: roles.second, in: planner.library)
    return try hold(planner.plan(choice), choice, planner, contrast: contrast)
  }

  private func role(named name: String, in directory: RoleDirectory) throws(Fault) -> Role {
    do {
      return try directory.role(named: name)
    } catch {
      throw .unknownRole(error.name, allowed: error.allowed.map(\.text), nearest: error.nearest)
    }
  }
}

// MARK: - Holding a session

extension Run {
  /// Holds a session with a person or a program.
  func hold(
    _ plan: Session.Plan, _ choice: Selection.Choice, _ planner: SessionPlanner, contrast: Contrast? = nil
  ) throws -> ExitStatus {
    var plan = plan
    plan.mostUnusableLines = environment.inputIsTerminal ? nil : Self.mostUnusableLines
    var session = Session(plan: plan, library: planner.library, progress: planner.store.progress)
    let recorder = ReviewRecorder(store: planner.store)
    if isForPrograms {
      var face = JSONSession(
        run: self, library: planner.library, store: planner.store,
        // What a script sends was read ahead by the prompt's own reader.
        reader: environment.inputIsTerminal ? PlainLineReader() : reader())
      try face.write(SessionDocument.Opening(plan, choice, seed: planner.seed))
      if !choice.questions.isEmpty { recorder.begin(plan, seed: planner.seed, at: now()) }
      _ = try SessionRunner(recorder: recorder, now: now).run(&session, with: &face)
      try keep(SessionBookmark(plan, seed: planner.seed, contrast: contrast), of: session, planner.store)
      if let contrast { try face.write(SessionDocument.Contrasted(contrast, library: planner.library)) }
      return close(session, recorder)
    }
    guard !choice.questions.isEmpty else {
      say(.nothingToAsk(plan.mode, nextDue: nil))
      return .done
    }
    if let exam = plan.exam {
      let heading = Sentence.Exam.heading(
        questions: choice.count, minutes: exam.minutes, passPercent: exam.passPercent)
      show([.gap, Block(wording(.exam(heading)), .strong)])
    }
    let bookmark = isInteractive ? SessionBookmark(plan, seed: planner.seed, contrast: contrast) : nil
    if let bookmark { try open(bookmark, planner.store) }
    recorder.begin(plan, seed: planner.seed, at: now())
    let status = try converse(
      &session, library: planner.library, recorder: recorder, contrast: contrast, bookmark: bookmark)
    if bookmark == nil {
      try keep(SessionBookmark(plan, seed: planner.seed, contrast: contrast), of: session, planner.store)
    }
    return status
  }

  /// A program that answers at random for ever would never end.
  private static let mostUnusableLines = 20

  /// Keeps an exam that was left without a person at the terminal, so that it can be resumed there. Another one that waits
  /// for that goes first.
  private func keep(_ bookmark: SessionBookmark, of session: Session, _ store: ProgressStore) throws(Fault) {
    guard bookmark.isExam, session.ending == .left, session.summary.asked > 0 else { return }
    if let other = try self.bookmark(isExam: true), other.isUnfinished(store.progress) {
      giveUp(bookmark, store)
    } else {
      bookmarks().keep(bookmark.left(session))
    }
  }

  /// Saves the bookmark of a new session, and says which interrupted one it replaces.
  private func open(_ bookmark: SessionBookmark, _ store: ProgressStore) throws(Fault) {
    if let other = try self.bookmark(isExam: bookmark.isExam), other.isUnfinished(store.progress),
      let verb = Verb(rawValue: other.mode)
    {
      giveUp(other, store)
      say(.resuming(.givenUp(verb)))
    }
    bookmarks().keep(bookmark)
  }

  /// Runs a session with a person, and keeps its bookmark until it's over.
  func converse(
    _ session: inout Session, library: Library, recorder: ReviewRecorder, contrast: Contrast?,
    bookmark: SessionBookmark?
  ) throws -> ExitStatus {
    var face = Conversation(self, library: library, store: recorder.store)
    let known = knownLessons(of: library, recorder.store.progress)
    learner.wantsToLeave = try SessionRunner(recorder: recorder, now: now).run(&session, with: &face)
    learner.answersSaved += recorder.count
    learner.sessionsHeld += 1
    leave(LastSession(face: face, recorder: recorder, session: session, bookmark: bookmark))
    if let contrast, session.summary.asked > 0 {
      let table = ContrastView(contrast: contrast, library: library, wording: wording, width: screen.width())
      paged { show(table.blocks) }
    }
    sayWhatBecameKnown(known, library, recorder.store.progress)
    return close(session, recorder)
  }

  /// Folds the answers into the learner's file, and gives the session's exit status.
  private func close(_ session: Session, _ recorder: ReviewRecorder) -> ExitStatus {
    if session.plan.presentations.count > 0 { recorder.end(session, at: now()) }
    let status = settle(recorder.store)
    guard status == .done else { return status }
    return session.result?.mark.isPassed == false ? .negativeResult : .done
  }
}
