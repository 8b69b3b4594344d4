#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the operating system says of its own error numbers.
enum SystemMessage {
  static func text(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "\(code)"
  }
}
