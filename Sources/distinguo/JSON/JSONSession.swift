import Editline
import Grading
import Localisation
import ProgressStore
import QuestionBank
import SafeText
import Terminal
import Training
import Views

/// A session spoken in JSON, a line for each event, with answers read as a person would type them.
struct JSONSession {
  let desk: Desk
  let library: Library
  let recorder: ReviewRecorder

  /// Runs a session to its end.
  func run(
    _ session: inout Session, reader: any LineReader, opening: SessionDocument.Opening, contrast: Contrast? = nil
  ) throws {
    try write(opening)
    var effects = session.start(at: desk.now())
    while true {
      for effect in effects { try perform(effect, isExam: session.plan.exam != nil) }
      guard !session.isFinished else {
        if let contrast { try write(SessionDocument.Contrasted(contrast, library: library)) }
        return
      }
      switch reader.read(prompt: Prompt(""), for: .answer) {
      case .line(let line): effects = session.take(TypedLine(line), at: desk.now())
      case .interruption: effects = []
      case .end: effects = session.end(at: desk.now())
      }
    }
  }

  private func perform(_ effect: SessionEffect, isExam: Bool) throws {
    switch effect {
    case .ask(let presentation, let number, _, _):
      let presented = recorder.store.progress.records[presentation.question.id]?.reviews ?? 0
      try write(SessionDocument.Asked(presentation, number: number, presented: presented))
    case .record(let review):
      if let fault = recorder.record(review) { try notice("not-saved", desk.wording(.notSaved(fault))) }
    case .retract:
      if let fault = recorder.retract() { try notice("not-saved", desk.wording(.notSaved(fault))) }
      try notice("undone", desk.wording(.undone(isKeySeen: !isExam)))
    case .verdict(let outcome):
      try write(SessionDocument.Judged(outcome, pack: library.pack(outcome.review.question.pack)))
    case .noted: try notice("noted", desk.wording(.exam(.noted)))
    case .notDuringExam: try notice("not-during-exam", desk.wording(.exam(.notDuringExam)))
    case .clock(let elapsed, let remaining):
      try notice("clock", desk.wording(.exam(.clock(elapsed: elapsed, remaining: remaining))))
    case .timeIsUp: try notice("time-is-up", desk.wording(.exam(.timeIsUp)))
    case .examResult(let result): try write(result)
    case .paused(let number, let total):
      try notice("paused", desk.wording(.exam(.paused(number: number, total: total))))
    case .hint(let hint, let question):
      try write(SessionDocument.Hint(question: question.description, hint: hint))
    case .noMoreHints(let shown): try notice("no-more-hints", desk.wording(.noMoreHints(shown: shown)))
    case .explanation(let outcome): try notice("why", outcome.presentation.question.explanation)
    case .sources(let question):
      let pack = library.pack(question.id.pack)
      try notice(
        "source",
        question.citations.map { CitationView.line($0, pack: pack, wording: desk.wording) }.joined(separator: "\n"))
    case .remark(let remark):
      let path = try desk.keep(remark, library)
      try notice(
        remark.purpose.rawValue,
        desk.wording(.remarkKept(remark.purpose, question: remark.question.description, path: path)))
    case .flagWithoutText: try notice("flag-without-text", desk.wording(.flagWithoutText))
    case .skipped(let question):
      try notice("skipped", desk.wording(.skipped(isMissed: recorder.store.progress.isMissed(question))))
    case .unusable(let reason, let presentation, let isRepeated):
      let legal = isRepeated ? " " + desk.wording(.whatIsLegal(presentation.question.kind)) : ""
      try notice("unusable", desk.wording(.unusable(reason)) + legal)
    case .unknownCommand(let name, let nearest):
      try notice("unknown-command", desk.wording(.unknownCommand(name, nearest: nearest)))
    case .bareCommand(let name): try notice("bare-command", desk.wording(.bareCommand(name)))
    case .nothingJudged: try notice("nothing-judged", desk.wording(.nothingJudged))
    case .examIsHandedIn: try notice("exam-handed-in", desk.wording(.exam(.handedIn)))
    case .nothingToUndo: try notice("nothing-to-undo", desk.wording(.nothingToUndo))
    case .help(let presentation, let legal, let about):
      let help = SessionHelp(kind: presentation.question.kind, isExam: isExam, legal: legal, about: about)
      try notice("help", HelpView(wording: desk.wording, width: .max).sessionText(help))
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

  private func write(_ document: some Encodable) throws {
    desk.screen.write(try JSONText.line(document))
  }
}
