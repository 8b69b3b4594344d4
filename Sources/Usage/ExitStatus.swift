#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The program's exit status, for scripts. The numbers follow sysexits.h.
package enum ExitStatus: Int32, Sendable, CaseIterable {
  case done = 0
  case negativeResult = 1
  case wrongUsage = 64
  case dataNotUnderstood = 65
  case inputMissing = 66
  case cannotCreate = 73
  case inputOutputFailed = 74
  case locked = 75
  /// ^C ended a verb, which shells show as 128 plus the number of the signal.
  case interrupted = 130

  /// Ends the program.
  package func leave() -> Never { exit(rawValue) }
}
