import Grading
import Training

extension TypedLine {
  /// What a line means that was typed while a question is open.
  package init(_ line: String) {
    let answer = TypedAnswer(line)
    let text = line.trimmed
    if text.isEmpty {
      self = .empty
    } else if text == "?" {
      self = .help(about: nil)
    } else if let about = Self.nameAfterHelp(text) {
      self = Self.help(about: about)
    } else if text.first == ":" {
      self = Self.command(in: text.dropFirst())
    } else if TypedAnswer.isDontKnow(answer.text) {
      self = .dontKnow
    } else {
      self = .answer(answer, bareCommand: SessionCommand.bareName(answer.text))
    }
  }

  /// The command that a line asks help about without a colon of its own: `help :hint`. The word alone may be an answer.
  private static func nameAfterHelp(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, words[1].first == ":", words[0] == "?" || SessionCommand.help.names.contains(words[0])
    else { return nil }
    return String(words[1])
  }

  private static func command(in text: Substring) -> TypedLine {
    let name = text.prefix { !$0.isWhitespace }.lowercased()
    let argument = String(text.dropFirst(name.count)).trimmed
    guard let command = SessionCommand(named: name) else { return unknown(name) }
    return command == .help ? help(about: argument) : .command(command, argument: argument)
  }

  /// Help about the command that's named with or without its colon, or in general.
  private static func help(about typed: String) -> TypedLine {
    let name = String(typed.drop { $0 == ":" || $0 == "?" }).lowercased()
    guard !name.isEmpty else { return .help(about: nil) }
    return SessionCommand(named: name).map { .help(about: $0) } ?? unknown(name)
  }

  private static func unknown(_ name: String) -> TypedLine {
    .unknownCommand(name, nearest: SessionCommand.nearestName(to: name))
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
