import QuestionBank

/// Deals the places that a session has for new questions: in turn to each path, and along each path wide rather than
/// deep, so that the next lesson begins while the last one is still being practised.
struct PathDealer {
  private var hands: [Hand]
  private var turn = 0

  /// What a path has to give.
  fileprivate struct Hand {
    /// The base questions of the open lessons that aren't known yet.
    var bases: ArraySlice<Question>
    /// Every other open question that is new.
    var others: ArraySlice<Question>
    var dealt = 0
  }

  /// Deals along these paths, beginning with the pack that has met the fewest questions today, then by name.
  init(_ paths: [LearningPath], progress: Progress, metToday: (PackID) -> Int, isNew: (Question) -> Bool) {
    let inOrder = paths.map { (path: $0, met: metToday($0.pack.id)) }
      .sorted { ($0.met, $0.path.pack.id) < ($1.met, $1.path.pack.id) }
    hands = inOrder.map { path, _ in
      var bases: [Question] = []
      var others: [Question] = []
      for step in path.steps {
        for question in step.questions where step.admits(question) && isNew(question) {
          if question.level == .base, !step.isKnown {
            bases.append(question)
          } else {
            others.append(question)
          }
        }
      }
      return Hand(bases: bases[...], others: others[...])
    }
  }

  /// The next new question that may be taken; nil when there is none left.
  mutating func next(admitting admits: (Question) -> Bool) -> Question? {
    for _ in hands.indices {
      defer { turn = (turn + 1) % hands.count }
      if let question = hands[turn].next(admitting: admits) { return question }
    }
    return nil
  }
}

extension PathDealer.Hand {
  /// Two in three are base questions, every third one is another; either takes the place of the other.
  fileprivate mutating func next(admitting admits: (Question) -> Bool) -> Question? {
    let isOthersTurn = dealt % 3 == 2
    let question =
      isOthersTurn
      ? Self.take(&others, admits) ?? Self.take(&bases, admits)
      : Self.take(&bases, admits) ?? Self.take(&others, admits)
    if question != nil { dealt += 1 }
    return question
  }

  private static func take(_ questions: inout ArraySlice<Question>, _ admits: (Question) -> Bool) -> Question? {
    while let question = questions.popFirst() {
      if admits(question) { return question }
    }
    return nil
  }
}
