import Grading
import QuestionBank

extension Session.Plan {
  /// A plan for these questions. The seed decides the order of their options and everything the session later leaves
  /// to chance.
  package init(
    id: SessionID, mode: Mode, questions: [Question], library: Library, seed: UInt64,
    policy: SchedulePolicy = SchedulePolicy(), isFree: Bool = false, exam: ExamRules? = nil
  ) {
    var generator = SplitMix64(seed: seed)
    let presentations = questions.map {
      Presentation($0, lures: library.lures(for: $0), using: &generator)
    }
    self.init(
      id: id, mode: mode, presentations: presentations, policy: policy, isFree: isFree, exam: exam,
      generator: generator)
  }
}

extension Library {
  /// Names that a typo must not be taken for: those of the pack's roles that the question doesn't ask for.
  package func lures(for question: Question) -> [AcceptedPattern] {
    guard question.kind.isTyped, let pack = pack(question.id.pack) else { return [] }
    return pack.roles.filter { $0.id != question.role }.flatMap { [$0.name] + $0.accept }
      .map(AcceptedPattern.init(literally:))
  }
}
