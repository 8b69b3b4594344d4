/// A pattern compiled to a small machine that reads an answer once and tracks every state it may be in (Thompson
/// 1968).
///
/// The time is at most the length of the answer times the length of the pattern, however the brackets nest.
struct PatternProgram: Hashable, Sendable {
  private enum Step: Hashable, Sendable {
    /// Reads one symbol.
    case symbol(Unicode.Scalar)
    /// Reads any number of symbols.
    case anything
    /// Continues at both places. Numbers of 32 bits keep the many programs of a large pack small.
    case fork(Int32, Int32)
    case jump(Int32)
    case end

    var isAccented: Bool {
      if case .symbol(let symbol) = self { !symbol.isASCII } else { false }
    }
  }

  private var steps: [Step] = []
  /// The start states: the first step, and those after a leading article of the pattern.
  private var entries = Self.firstStep
  private static let firstStep = [0]

  init(_ node: PatternNode) {
    if case .words(let scalars) = node { steps.reserveCapacity(scalars.count + 1) }
    add(node)
    steps.append(.end)
    findEntries()
  }

  /// The program that ignores accents and ligatures.
  var plain: PatternProgram {
    guard steps.contains(where: \.isAccented) else { return self }
    var plain = PatternProgram()
    var places: [Int] = []
    for step in steps {
      places.append(plain.steps.count)
      if case .symbol(let symbol) = step {
        plain.steps += Folding.plainSymbols(of: [symbol]).map(Step.symbol)
      } else {
        plain.steps.append(step)
      }
    }
    plain.steps = plain.steps.map { step in
      switch step {
      case .fork(let first, let second): .fork(Int32(places[Int(first)]), Int32(places[Int(second)]))
      case .jump(let target): .jump(Int32(places[Int(target)]))
      case .symbol, .anything, .end: step
      }
    }
    plain.findEntries()
    return plain
  }

  private init() {}

  /// Adds a part. A sign belongs to a word only at the start or the end of the whole pattern.
  private mutating func add(_ node: PatternNode, atStart: Bool = true, atEnd: Bool = true) {
    switch node {
    case .words(let scalars):
      steps += Folding.symbols(ofPart: scalars, atStart: atStart, atEnd: atEnd).map(Step.symbol)
    case .anyWords:
      steps.append(.anything)
    case .sequence(let nodes):
      for (index, node) in nodes.enumerated() {
        add(node, atStart: atStart && index == 0, atEnd: atEnd && index == nodes.count - 1)
      }
    case .optional(let node):
      addAlternatives([node, .sequence([])], atStart: atStart, atEnd: atEnd)
    case .alternatives(let nodes):
      addAlternatives(nodes, atStart: atStart, atEnd: atEnd)
    }
  }

  private mutating func addAlternatives(_ nodes: [PatternNode], atStart: Bool, atEnd: Bool) {
    var jumps: [Int] = []
    for (index, node) in nodes.enumerated() {
      guard index < nodes.count - 1 else {
        add(node, atStart: atStart, atEnd: atEnd)
        break
      }
      let fork = steps.count
      steps.append(.fork(0, 0))
      add(node, atStart: atStart, atEnd: atEnd)
      jumps.append(steps.count)
      steps.append(.jump(0))
      steps[fork] = .fork(Int32(fork + 1), Int32(steps.count))
    }
    for jump in jumps { steps[jump] = .jump(Int32(steps.count)) }
  }
}

// MARK: - Reading an answer

extension PatternProgram {
  /// Whether the symbols after one of the starts are a form of the pattern.
  func accepts(_ symbols: [Unicode.Scalar], from starts: [Int]) -> Bool {
    starts.contains { accepts(symbols[$0...]) }
  }

  private func accepts(_ symbols: ArraySlice<Unicode.Scalar>) -> Bool {
    guard mayAccept(symbols) else { return false }
    var states = States(capacity: steps.count)
    // A space in the pattern may be skipped at either end and after another separator: leaving out optional words
    // leaves two.
    for entry in entries { reach(entry, in: &states, passesSpace: true) }
    for (index, symbol) in zip(symbols.indices, symbols) {
      if states.reached.isEmpty { return false }
      read(symbol, in: &states, passesSpace: symbol.isSeparator || index == symbols.endIndex - 1)
    }
    return states.reached.contains(steps.count - 1)
  }

