import QuestionBank

/// Two roles to tell apart, in no particular order.
package struct RolePair: Hashable, Sendable {
  package let first: RoleID
  package let second: RoleID

  package init(_ first: RoleID, _ second: RoleID) {
    self.first = first
    self.second = second
  }

  package var roles: [RoleID] { [first, second] }

  package static func == (left: RolePair, right: RolePair) -> Bool { Set(left.roles) == Set(right.roles) }

  package func hash(into hasher: inout Hasher) { hasher.combine(Set(roles)) }
}

/// Which roles a learner confuses.
package struct Confusions: Sendable {
  /// How often each role was answered in place of the role asked for.
  package private(set) var counts: [Confusion: Int] = [:]
  /// How much each pair is confused now.
  private var weights: [RolePair: Double] = [:]

  /// What remains of a pair's confusion after an answer that tells the pair apart.
  static let fading = 0.85

  /// The confusions in a learner's answers, oldest first. Each has its full weight until the pair is told apart again.
  package init(_ reviews: some Sequence<Review> = [], library: Library) {
    for review in reviews { add(review, library: library) }
  }

  /// Counts a later answer.
  package mutating func add(_ review: Review, library: Library) {
    if let confusion = review.confusion {
      counts[confusion, default: 0] += 1
      weights[RolePair(confusion.asked, confusion.answered), default: 0] += 1
    } else if review.isRight, let question = library.outline(review.question), let asked = question.askedRole {
      for pair in weights.keys where question.tells(pair, asking: asked) { weights[pair]? *= Self.fading }
    }
  }

  /// How often either role was answered for the other.
  package func times(_ pair: RolePair) -> Int {
    counts[Confusion(asked: pair.first, answered: pair.second), default: 0]
      + counts[Confusion(asked: pair.second, answered: pair.first), default: 0]
  }

  /// Every pair that was ever confused, the most often confused first; on a tie, the pair whose names come first.
  package var pairs: [(pair: RolePair, times: Int)] {
    Set(counts.keys.map { [$0.asked, $0.answered].sorted() }).map { RolePair($0[0], $0[1]) }.map { ($0, times($0)) }
      .sorted { ($1.times, $0.pair.orderedNames) < ($0.times, $1.pair.orderedNames) }
  }

  /// The most confused pair now among those that satisfy the condition; on a tie, the pair whose names come
  /// first.
  package func worstPair(where isWanted: (RolePair) -> Bool = { _ in true }) -> RolePair? {
    weights.filter { isWanted($0.key) }.max {
      ($0.value, $1.key.orderedNames) < ($1.value, $0.key.orderedNames)
    }?.key
  }
}

extension RolePair {
  fileprivate var orderedNames: String { roles.map(\.text).sorted().joined(separator: " ") }
}

extension Selectable {
  /// Whether a right answer tells these two roles apart.
  func tells(_ pair: RolePair, asking asked: RoleID) -> Bool {
    pair.roles.contains(asked) && (kind.isTyped || pair.roles.allSatisfy(roles.contains))
  }
}
