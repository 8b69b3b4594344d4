#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How the program ends, for scripts. The numbers are those of sysexits.h where it has one.
package enum ExitStatus: Int32, Sendable, CaseIterable {
  case done = 0
  case negativeResult = 1
  case wrongUsage = 64
  case dataNotUnderstood = 65
  case inputMissing = 66
  case cannotCreate = 73
  case inputOutputFailed = 74
  case locked = 75

  /// Ends the program.
  package func leave() -> Never { exit(rawValue) }
}
