import Training

/// One step of a random history: something that's done on one of two machines.
struct HistoryStep: Hashable {
  var machine: Int
  /// How much time passes before.
  var minutes: Int64
  var action: Action
  /// How many changes to files the program makes before it's killed; nil if it isn't.
  var killedAfter: Int?

  enum Action: Hashable {
    // What's typed at one of two prompts that may be open on a machine. A prompt opens when it's first used.
    case answer(prompt: Int, question: Int, count: Int)
    case refresh(prompt: Int)
    case leave(prompt: Int)
    /// The prompt's process ends without folding.
    case crash(prompt: Int)

    // What's done at the first prompt or, if it isn't open, from the shell.
    case undo
    case undoReset
    case reset(scope: Int)
    case mergeOther
    case mergeCopy(Int)

    // What's done from the shell, whatever prompts are open.
    case start
    case erase(scope: Int)
    case restore
    case goBack(to: Int)
    case keep

    // What the learner's own hand does with the files.
    case removeFile
    case removeJournal
    case removeBoth
    case removeBefore
    case saveCopy
    case putCopy(Int)
    /// The whole folder replaces the other machine's.
    case clone
    /// The machine's clock jumps.
    case setClock(days: Int64)
  }

  /// The name of the action, without its values.
  var name: String { String("\(action)".prefix { $0 != "(" }) }
}

extension HistoryStep: CustomStringConvertible {
  var description: String {
    let kill = killedAfter.map { ", killedAfter: \($0)" } ?? ""
    return "HistoryStep(machine: \(machine), minutes: \(minutes), action: .\(action)\(kill))"
  }
}

// MARK: - By chance

extension HistoryStep {
  /// How often each action is drawn, in relation to the others.
  private static let weights: [(weight: Int, draw: @Sendable (inout SplitMix64) -> Action)] = [
    (30, { .answer(prompt: prompt(&$0), question: number(3, &$0), count: 1 + number(3, &$0)) }),
    (3, { .refresh(prompt: prompt(&$0)) }),
    (9, { .leave(prompt: prompt(&$0)) }),
    (6, { .crash(prompt: prompt(&$0)) }),
    (8, { _ in .undo }),
    (3, { _ in .undoReset }),
    (5, { .reset(scope: number(4, &$0)) }),
    (7, { _ in .mergeOther }),
    (4, { .mergeCopy(number(6, &$0)) }),
    (5, { _ in .start }),
    (3, { .erase(scope: number(4, &$0)) }),
    (7, { _ in .restore }),
    (4, { .goBack(to: number(12, &$0)) }),
    (4, { _ in .keep }),
    (5, { _ in .removeFile }),
    (3, { _ in .removeJournal }),
    (2, { _ in .removeBoth }),
    (2, { _ in .removeBefore }),
    (5, { _ in .saveCopy }),
    (7, { .putCopy(number(6, &$0)) }),
    (2, { _ in .clone }),
    (4, { .setClock(days: Int64(number(1_601, &$0)) - 800) }),
  ]

  private static func number(_ limit: Int, _ generator: inout SplitMix64) -> Int {
    Int.random(in: 0..<limit, using: &generator)
  }

  private static func prompt(_ generator: inout SplitMix64) -> Int { number(4, &generator) == 0 ? 1 : 0 }

  init(using generator: inout SplitMix64) {
    machine = Self.number(3, &generator) == 0 ? 1 : 0
    minutes = Int64(Self.number(8, &generator) == 0 ? Self.number(3_000, &generator) : Self.number(20, &generator))
    var left = Self.number(Self.weights.reduce(0) { $0 + $1.weight }, &generator)
    var drawn = Self.weights[0].draw
    for (weight, draw) in Self.weights {
      drawn = draw
      left -= weight
      if left < 0 { break }
    }
    action = drawn(&generator)
    killedAfter = Self.number(5, &generator) == 0 ? Self.number(40, &generator) : nil
  }

  /// The steps of a history, and whether its two machines begin with one name.
  static func history(seed: UInt64) -> (isNameShared: Bool, steps: [HistoryStep]) {
    var generator = SplitMix64(seed: seed)
    let isNameShared = number(2, &generator) == 0
    let count = 3 + number(28, &generator)
    return (isNameShared, (0..<count).map { _ in HistoryStep(using: &generator) })
  }
}