  /// Whether the symbols may be a form, as far as that's seen by comparing letters up to the first part that isn't just
  /// words. Nearly all answers differ in one of the first letters, so that the program needn't run.
  private func mayAccept(_ symbols: ArraySlice<Unicode.Scalar>) -> Bool {
    entries.contains { entry in
      var place = entry
      for symbol in symbols where !symbol.isSeparator {
        // It may stand for a hyphen, which is passed over.
        if symbol == .minus { return true }
        while case .symbol(let expected) = steps[place], expected.isSeparator { place += 1 }
        switch steps[place] {
        case .symbol(let expected) where expected != symbol: return false
        case .symbol: place += 1
        case .end: return false
        case .anything, .fork, .jump: return true
        }
      }
      return true
    }
  }

  /// Whether a run of whole words among the symbols is a form of the pattern.
  func occurs(in symbols: [Unicode.Scalar]) -> Bool {
    var states = States(capacity: steps.count)
    for (index, symbol) in symbols.enumerated() {
      let beginsWord = !symbol.isSeparator && (index == 0 || symbols[index - 1].isSeparator)
      if beginsWord {
        for entry in entries { reach(entry, in: &states, passesSpace: true) }
      }
      let endsWord = !symbol.isSeparator && (index + 1 == symbols.count || symbols[index + 1].isSeparator)
      read(symbol, in: &states, passesSpace: symbol.isSeparator || endsWord)
      if endsWord, states.reached.contains(steps.count - 1) { return true }
    }
    return false
  }

  /// Goes from the states reached so far to those reached by reading a symbol.
  private func read(_ symbol: Unicode.Scalar, in states: inout States, passesSpace: Bool) {
    for state in states.restart() {
      switch steps[state] {
      case .symbol(let expected):
        // A typed apostrophe or hyphen may stand for a space, or for nothing.
        if symbol.isJoint { reach(state, in: &states, passesSpace: passesSpace) }
        if symbol == expected || (symbol.isJoint && expected.isSeparator) || (symbol == " " && expected.isJoint)
          || (symbol == .minus && expected == "-")
        {
          reach(state + 1, in: &states, passesSpace: passesSpace)
        }
      case .anything: reach(state, in: &states, passesSpace: passesSpace)
      case .end: if symbol.isJoint { reach(state, in: &states, passesSpace: passesSpace) }
      case .fork, .jump: break
      }
    }
  }

  /// Adds a state and every state reachable from it without reading a symbol.
  private func reach(_ state: Int, in states: inout States, passesSpace: Bool) {
    states.insert(state)
    while let state = states.nextUnfollowed() {
      switch steps[state] {
      case .fork(let first, let second):
        states.insert(Int(first))
        states.insert(Int(second))
      case .jump(let target): states.insert(Int(target))
      case .anything: states.insert(state + 1)
      case .symbol(let symbol): if symbol.isJoint || (symbol == " " && passesSpace) { states.insert(state + 1) }
      case .end: break
      }
    }
  }

  /// Adds the states after an article at the start of the pattern, including its last space or apostrophe.
  private mutating func findEntries() {
    var first = States(capacity: steps.count)
    reach(0, in: &first, passesSpace: true)
    var found: Set<Int> = []
    for article in LeadingWords.articles where first.reached.contains(where: { steps[$0] == .symbol(article[0]) }) {
      var reached = first.reached
      for symbol in article where !reached.isEmpty {
        var states = States(capacity: steps.count)
        for state in reached where steps[state] == .symbol(symbol) {
          reach(state + 1, in: &states, passesSpace: false)
        }
        reached = states.reached
      }
      found.formUnion(reached)
    }
    entries += found.subtracting(entries).sorted()
  }
}

/// A set of states in the order they were reached. Emptying it takes constant time.
private struct States {
  private(set) var reached: [Int] = []
  private var followed = 0
  private var round = 1
  private var lastRound: [Int]

  init(capacity: Int) {
    lastRound = [Int](repeating: 0, count: capacity)
  }

  mutating func insert(_ state: Int) {
    guard lastRound[state] != round else { return }
    lastRound[state] = round
    reached.append(state)
  }

  /// The next state that hasn't been returned yet.
  mutating func nextUnfollowed() -> Int? {
    guard followed < reached.count else { return nil }
    defer { followed += 1 }
    return reached[followed]
  }

  /// Empties the set and returns its states.
  mutating func restart() -> [Int] {
    defer { reached.removeAll(keepingCapacity: true) }
    followed = 0
    round += 1
    return reached
  }
}
