import Editline
import FSRS
import Grading
import Localisation
import PackReading
import ProgressStore
import QuestionBank
import Terminal
import Training
import Usage
import Views

/// A session with a person: at a terminal with prompts, or through a pipe without.
struct Conversation {
  let desk: Desk
  let library: Library
  let recorder: ReviewRecorder
  let reader: any LineReader

  /// Runs a session to its end, and says whether the learner wants to leave the program.
  func run(_ session: inout Session) -> Bool {
    let effects = session.start(at: desk.now())
    return run(&session, from: effects)
  }

  /// Whether a person sits there, who may leave and come back; a script has said all that it will.
  private var isAtTerminal: Bool { desk.environment.inputIsTerminal }

  /// Takes a command about a session that is over, which may open it again.
  func lookBack(_ line: String, at session: inout Session) -> Bool {
    let effects = session.take(TypedLine(line), at: desk.now())
    return run(&session, from: effects)
  }

  private func run(_ session: inout Session, from first: [SessionEffect]) -> Bool {
    var effects = first
    var wantsToQuit = false
    var typed = ""
    var total = session.total
    var explained: Set<Initials> = []
    let completer = PromptCompleter(desk: desk, purpose: .answer)
    while true {
      wantsToQuit = effects.contains { if case .quit = $0 { true } else { false } }
      for effect in effects {
        perform(effect, of: session, after: typed, isLeaving: wantsToQuit)
        if case .verdict = effect, session.total > total { say(.comesBack) }
        if case .ask(let presentation, _, _, let isRepeated) = effect {
          let initials = initials(in: presentation).filter { isRepeated || !explained.contains($0) }
          if !initials.isEmpty { say(.initials(initials)) }
          explained.formUnion(initials)
        }
      }
      total = session.total
      guard let open = session.open else { return wantsToQuit }
      let prompt = desk.prompt(.answerPrompt(number: open.number, total: session.total), "1;36")
      switch reader.read(prompt: prompt, for: .answer, completer: completer) {
      case .line(let line):
        typed = line
        effects = session.take(TypedLine(line), at: desk.now())
      case .interruption:
        desk.show([.gap, Block(desk.wording(.howToLeaveAnswer))])
        effects = []
      case .end:
        desk.show([.gap])
        effects = isAtTerminal ? session.leave(at: desk.now()) : session.end(at: desk.now())
      }
    }
  }

  /// Carries out what follows from a line that was typed.
  private func perform(_ effect: SessionEffect, of session: Session, after line: String, isLeaving: Bool) {
    let wording = desk.wording
    switch effect {
    case .ask(let presentation, let number, let total, _):
      desk.show(
        QuestionView.blocks(
          presentation, number: number, total: total,
          standing: progress.standing(of: presentation.question.id, at: desk.now()),
          wording: wording))
    case .record(let review):
      if let fault = recorder.record(review) { tell(fault) }
    case .retract:
      if let fault = recorder.retract() { tell(fault) }
      say(.undone(isKeySeen: session.plan.exam == nil))
    case .verdict(let outcome): desk.show(view(outcome).blocks)
    case .noted: say(.exam(.noted))
    case .notDuringExam: say(.exam(.notDuringExam))
    case .clock(let elapsed, let remaining): say(.exam(.clock(elapsed: elapsed, remaining: remaining)))
    case .timeIsUp: say(.exam(.timeIsUp))
    case .examResult(let result):
      let view = ExamView(result: result, library: library, wording: wording, now: desk.now().seconds)
      desk.paged { desk.show(view.blocks) }
    case .paused(let number, let total): say(.exam(.paused(number: number, total: total)))
    case .hint(let hint, _): say(.hint(hint))
    case .noMoreHints(let shown): say(.noMoreHints(shown: shown))
    case .explanation(let outcome): desk.show(view(outcome).fullExplanation)
    case .sources(let question): desk.show(sources(of: question))
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
    case .unknownCommand(let name, let nearest): say(.unknownCommand(name, nearest: nearest))
    case .bareCommand(let name): say(.bareCommand(name))
    case .nothingJudged: say(.nothingJudged)
    case .nothingToUndo: say(.nothingToUndo)
    case .examIsHandedIn: say(.exam(.handedIn))
    case .help(let presentation, let legal, let about):
      desk.show(
        HelpView(wording: wording, width: desk.screen.width()).session(
          SessionHelp(
            kind: presentation.question.kind, isExam: session.plan.exam != nil, legal: legal, about: about)))
    case .summary(let summary, let remaining):
      let now = desk.now().seconds
      let isAtPrompt = desk.isInsidePrompt && !isLeaving
      desk.show(
        SummaryView.blocks(
          summary, remaining: remaining, missedNow: progress.missed.count { library.question($0) != nil },
          nextDue: progress.nextDue.map { Sentence.Span(from: now, to: $0.seconds) }, isExam: session.plan.exam != nil,
          isAtPrompt: isAtPrompt, wording: wording))
      if session.ending == .left, isAtTerminal { say(.resuming(.left(isAtPrompt: isAtPrompt))) }
    case .quit: break
    }
  }

  /// Says that an answer is not on the disk.
  private func tell(_ fault: ProgressFault) {
    desk.screen.show(MessageView.error(desk.wording(.notSaved(fault)), wording: desk.wording), on: .error)
  }

  private func keep(_ remark: Remark) {
    do {
      say(.remarkKept(remark.purpose, question: remark.question.description, path: try desk.keep(remark, library)))
    } catch {
      _ = desk.report(error)
    }
  }

  /// Every citation of a question in full, and the paragraph itself where the settings name a folder with the texts.
  private func sources(of question: Question) -> [Block] {
    let pack = library.pack(question.id.pack)
    guard !question.allCitations.isEmpty else { return [Block(desk.wording(.noSource), indent: 2)] }
    let articles = desk.settings.articles.map(ArticleFolder.init)
    var paragraphsShown: Set<[String]> = []
    return question.allCitations.flatMap { citation -> [Block] in
      let blocks = CitationView.blocks(citation, pack: pack, wording: desk.wording, indent: 2).map(\.copyable)
      guard let number = citation.paragraph, let article = articles?.article(citation.source),
        article.paragraphs.indices.contains(number - 1),
        paragraphsShown.insert([citation.source.text, String(number)]).inserted
      else { return blocks }
      return blocks + [Block(desk.wording(.paragraph(number, article.paragraphs[number - 1])), indent: 4)]
    }
  }

  private func initials(in presentation: Presentation) -> [Initials] {
    presentation.initials(of: library.pack(presentation.question.id.pack)?.roles ?? [])
  }

  private func say(_ sentence: Sentence) {
    desk.show([Block(desk.wording(sentence), indent: 2)])
  }

  private func view(_ outcome: Outcome) -> VerdictView {
    VerdictView(
      outcome: outcome, pack: library.pack(outcome.review.question.pack), wording: desk.wording,
      now: desk.now().seconds)
  }

  private var progress: Progress { recorder.store.progress }
}

extension Block {
  /// With an address on one line, however long that is: who asks for the sources may want to copy it.
  fileprivate var copyable: Block {
    var block = self
    if spans.contains(where: \.style.isLink) { block.folding = .never }
    return block
  }
}

extension Desk {
  /// A prompt in the learner's language and, where there is colour, in one.
  func prompt(_ sentence: Sentence, _ rendition: String) -> Prompt {
    Prompt(
      screen.drawsUnicode ? wording(sentence) : ASCIIDrawing.of(wording(sentence)),
      rendition: screen.hasColour ? rendition : "")
  }
}
