import QuestionBank

extension Selection {
  /// Chooses short questions that tell two roles apart, the same number for each role: first missed ones, then the
  /// weakest, then new ones; cases come before everything else.
  ///
  /// They come in twos, one for each role in random order: strict alternation would give every second answer away.
  package func drillChoice(
    of pair: RolePair, from library: Library, progress: Progress, now: Present,
    using generator: inout some RandomNumberGenerator
  ) -> Choice {
    let telling = library.outlines.filter { filter.accepts($0) && $0.isDrill(of: pair) }
    let candidates = Candidates(telling, progress: progress, now: now)
    let new = Array(candidates.new.prefix(newLimit))
    let byNeed = candidates.missedWorstFirst + candidates.known.filter { !progress.isMissed($0.id) } + new
    let inOrder = byNeed.filter(\.isCase) + byNeed.filter { !$0.isCase }
    var siblings = Siblings()
    let admitted = inOrder.filter { siblings.admit($0) }
    let first = admitted.filter { $0.askedRole == pair.first }
    let second = admitted.filter { $0.askedRole == pair.second }
    var choice = Choice()
    for (ofFirst, ofSecond) in zip(first, second).prefix((limit ?? .max) / 2) {
      for question in [ofFirst, ofSecond].shuffled(using: &generator) {
        choice.add(question, progress.records[question.id] == nil ? .new : .again)
      }
    }
    return choice
  }
}

extension Selectable {
  /// Whether it's a quick question that asks for one of these two roles.
  fileprivate func isDrill(of pair: RolePair) -> Bool {
    guard kind == .choice || kind == .short, let asked = askedRole else { return false }
    return tells(pair, asking: asked)
  }
}
