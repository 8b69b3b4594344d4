import Testing

@testable import FSRS

@Suite struct ParametersNamesTests {
  @Test func `each name stands for its weight`() {
    let parameters = Parameters.default
    let named = [
      parameters.initialStability(.again), parameters.initialStability(.hard),
      parameters.initialStability(.good), parameters.initialStability(.easy),
      parameters.difficultyBase, parameters.difficultySpread, parameters.difficultyStep, parameters.meanReversion,
      parameters.recallScale, parameters.recallStabilityDamping, parameters.recallRetrievabilityGain,
      parameters.forgettingScale, parameters.forgettingDifficultyPower, parameters.forgettingStabilityPower,
      parameters.forgettingRetrievabilityGain,
      parameters.hardPenalty, parameters.easyBonus,
      parameters.sameDaySlope, parameters.sameDayOffset, parameters.sameDayStabilityDamping,
      parameters.forgettingCurveDecay,
    ]
    #expect(named == parameters.weights)
  }
}
