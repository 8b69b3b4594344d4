/// A pattern as a small machine that reads an answer once, keeping every state it may be in (Thompson 1968).
///
/// The time is at most the length of the answer times the length of the pattern, whatever the brackets.
struct PatternProgram: Hashable, Sendable {
  private enum Step: Hashable, Sendable {
    /// Reads one symbol.
    case symbol(Unicode.Scalar)
    /// Reads any number of symbols.
    case anything
    /// Goes on at both places.
    case fork(Int, Int)
    case jump(Int)
    case end
  }

  private var steps: [Step] = []
  /// The states to start from: the first step, and those after a leading article of the pattern.
  private var entries: [Int] = [0]

  init(_ node: PatternNode, keepsAccents: Bool) {
    add(node, keepsAccents: keepsAccents)
    steps.append(.end)
    entries += Set(LeadingWords.articles.flatMap(entriesAfter)).subtracting([0]).sorted()
  }

  private mutating func add(_ node: PatternNode, keepsAccents: Bool) {
    switch node {
    case .words(let scalars):
      steps += Folding.symbols(ofPart: scalars, keepsAccents: keepsAccents).map(Step.symbol)
    case .anyWords:
      steps.append(.anything)
    case .sequence(let nodes):
      for node in nodes { add(node, keepsAccents: keepsAccents) }
    case .optional(let node):
      addAlternatives([node, .sequence([])], keepsAccents: keepsAccents)
    case .alternatives(let nodes):
      addAlternatives(nodes, keepsAccents: keepsAccents)
    }
  }

  private mutating func addAlternatives(_ nodes: [PatternNode], keepsAccents: Bool) {
    var jumps: [Int] = []
    for (index, node) in nodes.enumerated() {
      guard index < nodes.count - 1 else {
        add(node, keepsAccents: keepsAccents)
        break
      }
      let fork = steps.count
      steps.append(.fork(fork + 1, fork + 1))
      add(node, keepsAccents: keepsAccents)
      jumps.append(steps.count)
      steps.append(.jump(0))
      steps[fork] = .fork(fork + 1, steps.count)
    }
    for jump in jumps { steps[jump] = .jump(steps.count) }
  }
}

// MARK: - Reading an answer

extension PatternProgram {
  /// Whether the symbols, from one of the starts on, are a form of the pattern.
  func accepts(_ symbols: [Unicode.Scalar], from starts: [Int]) -> Bool {
    starts.contains { accepts(symbols[$0...]) }
  }

  private func accepts(_ symbols: ArraySlice<Unicode.Scalar>) -> Bool {
    var states = States(capacity: steps.count)
    // A space of the pattern may be passed over at either end and after another separator: optional words leave two.
    for entry in entries { reach(entry, in: &states, passesSpace: true) }
    for (index, symbol) in zip(symbols.indices, symbols) {
      if states.reached.isEmpty { return false }
      let reached = states.restart()
      let passesSpace = symbol.isSeparator || index == symbols.endIndex - 1
      for state in reached {
        switch steps[state] {
        case .symbol(let expected):
          // A typed apostrophe or hyphen may stand for a space, or for nothing.
          if symbol.isJoint { reach(state, in: &states, passesSpace: passesSpace) }
          if symbol == expected || (symbol.isJoint && expected.isSeparator) || (symbol == " " && expected.isJoint) {
            reach(state + 1, in: &states, passesSpace: passesSpace)
          }
        case .anything: reach(state, in: &states, passesSpace: passesSpace)
        case .end: if symbol.isJoint { reach(state, in: &states, passesSpace: passesSpace) }
        case .fork, .jump: break
        }
      }
    }
    return states.reached.contains(steps.count - 1)
  }

  /// Adds a state and every state that is reached from it without reading.
  private func reach(_ state: Int, in states: inout States, passesSpace: Bool) {
    var pending = [state]
    while let state = pending.popLast() {
      guard states.insert(state) else { continue }
      switch steps[state] {
      case .fork(let one, let other): pending += [one, other]
      case .jump(let target): pending.append(target)
      case .anything: pending.append(state + 1)
      case .symbol(let symbol): if symbol.isJoint || (symbol == " " && passesSpace) { pending.append(state + 1) }
      case .end: break
      }
    }
  }

  /// The states after an article that the pattern begins with, its last space or apostrophe included.
  private func entriesAfter(_ article: [Unicode.Scalar]) -> [Int] {
    var reached = [0]
    for (index, symbol) in article.enumerated() {
      var states = States(capacity: steps.count)
      for state in reached { reach(state, in: &states, passesSpace: index == 0) }
      reached = states.reached.compactMap { steps[$0] == .symbol(symbol) ? $0 + 1 : nil }
    }
    return reached
  }
}

/// A set of states that is emptied in no time.
private struct States {
  private(set) var reached: [Int] = []
  private var round = 1
  private var lastRound: [Int]

  init(capacity: Int) {
    lastRound = [Int](repeating: 0, count: capacity)
  }

  mutating func insert(_ state: Int) -> Bool {
    guard lastRound[state] != round else { return false }
    lastRound[state] = round
    reached.append(state)
    return true
  }

  /// Empties the set, giving back what was in it.
  mutating func restart() -> [Int] {
    defer { reached.removeAll(keepingCapacity: true) }
    round += 1
    return reached
  }
}
