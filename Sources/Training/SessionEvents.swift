import QuestionBank

/// That a session was begun, and what it was to be.
package struct SessionStart: Hashable, Sendable {
  package var session: SessionID
  package var mode: Mode
  package var seed: UInt64
  /// The number of questions planned.
  package var planned: Int
  /// The rules of an exam; nil for any other session.
  package var exam: ExamRules?

  package init(session: SessionID, mode: Mode, seed: UInt64, planned: Int, exam: ExamRules? = nil) {
    self.session = session
    self.mode = mode
    self.seed = seed
    self.planned = planned
    self.exam = exam
  }
}

/// That a session ended or was given up. A session that was taken up again afterwards ends again, and the last end counts.
package struct SessionEnd: Hashable, Sendable {
  package var session: SessionID
  /// Whether it was left and not taken up again.
  package var isGivenUp: Bool
  /// The mark of an exam, 0 to 100, of what was planned; nil for any other session.
  package var mark: Double?
  /// The questions that were answered after an exam's time was up.
  package var late: [QuestionID]
  /// Whether the pass mark was reached; nil without one.
  package var isPassed: Bool?

  package init(
    session: SessionID, isGivenUp: Bool = false, mark: Double? = nil, late: [QuestionID] = [], isPassed: Bool? = nil
  ) {
    self.session = session
    self.isGivenUp = isGivenUp
    self.mark = mark
    self.late = late
    self.isPassed = isPassed
  }
}
