import QuestionBank

extension Session {
  /// The time left in an exam, in milliseconds; nil without a limit.
  func timeLeft(at now: Moment) -> Int64? {
    plan.exam?.limitMilliseconds.map { max(0, $0 - state.clock.elapsed(at: now)) }
  }

  /// Whether the time of an exam has run out.
  func isTimeUp(at now: Moment) -> Bool {
    plan.exam?.limitMilliseconds.map { state.clock.elapsed(at: now) > $0 } ?? false
  }

  /// The current mark of an exam; nil if answers are judged at once.
  func examResult(at now: Moment) -> ExamResult? {
    plan.exam.map { rules in
      ExamResult(
        rules: rules,
        answers: queue.map { turn in
          let answer = state.outcomes[turn.presentation.question.id]
          return ExamResult.Answer(
            presentation: turn.presentation, outcome: answer?.outcome, isLate: answer?.isLate ?? false)
        }, elapsedMilliseconds: state.clock.elapsed(at: now))
    }
  }
}
