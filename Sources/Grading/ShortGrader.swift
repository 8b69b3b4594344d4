/// Judges a typed answer.
enum ShortGrader {
  static func judgement(of typed: String, accepted: [String], lures: [String]) throws(Unusable) -> Judgement {
    guard !FrenchText(typed).isEmpty else { throw .unrecognised }
    switch AcceptedForms(accepted: accepted, lures: lures).resemblance(of: typed) {
    case .exact: return Judgement(verdict: .right, credit: 1)
    case .slip(let slip): return Judgement(verdict: .near, credit: 1, slips: [slip])
    case .none: return Judgement(verdict: .wrong, credit: 0)
    }
  }
}
