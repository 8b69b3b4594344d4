/// What stands on a screen, taken apart.
enum Screens {
  /// The letter in front of an option on the screen: options are shuffled.
  static func letter(of option: String, in screen: String) -> String {
    for line in screen.split(separator: "\n") where line.hasSuffix(") " + option) {
      return String(line.drop { $0 == " " }.prefix(1))
    }
    return "no option \(option)"
  }
}
