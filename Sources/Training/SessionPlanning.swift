import Grading
import QuestionBank

extension Session.Plan {
  /// A plan for these questions. The seed decides the order of their options and anything the session later leaves
  /// to chance.
  package init(
    id: SessionID, mode: Mode, questions: [Question], library: Library, seed: UInt64,
    policy: SchedulePolicy = SchedulePolicy(), isFree: Bool = false, exam: ExamRules? = nil
  ) {
    var generator = SplitMix64(seed: seed)
    let presentations = questions.map { library.presentation(of: $0, using: &generator) }
    self.init(
      id: id, mode: mode, presentations: presentations, policy: policy, isFree: isFree, exam: exam,
      generator: generator)
  }
}

extension Library {
  /// A question to ask, shuffled, with what its pack says about reading the answer.
  package func presentation(of question: Question, using generator: inout some RandomNumberGenerator) -> Presentation {
    Presentation(
      question, lures: lures(for: question), elsewhere: vocabulary(of: question.id.pack),
      names: names(ofOptionsIn: question), using: &generator)
  }

  /// Names that mustn't pass for a typo: those of the pack's roles the question doesn't ask for.
  package func lures(for question: Question) -> [AcceptedPattern] {
    guard question.kind.isTyped, let pack = pack(question.id.pack) else { return [] }
    return pack.roles.filter { $0.id != question.role }.flatMap { [$0.name] + $0.accept }
      .map(AcceptedPattern.init(literally:))
  }

  /// For each option, in the author's order, every name of the role it names. Empty if no option names a role,
  /// and for an option that shares its role with another one that names it.
  package func names(ofOptionsIn question: Question) -> [[String]] {
    let roles = pack(question.id.pack)?.roles ?? []
    let options = question.options
    let named = options.map { option in roles.first { $0.id == option.role && $0.isNamed(atEndOf: option.text) } }
    guard named.contains(where: { $0 != nil }) else { return [] }
    return named.map { role in
      role.map { role in named.count { $0?.id == role.id } == 1 ? role.names : [] } ?? []
    }
  }
}

extension Role {
  /// How many words may come before a role's name in an option: "De celui du", "Un poste de". With more, it's a
  /// statement about the role, which the role's name alone doesn't choose.
  private static let mostLeadingWords = 3

  /// Whether the text is one of the role's names, with a few words before it.
  fileprivate func isNamed(atEndOf text: String) -> Bool {
    let words = FrenchText(text).plain.split(separator: " ")
    return ([name] + accept).contains { name in
      let name = FrenchText(name).plain.split(separator: " ")
      return !name.isEmpty && words.suffix(name.count) == name[...] && words.count - name.count <= Self.mostLeadingWords
    }
  }
}
