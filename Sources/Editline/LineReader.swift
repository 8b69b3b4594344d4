/// What reading a line gave.
public enum Reading: Hashable, Sendable {
  /// A line, without its end.
  case line(String)
  /// The reader was interrupted (^C) and what had been typed is discarded.
  case interruption
  /// There is no more input: ^D on an empty line, or the end of a file.
  case end
}

/// Reads what a person or a script types, a line at a time.
public protocol LineReader: AnyObject {
  /// Gives the next line.
  ///
  /// - Parameters:
  ///   - prompt: What to show before the line; readers that are not at a terminal show nothing.
  ///   - recall: Whether earlier lines can be called back, and this one later.
  func read(prompt: Prompt, recall: Bool) -> Reading
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
