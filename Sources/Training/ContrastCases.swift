import QuestionBank

/// The cases that a session may add when the learner takes one role for another: telling apart what has just been
/// confused is worth most.
package struct ContrastCases: Hashable, Sendable {
  /// Open cases, weakest recall first.
  package var questions: [QuestionID]
  /// Those of them that have never been asked.
  package var new: Set<QuestionID>
  /// How many new ones the day's share still allows.
  package var newLimit: Int

  /// Cases that may be added; none unless they're given.
  package init(_ questions: [QuestionID] = [], new: Set<QuestionID> = [], newLimit: Int = 0) {
    self.questions = questions
    self.new = new
    self.newLimit = newLimit
  }
}

extension Selection {
  /// The cases that may be added to a session of these questions.
  ///
  /// - Parameter newLimit: How many new questions the day still allows besides the chosen ones.
  package func cases(from library: Library, progress: Progress, now: Present, newLimit: Int) -> ContrastCases {
    guard mode.bringsBackMisses, filter.questions.isEmpty else { return ContrastCases() }
    let open = LearningPath.all(in: library, progress: progress).flatMap { path in
      path.pack.outlines.filter { $0.isCase && path.isOpen($0) }
    }
    let candidates = Candidates(open, progress: progress, now: now)
    return ContrastCases(
      candidates.new.map(\.id) + candidates.known.map(\.id), new: Set(candidates.new.map(\.id)), newLimit: newLimit)
  }
}

extension Session {
  /// How many cases are added to a session at most.
  private static let mostCases = 2
  /// How many questions later an added case comes.
  private static let distance = 2...4

  /// Adds a case that tells two roles apart which were just confused.
  mutating func addCase(after confusion: Confusion) {
    let next = state.index + 1
    let waiting = queue.count - next
    guard state.addedCases.all < Self.mostCases, waiting >= Self.distance.lowerBound, hasRoom,
      let question = caseToAdd(after: confusion)
    else { return }
    let farthest = min(Self.distance.upperBound, waiting + 1)
    let later = Int.random(in: Self.distance.lowerBound...farthest, using: &state.generator)
    let presentation = library.presentation(of: question, using: &state.generator)
    insert(Turn(presentation: presentation, because: .contrast), at: state.index + later)
    state.addedCases.all += 1
    if plan.cases.new.contains(question.id) { state.addedCases.new += 1 }
  }

  /// The case that differs from the open question in one feature and asks for the role that was answered, else the
  /// weakest one that offers both roles.
  private func caseToAdd(after confusion: Confusion) -> Question? {
    let pair = RolePair(confusion.asked, confusion.answered)
    let judged = queue[state.index].presentation.question
    let planned = Set(queue.map(\.presentation.question.id))
    func mayBeAdded(_ id: QuestionID) -> Bool {
      !planned.contains(id) && (!plan.cases.new.contains(id) || state.addedCases.new < plan.cases.newLimit)
    }
    let named = library.pack(judged.id.pack)?.minimalPairs[judged.id.question] ?? []
    let twins = named.map { QuestionID(pack: judged.id.pack, question: $0) }
    let twin = twins.first { twin in
      plan.cases.questions.contains(twin) && mayBeAdded(twin)
        && library.outline(twin)?.askedRole == confusion.answered
    }
    if let twin { return library.question(twin) }
    var siblings = Siblings()
    for turn in queue { _ = siblings.admit(turn.presentation.question) }
    let found = plan.cases.questions.lazy.filter(mayBeAdded).compactMap(library.outline).first { question in
      guard let asked = question.askedRole, !question.kind.isTyped, question.tells(pair, asking: asked) else {
        return false
      }
      var others = siblings
      return others.admit(question)
    }
    return found?.question
  }
}
