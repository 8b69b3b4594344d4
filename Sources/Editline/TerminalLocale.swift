internal import CEditline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How characters are read from and written to the terminal.
public enum TerminalLocale {
  /// Puts a UTF-8 character set in force and says whether that succeeded.
  ///
  /// In a locale without UTF-8 (`LANG=C`, an uninstalled one) libedit drops every non-ASCII character that is typed,
  /// and dies on a non-ASCII prompt. Swift programs start in the C locale.
  public static func useUTF8() -> Bool {
    setlocale(LC_CTYPE, "")
    if isMultibyte { return true }
    for name in ["C.UTF-8", "UTF-8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil {
      if isMultibyte { return true }
    }
    return false
  }

  /// How many columns a character takes on the terminal: 0 for one that stands on another, 2 for a wide one.
  public static func columns(of scalar: Unicode.Scalar) -> Int { max(0, Int(editline_columns(scalar.value))) }

  /// Whether a character may take several bytes in the locale in force.
  static var isMultibyte: Bool { editline_bytes_per_character() > 1 }
}
