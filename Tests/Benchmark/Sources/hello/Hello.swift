import Foundation

/// The smallest program that does what every program here has to: start, with Foundation at hand, and print a line.
@main
enum Hello {
  static func main() { print("hello, \(ProcessInfo.processInfo.processName)") }
}
