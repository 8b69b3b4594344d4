import Grading
import QuestionBank

/// The words by which an author names a kind of question.
enum KindName {
  /// The kind of that name, in either language, or the only one with that prefix.
  static func kind(named typed: String) -> Kind? {
    let wanted = FrenchText(typed).plain.replacing(" ", with: "")
    guard !wanted.isEmpty else { return nil }
    if let exact = Kind.allCases.first(where: { names(of: $0).contains(wanted) }) { return exact }
    let begun = Kind.allCases.filter { names(of: $0).contains { $0.hasPrefix(wanted) } }
    return begun.count == 1 ? begun[0] : nil
  }

  private static func names(of kind: Kind) -> [String] {
    let others: [String] =
      switch kind {
      case .choice: ["choix"]
      case .multiple: ["plusieurs"]
      case .truefalse: ["vraifaux", "vf", "tf"]
      case .short: ["court", "courte", "mots", "words"]
      case .cloze: ["trous", "gaps"]
      case .number: ["nombre"]
      case .match: ["associer", "paires", "pairs"]
      case .sort: ["ranger", "trier", "classer"]
      case .order: ["ordre"]
      case .recall: ["expliquer", "libre", "explain"]
      }
    return [kind.rawValue] + others
  }
}
