import class Foundation.ProcessInfo

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The environment variables and terminals of the process. Nothing else reads them; they're passed in.
package struct ProcessEnvironment: Sendable {
  package var variables: [String: String]
  package var inputIsTerminal: Bool
  package var outputIsTerminal: Bool
  package var errorIsTerminal: Bool
  package var homeDirectory: String?
  /// Arguments, and variables that name folders, that aren't UTF-8. With other letters in their place they'd name other
  /// files.
  package var notUTF8: [String] = []

  package static func current() -> ProcessEnvironment {
    ProcessEnvironment(
      variables: ProcessInfo.processInfo.environment, inputIsTerminal: isatty(STDIN_FILENO) == 1,
      outputIsTerminal: isatty(STDOUT_FILENO) == 1, errorIsTerminal: isatty(STDERR_FILENO) == 1,
      homeDirectory: homeOfUser(), notUTF8: wordsNotUTF8())
  }

  private static let folderVariables = [
    "HOME", "DISTINGUO_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME",
  ]

  private static func wordsNotUTF8() -> [String] {
    let arguments = (0..<Int(CommandLine.argc)).compactMap { CommandLine.unsafeArgv[$0].map { UnsafePointer($0) } }
    let folders = folderVariables.compactMap { getenv($0).map { UnsafePointer($0) } }
    return (arguments + folders).filter { String(validatingCString: $0) == nil }.map { String(cString: $0) }
  }

  /// The value of a variable; nil when it's unset or empty.
  package subscript(_ name: String) -> String? {
    variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The current width of the terminal, in columns.
  package var columns: Int { Self.windowSize.map { Int($0.ws_col) }.flatMap(Self.positive) ?? count("COLUMNS") ?? 80 }

  /// The current height of the terminal, in rows.
  package var rows: Int { Self.windowSize.map { Int($0.ws_row) }.flatMap(Self.positive) ?? count("LINES") ?? 24 }

  private static var windowSize: winsize? {
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? size : nil
  }

  private func count(_ name: String) -> Int? {
    self[name].flatMap { Int($0) }.flatMap(Self.positive).map { min($0, Self.mostCells) }
  }

  /// As many as a terminal can tell of.
  private static let mostCells = Int(UInt16.max)

  private static func positive(_ number: Int) -> Int? { number > 0 ? number : nil }

  /// Whether the terminal ignores escape sequences.
  package var terminalIsDumb: Bool { (self["TERM"] ?? "dumb") == "dumb" }

  /// Whether the locale allows text beyond ASCII.
  package var localeIsUTF8: Bool {
    let locale = (self["LC_ALL"] ?? self["LC_CTYPE"] ?? self["LANG"] ?? "").lowercased()
    return locale.contains("utf-8") || locale.contains("utf8")
  }

  private static func homeOfUser() -> String? {
    if let home = ProcessInfo.processInfo.environment["HOME"], home.hasPrefix("/") { return home }
    guard let entry = getpwuid(getuid()), let directory = entry.pointee.pw_dir else { return nil }
    return String(cString: directory)
  }
}
