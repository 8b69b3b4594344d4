import Training

/// What a person says of a question that a program proposed.
package enum DraftDecision: Hashable, Sendable {
  case take, edit, refuse, leave
  case stop(isQuitting: Bool)

  /// The meaning of a line, in either language; nil if it has none.
  package init?(_ line: String) {
    switch TypedLine(line) {
    case .empty: self = .leave
    case .command(.stop, _): self = .stop(isQuitting: false)
    case .command(.quit, _): self = .stop(isQuitting: true)
    case .command(.skip, _): self = .leave
    default:
      switch line.lowercased().filter({ !$0.isWhitespace }) {
      case "o", "oui", "y", "yes": self = .take
      case "e", "edit", "éditer": self = .edit
      case "n", "non", "no": self = .refuse
      default: return nil
      }
    }
  }
}
