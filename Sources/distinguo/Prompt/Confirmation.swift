/// What an answer to a yes-or-no question means.
enum Confirmation: Hashable {
  case yes, no, help

  /// The meaning of a line, in either language; nil if it has none.
  init?(_ line: String) {
    switch line.lowercased().filter({ !$0.isWhitespace }) {
    case "o", "oui", "y", "yes": self = .yes
    case "", "n", "non", "no", ":q", ":quit", ":quitter", "q", "quit", "quitter": self = .no
    case "?", "help", "aide", ":help", ":aide": self = .help
    default: return nil
    }
  }
}
