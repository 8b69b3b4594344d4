import QuestionBank

/// Deals the places that a session has for new questions: in turn to each path, and along each path wide rather than
/// deep, so that the next lesson begins while the last one is still being practised.
struct PathDealer {
  private var hands: [Hand]
  private var turn = 0

  /// What a path has to give. Questions are looked at when they come up, because few of many are.
  fileprivate struct Hand {
    /// The base questions of the open lessons that aren't known yet.
    var bases: Run
    /// Every other open question that is new.
    var others: Run
    var dealt = 0
  }

  /// Deals along these paths, beginning with the pack that has met the fewest questions today, then by name.
  init(
    _ paths: [LearningPath], metToday: (PackID) -> Int, isNew: @escaping (QuestionOutline) -> Bool
  ) {
    let inOrder = paths.map { (path: $0, met: metToday($0.pack.id)) }
      .sorted { ($0.met, $0.path.pack.id) < ($1.met, $1.path.pack.id) }
    hands = inOrder.map { path, _ in
      Hand(
        bases: Run(path.steps) { $0.level == .base && !$1.isKnown && $1.admits($0) && isNew($0) },
        others: Run(path.steps) { ($0.level != .base || $1.isKnown) && $1.admits($0) && isNew($0) })
    }
  }

  /// The next new question that may be taken; nil when there is none left.
  mutating func next(admitting admits: (QuestionOutline) -> Bool) -> QuestionOutline? {
    for _ in hands.indices {
      defer { turn = (turn + 1) % hands.count }
      if let question = hands[turn].next(admitting: admits) { return question }
    }
    return nil
  }
}

extension PathDealer.Hand {
  /// Two in three are base questions, every third one is another; either takes the place of the other.
  fileprivate mutating func next(admitting admits: (QuestionOutline) -> Bool) -> QuestionOutline? {
    let isOthersTurn = dealt % 3 == 2
    let question =
      isOthersTurn
      ? others.next(where: admits) ?? bases.next(where: admits)
      : bases.next(where: admits) ?? others.next(where: admits)
    if question != nil { dealt += 1 }
    return question
  }
}

extension PathDealer {
  /// The questions along a path that are wanted, one after the other.
  fileprivate struct Run {
    private let steps: [LearningPath.Step]
    private let isWanted: (QuestionOutline, LearningPath.Step) -> Bool
    private var step = 0
    private var question = 0

    init(_ steps: [LearningPath.Step], where isWanted: @escaping (QuestionOutline, LearningPath.Step) -> Bool) {
      self.steps = steps
      self.isWanted = isWanted
    }

    mutating func next(where admits: (QuestionOutline) -> Bool) -> QuestionOutline? {
      while step < steps.count {
        let questions = steps[step].questions
        while question < questions.count {
          let candidate = questions[question]
          question += 1
          if isWanted(candidate, steps[step]), admits(candidate) { return candidate }
        }
        step += 1
        question = 0
      }
      return nil
    }
  }
}
