#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the operating system says of an error number, in its own language: for the numbers that no work with files,
/// programs and terminals should meet.
enum SystemMessage {
  static func text(_ code: Int32) -> String {
    (strerror(code).map { String(cString: $0) + ", " } ?? "") + "errno \(code)"
  }
}
