import Documents
import Editline
import Grading
import Localisation
import ProgressStore
import QuestionBank
import SafeText
import Terminal
import Training
import Views

/// A session in JSON: one line per event, and answers read as a person would type them.
struct JSONSession: SessionFace {
  let run: Run
  let library: Library
  let store: ProgressStore
  let reader: any LineReader

  func read(_ session: Session) -> SessionInput {
    guard !run.screen.isUnread else { return .cutShort }
    switch reader.read(prompt: Prompt(""), for: .answer) {
    case .line(let line): return .line(line)
    // Only a person at the prompt can interrupt it without ending the program.
    case .interruption: return .leaving
    case .end: return .end
    case .failure(let code):
      run.learner.noteInputFailure(code)
      return .end
    }
  }

  func show(_ effect: SessionEffect, of session: Session, after line: String) throws {
    try perform(effect, of: session)
  }

  func show(notSaved fault: ProgressFault) throws { try notice("not-saved", run.wording(.notSaved(fault))) }

  private func perform(_ effect: SessionEffect, of session: Session) throws {
    let isExam = session.plan.exam != nil
    switch effect {
    case .ask(let presentation, let number, _, _):
      let presented = store.progress.records[presentation.question.id]?.reviews ?? 0
      try write(
        SessionDocument.Asked(presentation, number: number, presented: presented, because: session.because))
    case .record, .recordPoints: break
    case .points(let outcome): try write(SessionDocument.PointsShown(outcome))
    case .unusablePoints(let reason, let count):
      let stray = if case .numberOutOfRange = reason { run.wording(.unusable(reason)) + " " } else { "" }
      try notice("unusable", stray + run.wording(.howToSetPoints(of: count)))
    case .teach(let lesson, let pack):
      if let pack = library.pack(pack) { try write(SessionDocument.Taught(lesson, pack: pack)) }
    case .retract: try notice("undone", run.wording(.undone(isKeySeen: !isExam)))
    case .verdict(let outcome):
      try write(SessionDocument.Judged(outcome, pack: library.pack(outcome.review.question.pack)))
    case .noted: try notice("noted", run.wording(.exam(.noted)))
    case .notDuringExam: try notice("not-during-exam", run.wording(.exam(.notDuringExam)))
    case .clock(let elapsed, let remaining):
      try notice("clock", run.wording(.exam(.clock(elapsed: elapsed, remaining: remaining))))
    case .timeIsUp: try notice("time-is-up", run.wording(.exam(.timeIsUp)))
    case .examResult(let result): try write(result)
    case .paused(let number, let total):
      try notice("paused", run.wording(.exam(.paused(number: number, total: total))))
    case .hint(let hint, let question):
      try write(SessionDocument.Hint(question: question.description, hint: hint))
    case .noMoreHints(let shown): try notice("no-more-hints", run.wording(.noMoreHints(shown: shown)))
    case .explanation(let outcome):
      let question = outcome.presentation.question
      let model = question.model.map { "\n" + run.wording(.modelAnswer($0)) } ?? ""
      try notice("why", question.explanation + model)
    case .sources(let question):
      let pack = library.pack(question.id.pack)
      try notice(
        "source",
        question.citations.map { CitationView.line($0, pack: pack, wording: run.wording) }.joined(separator: "\n"))
    case .remark(let remark):
      let path = try run.keep(remark, library)
      try notice(
        remark.purpose.rawValue,
        run.wording(.remarkKept(remark.purpose, question: remark.question.description, path: path)))
    case .flagWithoutText: try notice("flag-without-text", run.wording(.flagWithoutText))
    case .skipped(let question):
      try notice("skipped", run.wording(.skipped(isMissed: store.progress.isMissed(question))))
    case .unusable(let reason, let presentation, let isRepeated):
      let legal = isRepeated ? " " + run.wording(.whatIsLegal(presentation.question.kind)) : ""
      try notice("unusable", run.wording(.unusable(reason)) + legal)
    case .tooManyUnusableLines(let count): try notice("unusable-lines", run.wording(.tooManyUnusableLines(count)))
    case .unknownCommand(let name, let nearest):
      try notice("unknown-command", run.wording(.unknownCommand(name, nearest: nearest)))
    case .bareCommand(let name): try notice("bare-command", run.wording(.bareCommand(name)))
    case .nothingJudged: try notice("nothing-judged", run.wording(.nothingJudged))
    case .examIsHandedIn: try notice("exam-handed-in", run.wording(.exam(.handedIn)))
    case .nothingToUndo: try notice("nothing-to-undo", run.wording(.nothingToUndo))
    case .help(let presentation, let legal, let about):
      let help = SessionHelp(
        kind: presentation.question.kind, isExam: isExam, points: session.openPoints?.review.points?.count,
        legal: legal, about: about)
      try notice("help", HelpView(wording: run.wording, width: .max).sessionText(help))
    case .summary(let summary, _): try write(SessionDocument.Closing(summary))
    case .quit: break
    }
  }

  /// Every verdict of an exam, then its mark.
  private func write(_ result: ExamResult) throws {
    for outcome in result.answers.compactMap(\.outcome) {
      try write(SessionDocument.Judged(outcome, pack: library.pack(outcome.review.question.pack)))
    }
    try write(SessionDocument.Mark(result))
  }

  private func notice(_ code: String, _ text: String) throws {
    try write(SessionDocument.Notice(code: code, text: text))
  }

  func write(_ document: some Encodable) throws {
    run.screen.write(try JSONText.line(document))
  }
}
