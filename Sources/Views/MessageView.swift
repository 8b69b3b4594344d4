import Localisation
import Terminal

/// A message on standard error: the program's name, coloured by severity, then the words.
package enum MessageView {
  package static func error(_ text: String, wording: Wording) -> Block {
    block(wording(.error("")), .wrong, text)
  }

  package static func warning(_ text: String, wording: Wording) -> Block {
    block(wording(.warning("")), .near, text)
  }

  private static func block(_ opening: String, _ style: Span.Style, _ text: String) -> Block {
    Block([Span(text: opening, style: style), Span(text: text, style: .plain)], hanging: 2)
  }
}
