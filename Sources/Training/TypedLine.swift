import Grading

/// What a line typed while a question is open means.
package enum TypedLine: Hashable, Sendable {
  /// Nothing: the learner wants to see the choices again.
  case empty
  case command(SessionCommand, argument: String)
  /// A line that begins like a command and is none; the nearest one, if any is near.
  case unknownCommand(String, nearest: String?)
  case dontKnow
  case answer(TypedAnswer)

  /// The meaning of a line.
  package init(_ line: String) {
    let answer = TypedAnswer(line)
    let text = line.trimmed
    if text.isEmpty {
      self = .empty
    } else if text == "?" {
      self = .command(.help, argument: "")
    } else if let about = Self.helpAbout(text) {
      self = .command(.help, argument: about)
    } else if text.first == ":" {
      self = Self.command(in: text.dropFirst())
    } else if TypedAnswer.isDontKnow(answer.text) {
      self = .dontKnow
    } else {
      self = .answer(answer)
    }
  }

  /// The command that a line asks help about without a colon of its own: `help :hint`. The word alone may be an answer.
  private static func helpAbout(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, words[1].first == ":",
      words[0] == "?" || SessionCommand.help.names.contains(words[0].lowercased())
    else { return nil }
    return String(words[1])
  }

  private static func command(in text: Substring) -> TypedLine {
    let name = text.prefix { !$0.isWhitespace }.lowercased()
    let argument = String(text.dropFirst(name.count)).trimmed
    if let command = SessionCommand(named: name) { return .command(command, argument: argument) }
    return .unknownCommand(name, nearest: SessionCommand.nearestName(to: name))
  }
}

extension String {
  fileprivate var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
