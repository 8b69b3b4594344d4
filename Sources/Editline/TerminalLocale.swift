internal import CEditline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The character encoding of the terminal.
public enum TerminalLocale {
  /// Selects a UTF-8 character set; returns whether that succeeded.
  ///
  /// In a locale without UTF-8 (`LANG=C`, or one not installed), libedit drops every non-ASCII character typed and
  /// crashes on a non-ASCII prompt. Swift programs start in the C locale.
  public static func useUTF8() -> Bool {
    setlocale(LC_CTYPE, "")
    if isMultibyte { return true }
    for name in ["C.UTF-8", "UTF-8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil {
      if isMultibyte { return true }
    }
    return false
  }

  /// How many columns a scalar takes on the terminal: 0 for a combining mark, 2 for a wide character.
  public static func columns(of scalar: Unicode.Scalar) -> Int { max(0, Int(editline_columns(scalar.value))) }

  /// Whether the current locale has characters of several bytes, as UTF-8 has.
  public static var isMultibyte: Bool { editline_bytes_per_character() > 1 }
}
