internal import CEditline

/// The keys that libedit leaves unbound, or binds to something else than people expect.
enum KeyBindings {
  /// Sequence as `bind` writes it, and the command it runs.
  static let all: [(key: String, command: String)] = [
    ("^R", "em-inc-search-prev"),
    ("^W", "ed-delete-prev-word"),
    ("^U", "vi-kill-line-prev"),
    (#"\e[A"#, "ed-search-prev-history"), (#"\eOA"#, "ed-search-prev-history"),
    (#"\e[B"#, "ed-search-next-history"), (#"\eOB"#, "ed-search-next-history"),
    (#"\e[1;5C"#, "em-next-word"), (#"\e[1;3C"#, "em-next-word"),
    (#"\e[1;5D"#, "ed-prev-word"), (#"\e[1;3D"#, "ed-prev-word"),
    (#"\e[H"#, "ed-move-to-beg"), (#"\e[1~"#, "ed-move-to-beg"), (#"\eOH"#, "ed-move-to-beg"),
    (#"\e[F"#, "ed-move-to-end"), (#"\e[4~"#, "ed-move-to-end"), (#"\eOF"#, "ed-move-to-end"),
    (#"\e[3~"#, "ed-delete-next-char"),
    (#"\e[3;5~"#, "em-delete-next-word"),
    // Keys without a meaning here would otherwise leave their last characters in the line.
    (#"\e[2~"#, silent), (#"\e[5~"#, silent), (#"\e[6~"#, silent),
    (#"\eOP"#, silent), (#"\eOQ"#, silent), (#"\eOR"#, silent), (#"\eOS"#, silent),
    (#"\e[11~"#, silent), (#"\e[12~"#, silent), (#"\e[13~"#, silent), (#"\e[14~"#, silent),
    (#"\e[15~"#, silent), (#"\e[17~"#, silent), (#"\e[18~"#, silent), (#"\e[19~"#, silent),
    (#"\e[20~"#, silent), (#"\e[21~"#, silent), (#"\e[23~"#, silent), (#"\e[24~"#, silent),
    (#"\e[1;2A"#, silent), (#"\e[1;2B"#, silent), (#"\e[1;2C"#, silent), (#"\e[1;2D"#, silent),
    (#"\e[1;5A"#, silent), (#"\e[1;5B"#, silent), (#"\e[Z"#, silent),
  ]

  /// The name of the command that does nothing.
  static let silent = "distinguo-nothing"

  /// Binds them all; a learner's own bindings of other keys stay.
  static func install(in editline: OpaquePointer) {
    _ = editline_add_command(editline, silent, "does nothing") { _, _ in UInt8(CC_NORM) }
    for binding in all { _ = editline_bind(editline, binding.key, binding.command) }
  }
}
