import ProgressStore
import Training
import Usage

/// What shows a session and reads the lines that answer it: in words for a person, in JSON for a program.
protocol SessionFace {
  /// Shows what follows from a line. A review is on disk before its effect comes here.
  mutating func show(_ effect: SessionEffect, of session: Session, after line: String) throws
  /// Says that an answer isn't on disk.
  mutating func show(notSaved fault: ProgressFault) throws
  /// Reads the next line, which the question that's open asks for.
  mutating func read(_ session: Session) -> SessionInput
}

/// What a face read.
enum SessionInput {
  case line(String)
  /// The line was interrupted, and the question stays open.
  case interruption
  /// There is no more input: a person leaves and may come back, a script has said all that it will.
  case leaving
  case end
}

/// Holds a session: takes a line, makes the answer durable, then shows what follows. It's the one place that keeps the
/// promise that no verdict is seen before its answer is on disk.
struct SessionRunner {
  let recorder: ReviewRecorder
  let now: () -> Moment

  /// Holds a session to its end.
  ///
  /// - Returns: Whether the learner wants to leave the program.
  func run(_ session: inout Session, with face: inout some SessionFace) throws -> Bool {
    try run(&session, from: session.start(at: now()), after: "", with: &face)
  }

  /// Takes a line about a session that's over, which may open it again.
  func lookBack(_ line: String, at session: inout Session, with face: inout some SessionFace) throws -> Bool {
    try run(&session, from: session.take(TypedLine(line), at: now()), after: line, with: &face)
  }

  private func run(
    _ session: inout Session, from first: [SessionEffect], after firstLine: String, with face: inout some SessionFace
  ) throws -> Bool {
    var effects = first
    var line = firstLine
    while true {
      for effect in effects {
        if let fault = makeDurable(effect) { try face.show(notSaved: fault) }
        try face.show(effect, of: session, after: line)
      }
      guard session.open != nil else { return effects.contains { if case .quit = $0 { true } else { false } } }
      switch face.read(session) {
      case .line(let typed):
        line = typed
        effects = session.take(TypedLine(typed), at: now())
      case .interruption: effects = []
      case .leaving: effects = session.leave(at: now())
      case .end: effects = session.end(at: now())
      }
    }
  }

  /// Puts on disk what an effect asks to keep; gives the fault that prevents it.
  private func makeDurable(_ effect: SessionEffect) -> ProgressFault? {
    switch effect {
    case .record(let review): recorder.record(review)
    case .retract: recorder.retract()
    default: nil
    }
  }
}
