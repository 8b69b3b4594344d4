/// The meaning of each weight in the formulas of ``MemoryModel``.
extension Parameters {
  /// w0 to w3: the stability in days after a first rating.
  func initialStability(_ rating: Rating) -> Double { weights[rating.rawValue - 1] }

  /// w4: the difficulty after a first rating of again.
  var difficultyBase: Double { weights[4] }

  /// w5: how far apart first ratings set the difficulty.
  var difficultySpread: Double { weights[5] }

  /// w6: how far a later rating moves the difficulty.
  var difficultyStep: Double { weights[6] }

  /// w7: how strongly difficulty reverts to that of an easy card.
  var meanReversion: Double { weights[7] }

  /// w8: the logarithm of how much a recall raises stability.
  var recallScale: Double { weights[8] }

  /// w9: how much less a recall raises a high stability.
  var recallStabilityDamping: Double { weights[9] }

  /// w10: how much more a recall raises stability, the lower the retrievability was.
  var recallRetrievabilityGain: Double { weights[10] }

  /// w11: the scale of stability after forgetting.
  var forgettingScale: Double { weights[11] }

  /// w12: how much difficulty lowers stability after forgetting.
  var forgettingDifficultyPower: Double { weights[12] }

  /// w13: how much of the earlier stability survives forgetting.
  var forgettingStabilityPower: Double { weights[13] }

  /// w14: how much more stability forgetting leaves, the lower the retrievability was.
  var forgettingRetrievabilityGain: Double { weights[14] }

  /// w15: the factor on the gain in stability after a hard recall.
  var hardPenalty: Double { weights[15] }

  /// w16: the factor on the gain in stability after an easy recall.
  var easyBonus: Double { weights[16] }

  /// w17: how strongly a rating on the same day changes stability.
  var sameDaySlope: Double { weights[17] }

  /// w18: the offset of the rating on the same day.
  var sameDayOffset: Double { weights[18] }

  /// w19: how much less a review on the same day raises a high stability.
  var sameDayStabilityDamping: Double { weights[19] }

  /// w20: how fast the forgetting curve flattens.
  var forgettingCurveDecay: Double { weights[20] }
}
