import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// The executable that the tests drive: the one built beside them.
enum BuiltProgram {
  static func path() throws -> String {
    // The test bundle (a file on Linux, a folder on macOS) and its runner are in the build folder.
    let beginnings =
      [CommandLine.arguments[0], ProcessInfo.processInfo.environment["XCTestBundlePath"] ?? ""]
      + Bundle.allBundles.map(\.bundlePath) + CommandLine.arguments.dropFirst()
    for beginning in beginnings where beginning.hasPrefix("/") {
      var folder = URL(fileURLWithPath: beginning).deletingLastPathComponent()
      while folder.path != "/" {
        let candidate = folder.appendingPathComponent("distinguo").path
        if isProgram(candidate) { return candidate }
        folder.deleteLastPathComponent()
      }
    }
    let usual = PackageRoot.path + "/.build/debug/distinguo"
    guard isProgram(usual) else { throw Missing(searched: beginnings + [usual]) }
    return usual
  }

  private static let turn = NSLock()

  /// Runs the body while no program is being started, which would inherit descriptors not yet marked close-on-exec.
  static func oneAtATime<Result>(_ body: () throws -> Result) rethrows -> Result {
    try turn.withLock(body)
  }

  /// Starts the program in its own session, so that the first terminal it opens becomes its controlling terminal.
  static func start(
    at path: String, _ arguments: [String], environment: [String: String], _ actions: inout posix_spawn_file_actions_t
  ) throws -> pid_t {
    #if canImport(Glibc)
      var attributes = posix_spawnattr_t()
      // Hidden from Swift by a feature test macro of the C library.
      let newSession: Int16 = 0x80
    #else
      var attributes: posix_spawnattr_t?
      let newSession = Int16(POSIX_SPAWN_SETSID)
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The program must not inherit signals ignored by the tests or their shell.
    var usual = sigset_t()
    sigemptyset(&usual)
    for number in [SIGPIPE, SIGINT, SIGQUIT, SIGHUP, SIGTERM] { sigaddset(&usual, number) }
    posix_spawnattr_setsigdefault(&attributes, &usual)
    // Swift's own threads block every signal, and a child inherits that: ^C wouldn't arrive.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes, newSession | Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    let code = oneAtATime { posix_spawn(&process, path, &actions, &attributes, &words, &variables) }
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EINVAL) }
    return process
  }

  private static func isProgram(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
      && FileManager.default.isExecutableFile(atPath: path)
  }

  struct Missing: Error, CustomStringConvertible {
    let searched: [String]
    var description: String {
      "The executable distinguo is not beside the tests. Build it first: swift build. Searched from: \(searched)"
    }
  }
}

/// How a process ended.
enum Ending: Hashable {
  case exited(Int32)
  case killed(by: Int32)

  /// Waits for a process to end.
  init(of process: pid_t) {
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1 && errno == EINTR {}
    self = status & 0x7F == 0 ? .exited((status >> 8) & 0xFF) : .killed(by: status & 0x7F)
  }
}

/// The folder of Package.swift.
enum PackageRoot {
  static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
}
