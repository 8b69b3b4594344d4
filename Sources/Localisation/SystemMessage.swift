#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The operating system's own message for an error number, for errors that working with files, programs and terminals
/// shouldn't cause.
enum SystemMessage {
  static func text(_ code: Int32) -> String {
    (strerror(code).map { String(cString: $0) + ", " } ?? "") + "errno \(code)"
  }
}
