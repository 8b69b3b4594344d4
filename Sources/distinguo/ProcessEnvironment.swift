import Editline
import ProgressStore
import Training

import struct Foundation.Date
import class Foundation.ProcessInfo

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the program finds around itself: variables, terminals, clock and chance. Everything else has these handed in.
struct ProcessEnvironment: Sendable {
  var variables: [String: String]
  var inputIsTerminal: Bool
  var outputIsTerminal: Bool
  var errorIsTerminal: Bool
  var homeDirectory: String?

  static func current() -> ProcessEnvironment {
    ProcessEnvironment(
      variables: ProcessInfo.processInfo.environment, inputIsTerminal: isatty(STDIN_FILENO) == 1,
      outputIsTerminal: isatty(STDOUT_FILENO) == 1, errorIsTerminal: isatty(STDERR_FILENO) == 1,
      homeDirectory: homeOfUser())
  }

  /// The value of a variable that says something.
  subscript(_ name: String) -> String? {
    variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The moment at which the program believes to be, or nil when `DISTINGUO_NOW` is no moment.
  func now() -> Moment? {
    guard let wanted = self["DISTINGUO_NOW"] else {
      return Moment(milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)))
    }
    return Timestamp.moment(wanted)
  }

  /// The width of the terminal now, in columns.
  var columns: Int { Self.windowSize.map { Int($0.ws_col) }.flatMap(Self.positive) ?? count("COLUMNS") ?? 80 }

  /// The height of the terminal now, in rows.
  var rows: Int { Self.windowSize.map { Int($0.ws_row) }.flatMap(Self.positive) ?? count("LINES") ?? 24 }

  private static var windowSize: winsize? {
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? size : nil
  }

  private func count(_ name: String) -> Int? { self[name].flatMap { Int($0) }.flatMap(Self.positive) }

  private static func positive(_ number: Int) -> Int? { number > 0 ? number : nil }

  /// Whether sequences mean nothing to the terminal.
  var terminalIsDumb: Bool { (self["TERM"] ?? "dumb") == "dumb" }

  /// Whether text beyond ASCII is expected on the output.
  var localeIsUTF8: Bool {
    let locale = (self["LC_ALL"] ?? self["LC_CTYPE"] ?? self["LANG"] ?? "").lowercased()
    return locale.contains("utf-8") || locale.contains("utf8")
  }

  private static func homeOfUser() -> String? {
    if let home = ProcessInfo.processInfo.environment["HOME"], home.hasPrefix("/") { return home }
    guard let entry = getpwuid(getuid()), let directory = entry.pointee.pw_dir else { return nil }
    return String(cString: directory)
  }
}
