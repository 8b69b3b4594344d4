/// What reading a line gave.
public enum Reading: Hashable, Sendable {
  /// A line, without its end.
  case line(String)
  /// The reader was interrupted (^C) and what had been typed is discarded.
  case interruption
  /// There is no more input: ^D on an empty line, or the end of a file.
  case end
}

/// What a line is for.
public enum LinePurpose: Hashable, Sendable {
  /// Earlier lines can be called back, and this one later.
  case command
  /// The line is not remembered, and what is pasted after its end is discarded: the rest would answer the next
  /// question unseen.
  case answer
}

/// Reads what a person or a script types, a line at a time.
public protocol LineReader: AnyObject {
  /// Gives the next line.
  ///
  /// - Parameters:
  ///   - prompt: What to show before the line; readers that are not at a terminal show nothing.
  ///   - purpose: What the line is for.
  ///   - completer: What the Tab key completes with.
  func read(prompt: Prompt, for purpose: LinePurpose, completer: (any Completer)?) -> Reading
  /// Does something while the terminal is as the program found it, such as running another program on it.
  func whileHandedOver<Result>(_ body: () throws -> Result) rethrows -> Result
}

extension LineReader {
  /// Gives the next line, in which nothing is completed.
  public func read(prompt: Prompt, for purpose: LinePurpose) -> Reading {
    read(prompt: prompt, for: purpose, completer: nil)
  }
}

/// What is shown before a line that is typed.
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
