import Grading

/// Lets tests write accepted forms as plain text: `.short(["(le) community manager", "CM"])`.
extension AcceptedPattern: ExpressibleByStringLiteral {
  /// Crashes the test run if the text isn't a valid pattern.
  public init(stringLiteral source: String) {
    // swift-format-ignore: NeverUseForceTry
    try! self.init(source)
  }
}
