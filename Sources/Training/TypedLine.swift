import Grading

/// What a line typed while a question is open means. Its words are parsed where the interface's language is known.
package enum TypedLine: Hashable, Sendable {
  /// Nothing: the learner wants to see the choices again.
  case empty
  case command(SessionCommand, argument: String)
  /// What can be typed now, or what one command does.
  case help(about: SessionCommand?)
  /// A line that starts like a command but isn't one; the nearest name, if any is near.
  case unknownCommand(String, nearest: String?)
  case dontKnow
  /// An answer. `bareCommand` is the command's name, if it's just one typed without its colon.
  case answer(TypedAnswer, bareCommand: String?)
}
