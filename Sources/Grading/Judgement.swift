/// An answer, judged.
package struct Judgement: Hashable, Sendable {
  package var verdict: Verdict
  /// The share of the question that is earned, 0 to 1. A slip costs nothing.
  package var credit: Double
  /// The slips to name, in the order of the gaps.
  package var slips: [Slip]
  /// The shown indexes chosen: options in the order shown; for true or false 0 or 1; for match and sort, per left side
  /// or item the index chosen, nil for none; for order, the order given. Empty for typed kinds.
  package var chosen: [Int?]
  /// Per gap, left side or item, and per place of an order, whether it is right. Empty for kinds of one part.
  package var parts: [Bool]

  package init(verdict: Verdict, credit: Double, slips: [Slip] = [], chosen: [Int?] = [], parts: [Bool] = []) {
    self.verdict = verdict
    self.credit = credit
    self.slips = slips
    self.chosen = chosen
    self.parts = parts
  }
}

extension Judgement {
  /// Several parts: each right one earns its share.
  init(parts: [Bool], chosen: [Int?] = []) {
    let share = Double(parts.count { $0 }) / Double(max(1, parts.count))
    self.init(share: share, chosen: chosen, parts: parts)
  }

  /// The share that is earned says the verdict.
  init(share: Double, chosen: [Int?], parts: [Bool] = []) {
    let verdict: Verdict = share >= 1 ? .right : share > 0 ? .partial : .wrong
    self.init(verdict: verdict, credit: share, chosen: chosen, parts: parts)
  }
}
