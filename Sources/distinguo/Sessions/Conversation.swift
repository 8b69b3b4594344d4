import Editline
import FSRS
import Grading
import Localisation
import PackReading
import PackShelf
import ProgressStore
import QuestionBank
import Terminal
import Training
import Usage
import Views

/// A session with a person: at a terminal with prompts, or through a pipe without.
struct Conversation: SessionFace {
  let run: Run
  let library: Library
  let store: ProgressStore
  let reader: any LineReader
  /// Initials that were explained already.
  private var explained: Set<Initials> = []
  /// The session's total when the line was read.
  private var total = 0
  /// Whether the line that was read leaves the program.
  private var isLeaving = false

  init(_ run: Run, library: Library, store: ProgressStore) {
    self.run = run
    self.library = library
    self.store = store
    reader = run.reader()
  }

  /// Whether a person answers, who may come back. A script's input is over when it ends.
  private var isAtTerminal: Bool { run.environment.inputIsTerminal }

  mutating func read(_ session: Session) -> SessionInput {
    guard !run.screen.isUnread else { return .cutShort }
    total = session.total
    let prompt = run.prompt(
      session.openPoints == nil ? .answerPrompt(number: session.number, total: session.total) : .pointsPrompt, "1;36")
    switch reader.read(prompt: prompt, for: .answer, completer: PromptCompleter(run: run, purpose: .answer)) {
    case .line(let line):
      isLeaving = TypedLine(line).isQuit
      return .line(line)
    case .interruption:
      run.show([.gap, Block(run.wording(.howToLeaveAnswer))])
      return .interruption
    case .end:
      run.show([.gap])
      return isAtTerminal ? .leaving : .end
    case .failure(let code):
      run.learner.noteInputFailure(code)
      return .end
    }
  }

  mutating func show(_ effect: SessionEffect, of session: Session, after line: String) {
    perform(effect, of: session, after: line)
    if case .verdict = effect, session.total > total { say(.comesBack) }
    guard case .ask(let presentation, _, _, let isRepeated) = effect else { return }
    let initials = initials(in: presentation).filter { isRepeated || !explained.contains($0) }
    if !initials.isEmpty { say(.initials(initials)) }
    explained.formUnion(initials)
  }

  func show(notSaved fault: ProgressFault) {
    run.screen.show(MessageView.error(run.wording(.notSaved(fault)), wording: run.wording), on: .error)
  }

  /// Shows one effect of a line.
  private func perform(_ effect: SessionEffect, of session: Session, after line: String) {
    let wording = run.wording
    switch effect {
    case .ask(let presentation, let number, let total, _):
      show(
        QuestionView.blocks(
          presentation, number: number, total: total,
          standing: progress.standing(of: presentation.question.id, at: run.present()),
          wording: wording), of: presentation.question.id.pack)
    case .record, .recordPoints: break
    case .points(let outcome):
      show(
        PointsView.blocks(outcome, isAfterExam: session.plan.exam != nil, wording: wording),
        of: outcome.review.question.pack)
    case .unusablePoints(let reason, let count):
      if case .numberOutOfRange = reason { say(.unusable(reason)) }
      say(.howToSetPoints(of: count))
    case .teach(let lesson, let pack):
      if let pack = library.pack(pack) { show(LessonView.text(lesson, of: pack, wording: wording), of: pack.id) }
    case .retract: say(.undone(isKeySeen: session.plan.exam == nil))
    case .verdict(let outcome): show(view(outcome).blocks, of: outcome.review.question.pack)
    case .noted: say(.exam(.noted))
    case .notDuringExam: say(.exam(.notDuringExam))
    case .clock(let elapsed, let remaining): say(.exam(.clock(elapsed: elapsed, remaining: remaining)))
    case .timeIsUp: say(.exam(.timeIsUp))
    case .examResult(let result):
      let view = ExamView(result: result, library: library, wording: wording, now: run.now().seconds)
      run.paged { run.show(view.blocks, in: library.language) }
    case .paused(let number, let total): say(.exam(.paused(number: number, total: total)))
    case .hint(let hint, let question): show([Block(wording(.hint(hint)), indent: 2)], of: question.pack)
    case .noMoreHints(let shown): say(.noMoreHints(shown: shown))
    case .explanation(let outcome): show(view(outcome).fullExplanation, of: outcome.review.question.pack)
    case .sources(let question): show(sources(of: question), of: question.id.pack)
    case .remark(let remark): keep(remark)
    case .flagWithoutText: say(.flagWithoutText)
    case .skipped(let question): say(.skipped(isMissed: progress.isMissed(question)))
    case .unusable(let reason, let presentation, let isRepeated):
      let verb = line.split(whereSeparator: \.isWhitespace).first.flatMap { Verb(exactly: $0) }
      say(verb.map { .verbDuringQuestion($0, isExam: session.plan.exam != nil) } ?? .unusable(reason))
      if isRepeated {
        say(.whatIsLegal(presentation.question.kind))
      } else if verb == nil {
        say(.howToAnswerKind(presentation.question.kind))
      }
    case .tooManyUnusableLines(let count): say(.tooManyUnusableLines(count))
    case .unknownCommand(let name, let nearest): say(.unknownCommand(name, nearest: nearest))
    case .bareCommand(let name): say(.bareCommand(name))
    case .nothingJudged: say(.nothingJudged)
    case .nothingToUndo: say(.nothingToUndo)
    case .examIsHandedIn: say(.exam(.handedIn))
    case .help(let presentation, let legal, let about):
      run.show(
        HelpView(wording: wording, width: run.screen.width()).session(
          SessionHelp(
            kind: presentation.question.kind, isExam: session.plan.exam != nil,
            points: session.openPoints?.review.points?.count, legal: legal, about: about)))
    case .summary(let summary, let remaining):
      let now = run.now().seconds
      let isAtPrompt = run.learner.isAtPrompt && !isLeaving
      run.show(
        SummaryView.blocks(
          summary, remaining: mayComeBack(to: session) ? 0 : remaining,
          missedNow: progress.missed.count { library.holds($0) },
          nextDue: progress.nextDue(among: library.outlines, in: run.days).map {
            Sentence.Span(from: now, to: $0.seconds)
          }, isExam: session.plan.exam != nil,
          isAtPrompt: isAtPrompt, wording: wording))
      if mayComeBack(to: session) { say(.resuming(.left(isAtPrompt: isAtPrompt))) }
    case .quit: break
    }
  }

