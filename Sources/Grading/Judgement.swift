/// An answer, judged.
package struct Judgement: Hashable, Sendable {
  package var verdict: Verdict
  /// The share of the question that was earned, 0 to 1. A slip costs nothing.
  package var credit: Double
  /// The slips to name, in the order of the gaps.
  package var slips: [Slip]
  /// The indexes chosen, as shown. Options: those named. True or false: 0 or 1. Match and sort: for each left side or
  /// item, the index given, nil for none. Order: the order given. Empty for typed kinds.
  package var chosen: [Int?]
  /// Whether each gap, left side, item or place in an order is right, or each key point found. Empty for kinds with one
  /// part.
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
  /// The numbers, from 1, of the parts that are right.
  package var found: [Int] { parts.indices.filter { parts[$0] }.map { $0 + 1 } }

  /// A judgement of several parts. Each right one earns its share.
  init(parts: [Bool], chosen: [Int?] = []) {
    let share = Double(parts.count { $0 }) / Double(max(1, parts.count))
    self.init(share: share, chosen: chosen, parts: parts)
  }

  /// A judgement whose verdict follows from the share earned.
  init(share: Double, chosen: [Int?], parts: [Bool] = []) {
    let verdict: Verdict = share >= 1 ? .right : share > 0 ? .partial : .wrong
    self.init(verdict: verdict, credit: share, chosen: chosen, parts: parts)
  }
}
