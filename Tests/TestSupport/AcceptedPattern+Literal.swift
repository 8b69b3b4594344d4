import Grading

/// Lets tests write accepted forms as plain text: `.short(["(le) community manager", "CM"])`.
extension AcceptedPattern: ExpressibleByStringLiteral {
  /// Ends the test run when the text isn't a pattern.
  public init(stringLiteral source: String) {
    // swift-format-ignore: NeverUseForceTry
    try! self.init(source)
  }
}
