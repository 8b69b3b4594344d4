/// Judges whether a statement was called true or false.
enum TrueFalseGrader {
  /// The index chosen is 0 for true, 1 for false.
  static func judgement(of typed: String, answer: Bool) throws(Unusable) -> Judgement {
    guard let given = words[FrenchText(typed).plain] else { throw .unrecognised }
    return Judgement(share: given == answer ? 1 : 0, chosen: [given ? 0 : 1])
  }

  private static let words: [String: Bool] = [
    "v": true, "vrai": true, "vraie": true, "t": true, "true": true,
    "f": false, "faux": false, "fausse": false, "false": false,
  ]
}
