import FSRS
import Foundation
import Testing

/// Holds the scheduler to review histories from the reference implementation, one JSON object a line.
@Suite struct ReferenceHistoriesTests {
  static let path = ProcessInfo.processInfo.environment["DISTINGUO_FSRS_HISTORIES"]

  @Test(.enabled(if: path != nil, "DISTINGUO_FSRS_HISTORIES names no file of reference histories"))
  func `every reference history is reproduced within 1e-9`() throws {
    let histories = try ReferenceHistory.read(from: try #require(Self.path))
    #expect(!histories.isEmpty)
    for history in histories {
      let scheduler = try history.scheduler.scheduler
      var schedule: Schedule?
      for (index, review) in history.reviews.enumerated() {
        let place: Comment = "history \(history.id), review \(index)"
        let rating = try #require(Rating(rawValue: review.rating), place)
        #expect(isClose(scheduler.retrievability(of: schedule, at: review.at), review.retrievabilityBefore), place)
        let next = scheduler.schedule(after: schedule, rating: rating, at: review.at, fuzz: nil)
        #expect(isClose(next.memory.stability, review.stability), place)
        #expect(isClose(next.memory.difficulty, review.difficulty), place)
        #expect(next.stateName == review.state.lowercased(), place)
        #expect(next.state.step == review.step, place)
        #expect(next.due == review.due, place)
        for probe in review.probes {
          let moment = review.at + probe[0] * 86_400
          #expect(isClose(scheduler.retrievability(of: next, at: moment), probe[1]), place)
        }
        schedule = next
      }
    }
  }
}

private struct ReferenceHistory: Decodable {
  let id: Int
  let scheduler: Settings
  let reviews: [Review]

  struct Settings: Decodable {
    let parameters: [Double]
    let desiredRetention: Double
    let learningSteps: [Double]
    let relearningSteps: [Double]
    let maximumInterval: Int

    enum CodingKeys: String, CodingKey {
      case parameters
      case desiredRetention = "desired_retention"
      case learningSteps = "learning_steps"
      case relearningSteps = "relearning_steps"
      case maximumInterval = "maximum_interval"
    }
  }

  struct Review: Decodable {
    let at: Double
    let rating: Int
    let retrievabilityBefore: Double
    let state: String
    let step: Int?
    let stability: Double
    let difficulty: Double
    let due: Double
    let probes: [[Double]]

    enum CodingKeys: String, CodingKey {
      case at, rating, state, step, stability, difficulty, due
      case retrievabilityBefore = "r_before"
      case probes = "r_probe"
    }
  }

  static func read(from path: String) throws -> [ReferenceHistory] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return try text.split(separator: "\n").map { line in
      try JSONDecoder().decode(ReferenceHistory.self, from: Data(line.utf8))
    }
  }
}

extension ReferenceHistory.Settings {
  var scheduler: Scheduler {
    get throws {
      Scheduler(
        parameters: try Parameters(weights: parameters),
        desiredRetention: desiredRetention,
        learningSteps: learningSteps,
        relearningSteps: relearningSteps,
        maximumIntervalInDays: maximumInterval
      )
    }
  }
}

extension Schedule.State {
  fileprivate var step: Int? {
    switch self {
    case .learning(let step), .relearning(let step): step
    case .review: nil
    }
  }
}
