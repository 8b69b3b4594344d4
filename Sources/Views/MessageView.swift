import Localisation
import Terminal

/// What is said beside the results: the program's name in the colour of what it is about, then the words.
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
