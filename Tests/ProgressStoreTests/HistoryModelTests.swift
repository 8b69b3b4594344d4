import Foundation
import Testing
import Training

@testable import ProgressStore

/// Whatever is done to a learner's files, and in whatever order, the events that a simple model says exist are found
/// after a restoration.
@Suite struct HistoryModelTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let rounds = environment["DISTINGUO_HISTORY_ROUNDS"].flatMap(Int.init)
  private static let firstSeed = environment["DISTINGUO_HISTORY_SEED"].flatMap(UInt64.init) ?? 1

  @Test func `after random histories, a restoration finds every event that wasn't erased or destroyed by hand`() throws
  {
    var tally: [String: Int] = [:]
    let rounds = Self.rounds ?? 150
    for seed in Self.firstSeed..<(Self.firstSeed + UInt64(rounds)) {
      let (isNameShared, steps) = HistoryStep.history(seed: seed)
      let (fault, effects) = Self.fault(isNameShared, steps)
      for effect in effects { tally[effect, default: 0] += 1 }
      if let fault {
        let shortest = Self.shortened(isNameShared, steps)
        let last = Self.fault(isNameShared, shortest).fault ?? fault
        Issue.record(
          """
          seed \(seed): \(fault)
          The shortest history that fails, isNameShared: \(isNameShared), with: \(last)
          \(shortest.map(\.description).joined(separator: ",\n"))
          """)
        return
      }
    }
    guard Self.rounds != nil else { return }
    print("\(rounds) histories from seed \(Self.firstSeed); how many had each step:")
    for (effect, count) in tally.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      print("  \(count) \(effect) (\(count * 100 / rounds) %)")
    }
  }

  /// What's wrong after these steps, if anything is, and which steps did something.
  static func fault(_ isNameShared: Bool, _ steps: [HistoryStep]) -> (fault: (any Error)?, effects: Set<String>) {
    do {
      let world = try HistoryWorld(isNameShared: isNameShared)
      do {
        for step in steps { try world.perform(step) }
        try world.finish()
        return (nil, world.effects)
      } catch {
        return (error, world.effects)
      }
    } catch {
      return (error, [])
    }
  }

  /// The steps without those that the fault doesn't need.
  private static func shortened(_ isNameShared: Bool, _ steps: [HistoryStep]) -> [HistoryStep] {
    var steps = steps
    func fails(_ fewer: [HistoryStep]) -> Bool { fault(isNameShared, fewer).fault != nil }
    var before: [HistoryStep]
    repeat {
      before = steps
      for index in steps.indices.reversed() {
        var fewer = steps
        fewer.remove(at: index)
        if fails(fewer) { steps = fewer }
      }
      for index in steps.indices {
        for simplify in simplifications {
          var simpler = steps
          simplify(&simpler[index])
          if simpler != steps, fails(simpler) { steps = simpler }
        }
      }
    } while steps != before
    return steps
  }

  /// What makes a step simpler.
  private static let simplifications: [@Sendable (inout HistoryStep) -> Void] = [
    { $0.killedAfter = nil }, { $0.minutes = 1 }, { $0.machine = 0 },
    { if case .answer = $0.action { $0.action = .answer(prompt: 0, question: 0, count: 1) } },
    { if case .leave = $0.action { $0.action = .leave(prompt: 0) } },
  ]
}
