import Usage

extension Sentence {
  /// What a self-check says.
  package enum Diagnosis: Hashable, Sendable {
    /// What was looked at.
    case label(Usage.Diagnosis.Finding)
    /// What was found.
    case finding(Usage.Diagnosis.Finding)
    case verdict(faults: Int)
  }
}
