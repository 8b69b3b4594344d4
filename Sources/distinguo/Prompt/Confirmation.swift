import Editline
import Localisation
import Terminal

extension Desk {
  /// Asks whether to go on, until the answer says so or not: an empty line, an interruption and the end of input are no
  /// consent.
  func confirms(_ question: ProgressSentence) -> Bool {
    let reader = reader()
    show([Block(wording(question))])
    while true {
      guard case .line(let line) = reader.read(prompt: Prompt(wording(.yesOrNo)), for: .answer) else { return false }
      switch Confirmation(line) {
      case .yes: return true
      case .no: return false
      case .help, nil: show([Block(wording(.howToConfirm), indent: 2)])
      }
    }
  }
}

/// What an answer to a yes-or-no question means.
enum Confirmation: Hashable {
  case yes, no, help

  /// The meaning of a line, in either language; nil for one that has none.
  init?(_ line: String) {
    switch line.lowercased().filter({ !$0.isWhitespace }) {
    case "o", "oui", "y", "yes": self = .yes
    case "", "n", "non", "no", ":q", ":quit", ":quitter", "q", "quit", "quitter": self = .no
    case "?", "help", "aide", ":help", ":aide": self = .help
    default: return nil
    }
  }
}
