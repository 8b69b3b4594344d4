import Localisation
import SafeText
import Terminal

/// A message on standard error: the program's name, coloured by severity, then the words, on one line unless they may have
/// several. A line feed in the name of a file can't begin a line that looks like another message.
package enum MessageView {
  package static func error(_ text: String, hasLines: Bool = false, wording: Wording) -> Block {
    block(wording(.error("")), .wrong, text, hasLines: hasLines)
  }

  package static func warning(_ text: String, hasLines: Bool = false, wording: Wording) -> Block {
    block(wording(.warning("")), .near, text, hasLines: hasLines)
  }

  private static func block(_ opening: String, _ style: Span.Style, _ text: String, hasLines: Bool) -> Block {
    let text = hasLines ? text : Sanitiser.visibleOnOneLine(text)
    return Block([Span(text: opening, style: style), Span(text: text, style: .plain)], hanging: 2)
  }
}
