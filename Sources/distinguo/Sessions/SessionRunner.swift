import ProgressStore
import QuestionBank
import Training
import Usage

/// The face of a session, which shows it and reads its lines: words for a person, JSON for a program.
protocol SessionFace {
  /// Shows an effect of a line. Its review is already on disk.
  mutating func show(_ effect: SessionEffect, of session: Session, after line: String) throws
  /// Says that an answer isn't on disk.
  mutating func show(notSaved fault: ProgressFault) throws
  /// Reads the next line.
  mutating func read(_ session: Session) -> SessionInput
}

/// What was read.
enum SessionInput {
  case line(String)
  /// The line was interrupted, and the question stays open.
  case interruption
  /// The end of input: `leaving` if a person may come back, `end` otherwise.
  case leaving
  case end
  /// Nobody reads the output any more.
  case cutShort
}

/// Runs a session: takes a line, makes the answer durable, then shows the result. This is the one place that makes sure
/// no verdict is shown before its answer is on disk.
struct SessionRunner {
  let recorder: ReviewRecorder
  let now: () -> Moment

  /// Runs a session to its end.
  ///
  /// - Returns: Whether the learner wants to leave the program.
  func run(_ session: inout Session, with face: inout some SessionFace) throws -> Bool {
    try run(&session, from: session.start(at: now()), after: "", with: &face)
  }

  /// Takes a line about a session that's over, which may reopen it.
  func lookBack(_ line: String, at session: inout Session, with face: inout some SessionFace) throws -> Bool {
    try run(&session, from: session.take(TypedLine(line), at: now()), after: line, with: &face)
  }

  private func run(
    _ session: inout Session, from first: [SessionEffect], after firstLine: String, with face: inout some SessionFace
  ) throws -> Bool {
    var effects = first
    var line = firstLine
    var wantsToLeave = false
    while true {
      while !effects.isEmpty {
        let effect = effects.removeFirst()
        switch effect {
        case .record(let review):
          let (kept, record, fault) = recorder.record(review)
          if let fault { try face.show(notSaved: fault) }
          effects = session.recorded(kept, record) + effects
        case .recordPoints(let numbers, let review, let moment):
          let (kept, record, fault) = recorder.record(numbers, of: review, at: moment)
          if let fault { try face.show(notSaved: fault) }
          effects = session.recorded(kept, record) + effects
        case .retract:
          if let fault = recorder.retract() { try face.show(notSaved: fault) }
        case .teach(let lesson, let pack): recorder.taught(LessonName(pack: pack, lesson: lesson.id), at: now())
        case .quit: wantsToLeave = true
        default: break
        }
        try face.show(effect, of: session, after: line)
      }
      guard !session.isFinished else { return wantsToLeave }
      switch face.read(session) {
      case .line(let typed):
        line = typed
        effects = session.take(TypedLine(typed), at: now())
      case .interruption: effects = []
      case .leaving: effects = session.leave(at: now())
      case .end: effects = session.end(at: now())
      case .cutShort: effects = session.cutShort(at: now())
      }
    }
  }
}
