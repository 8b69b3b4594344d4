import Dispatch
import PackReading
import QuestionBank
import Synchronization
import Testing
import Training

import class Foundation.ProcessInfo

/// The goals of the path, over many simulated learners. The figures are printed; `DISTINGUO_SEEDS` sets how many
/// learners there are.
@Suite struct PathSimulationTests {
  /// What came of one learner.
  private struct Figures {
    var firstLessonKnownOnDay3 = false
    var criterionMetOnDay3 = false
    var metOnDay10 = 0
    var begunOnDay10 = 0
    var metOnDay30 = 0
    var begunOnDay30 = 0
    var newOfClosedLessons = 0
    var promptsPerMastered = 0.0
  }

  private static let seeds = ProcessInfo.processInfo.environment["DISTINGUO_SEEDS"].flatMap(Int.init) ?? 12

  private static func figures(_ policy: PathSimulation.Policy, seeds: Int) throws -> [Figures] {
    let library = Library(try Bank.packs().map(\.pack))
    let found = Mutex<[Figures]>([])
    DispatchQueue.concurrentPerform(iterations: seeds) { seed in
      var simulation = PathSimulation(library, policy, seed: UInt64(seed))
      var figures = Figures()
      for day in 0..<60 {
        simulation.takeSession(onDay: day)
        switch day + 1 {
        case 3:
          figures.firstLessonKnownOnDay3 = simulation.isKnown("quatre-metiers")
          figures.criterionMetOnDay3 = simulation.hasMetBase(of: "preparer-executer")
        case 10: (figures.metOnDay10, figures.begunOnDay10) = (simulation.met, simulation.lessonsBegun)
        case 30: (figures.metOnDay30, figures.begunOnDay30) = (simulation.met, simulation.lessonsBegun)
        default: break
        }
      }
      figures.newOfClosedLessons = simulation.newOfClosedLessons
      figures.promptsPerMastered = Double(simulation.prompts) / Double(max(1, simulation.mastered))
      found.withLock { $0.append(figures) }
    }
    return found.withLock { $0 }
  }

  private static func median<Number: Comparable>(_ numbers: [Number]) -> Number { numbers.sorted()[numbers.count / 2] }

  @Test func `along the path everything is met in time, and mastering costs no more than in the bank's order`() throws {
    let path = try Self.figures(.path, seeds: Self.seeds)
    let order = try Self.figures(.bankOrder, seeds: Self.seeds)
    func share(_ figures: [Figures], _ holds: (Figures) -> Bool) -> Double {
      Double(figures.count(where: holds)) / Double(figures.count)
    }
    for (name, figures) in [("path", path), ("bank's order", order)] {
      print(
        """
        Simulation, \(name), \(figures.count) learners: by day 3 first lesson known \
        \(share(figures, \.firstLessonKnownOnDay3)), CM/SMM criterion met \(share(figures, \.criterionMetOnDay3)); \
        by day 10 \(Self.median(figures.map(\.metOnDay10))) questions met, \
        \(Self.median(figures.map(\.begunOnDay10))) lessons begun; by day 30 \
        \(Self.median(figures.map(\.metOnDay30))) and \(Self.median(figures.map(\.begunOnDay30))); new ones of closed \
        lessons \(figures.map(\.newOfClosedLessons).reduce(0, +)); prompts per question right on three days by day 60 \
        \(Self.median(figures.map(\.promptsPerMastered)))
        """)
    }
    #expect(share(path, \.firstLessonKnownOnDay3) > 0.5)
    #expect(share(path, \.criterionMetOnDay3) > 0.5)
    #expect(Self.median(path.map(\.metOnDay10)) >= 55)
    #expect(Self.median(path.map(\.begunOnDay10)) >= 9)
    #expect(Self.median(path.map(\.metOnDay30)) >= 150)
    #expect(Self.median(path.map(\.begunOnDay30)) >= 16)
    #expect(path.allSatisfy { $0.newOfClosedLessons == 0 })
    #expect(
      Self.median(path.map(\.promptsPerMastered)) <= 1.1 * Self.median(order.map(\.promptsPerMastered)))
  }
}
