/// The result of reading a line.
public enum Reading: Hashable, Sendable {
  /// A line, without its line ending.
  case line(String)
  /// Interrupted (^C); anything typed is discarded.
  case interruption
  /// End of input: ^D on an empty line, or the end of a file.
  case end
  /// The input can't be read; the number is the system's error number.
  case failure(Int32)
}

/// What a line is for.
public enum LinePurpose: Hashable, Sendable {
  /// The line joins the history, and earlier lines can be recalled.
  case command
  /// The line stays out of the history, and anything pasted after its end is discarded: it would answer the next
  /// question unseen.
  case answer
}

/// Reads lines typed by a person or sent by a script.
public protocol LineReader: AnyObject {
  /// Reads the next line.
  ///
  /// - Parameters:
  ///   - prompt: What to show before the line; ignored by readers that aren't at a terminal.
  ///   - purpose: What the line is for.
  ///   - completer: Supplies completions for Tab.
  func read(prompt: Prompt, for purpose: LinePurpose, completer: (any Completer)?) -> Reading
  /// Runs the body with the terminal as the program found it, for example to run another program.
  func whileHandedOver<Result>(_ body: () throws -> Result) rethrows -> Result
}

extension LineReader {
  /// Reads the next line, without completion.
  public func read(prompt: Prompt, for purpose: LinePurpose) -> Reading {
    read(prompt: prompt, for: purpose, completer: nil)
  }
}

/// What is shown before the line being typed.
public struct Prompt: Hashable, Sendable {
  /// The visible text, without control characters.
  public var text: String
  /// The Select Graphic Rendition parameters around it ("1;36"); empty for none.
  public var rendition: String

  /// A prompt with its text and rendition.
  public init(_ text: String, rendition: String = "") {
    self.text = text
    self.rendition = rendition
  }
}
