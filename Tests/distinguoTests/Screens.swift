/// Helpers that read a screen.
enum Screens {
  /// The letter of an option on the screen, since options are shuffled.
  static func letter(of option: String, in screen: String) -> String {
    for line in screen.split(separator: "\n") where line.hasSuffix(") " + option) {
      return String(line.drop { $0 == " " }.prefix(1))
    }
    return "no option \(option)"
  }
}
