/// Judges the words of several gaps, separated by `;`.
enum ClozeGrader {
  static func judgement(
    of typed: String, gaps: [Gap], lures: [AcceptedPattern], elsewhere: Vocabulary
  ) throws(Unusable) -> Judgement {
    let answers = answers(in: typed, count: gaps.count)
    guard answers.contains(where: { !FrenchText($0).isEmpty }) else { throw .nothing }
    guard answers.count == gaps.count else { throw .wrongCount(expected: gaps.count, given: answers.count) }
    let resemblances = zip(gaps.indices, answers).map { index, answer in
      forms(ofGap: index, in: gaps, lures: lures, elsewhere).resemblance(of: answer)
    }
    let words = answers.map { FrenchText($0) }.filter { !$0.isEmpty }
    // A learner who types only letters has mistaken the gaps for lists of options.
    if words.allSatisfy(\.isOneLetter), !resemblances.contains(where: \.isAccepted) { throw .wordsExpected }
    return judgement(of: resemblances)
  }

  /// The answer to each gap. A single gap takes the whole line; without a semicolon, commas or slashes separate the
  /// answers if their number fits.
  static func answers(in typed: String, count: Int) -> [String] {
    if count == 1 { return [typed] }
    let bySemicolon = pieces(of: typed, between: [";", "；"])
    guard bySemicolon.count == 1 else { return bySemicolon }
    let otherwise = [pieces(of: typed, between: [",", "，"]), pieces(of: typed, between: ["/"])]
    return otherwise.first { $0.count == count } ?? bySemicolon
  }

  private static func pieces(of typed: String, between separators: Set<Character>) -> [String] {
    typed.split(omittingEmptySubsequences: false, whereSeparator: separators.contains).map(String.init)
  }

  /// The forms accepted in a gap. Those of the other gaps are lures: the answer to another gap isn't a slip here.
  private static func forms(
    ofGap index: Int, in gaps: [Gap], lures: [AcceptedPattern], _ elsewhere: Vocabulary
  ) -> AcceptedForms {
    let others = gaps.indices.filter { $0 != index }.flatMap { gaps[$0].accepted }
    return AcceptedForms(gaps[index], lures: lures + others, elsewhere: elsewhere)
  }

  private static func judgement(of resemblances: [Resemblance]) -> Judgement {
    var judgement = Judgement(parts: resemblances.map(\.isAccepted))
    judgement.slips = resemblances.compactMap(\.slip)
    if judgement.verdict == .right && !judgement.slips.isEmpty { judgement.verdict = .near }
    return judgement
  }
}