  /// Whether the session was left by a person who may resume it, which takes an answer.
  private func mayComeBack(to session: Session) -> Bool {
    session.ending == .left && isAtTerminal && session.summary.asked > 0
  }

  private func keep(_ remark: Remark) {
    do {
      say(.remarkKept(remark.purpose, question: remark.question.description, path: try run.keep(remark, library)))
    } catch {
      _ = run.report(error)
    }
  }

  /// Every citation of a question in full, with the paragraph itself if the settings name the folder of article texts.
  private func sources(of question: Question) -> [Block] {
    let pack = library.pack(question.id.pack)
    guard !question.allCitations.isEmpty else { return [Block(run.wording(.noSource), indent: 2)] }
    let articles = run.settings.articles.map(ArticleFolder.init)
    var paragraphsShown: Set<[String]> = []
    return question.allCitations.flatMap { citation -> [Block] in
      let blocks = CitationView.blocks(citation, pack: pack, wording: run.wording, indent: 2).map(\.copyable)
      guard let number = citation.paragraph, let article = articles?.article(citation.source),
        article.paragraphs.indices.contains(number - 1),
        paragraphsShown.insert([citation.source.text, String(number)]).inserted
      else { return blocks }
      return blocks + [Block(run.wording(.paragraph(number, article.paragraphs[number - 1])), indent: 4)]
    }
  }

  private func initials(in presentation: Presentation) -> [Initials] {
    presentation.initials(of: library.pack(presentation.question.id.pack)?.roles ?? [])
  }

  /// Shows what's made of a pack's texts.
  private func show(_ blocks: [Block], of pack: PackID) { run.show(blocks, in: library.pack(pack)?.language) }

  private func say(_ sentence: Sentence) {
    run.show([Block(run.wording(sentence), indent: 2)])
  }

  private func view(_ outcome: Outcome) -> VerdictView {
    VerdictView(
      outcome: outcome, pack: library.pack(outcome.review.question.pack), wording: run.wording,
      now: run.now().seconds)
  }

  private var progress: Progress { store.progress }
}

extension Block {
  /// With addresses on one line each, however long, so that they can be copied.
  fileprivate var copyable: Block {
    var block = self
    if spans.contains(where: \.style.isLink) { block.folding = .never }
    return block
  }
}

extension TypedLine {
  /// Whether it asks to leave the program.
  fileprivate var isQuit: Bool { if case .command(.quit, _) = self { true } else { false } }
}
