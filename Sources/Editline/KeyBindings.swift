internal import CEditline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Bindings for keys that libedit leaves unbound, or binds to something unexpected, in its emacs and vi modes.
///
/// The learner's own `~/.editrc` takes precedence.
struct KeyBindings {
  /// Keys that send an escape sequence, and the command each runs.
  static let sequences: [(keys: [String], command: String)] = [
    (["[A", "OA"], "ed-search-prev-history"),
    (["[B", "OB"], "ed-search-next-history"),
    (["[C", "OC"], EditingCommand.right.rawValue),
    (["[D", "OD"], EditingCommand.left.rawValue),
    (["[1;5C", "[1;3C", "[5C", "Oc"], "em-next-word"),
    (["[1;5D", "[1;3D", "[5D", "Od"], "ed-prev-word"),
    (["[H", "OH", "[1~", "[7~"], "ed-move-to-beg"),
    (["[F", "OF", "[4~", "[8~"], EditingCommand.end.rawValue),
    (["[3~"], EditingCommand.delete.rawValue),
    (["[3;5~", "[3;3~"], "em-delete-next-word"),
  ]

  /// Keys that send one character, and the command each runs.
  static let keys: [(key: String, command: String, inVi: Bool)] = [
    ("^D", EditingCommand.deleteOrLeave.rawValue, true),
    ("^I", EditingCommand.complete.rawValue, true),
    ("^B", EditingCommand.left.rawValue, false),
    ("^F", EditingCommand.right.rawValue, false),
    ("^R", "em-inc-search-prev", true),
    ("^W", "ed-delete-prev-word", true),
    ("^U", "vi-kill-line-prev", true),
  ]

  /// libedit binds our commands to single characters, so each sequence is translated to a stand-in: a C1 control, which
  /// no keyboard sends. Otherwise, in vi mode, the escape that starts a sequence would leave insert mode.
  private static let firstStandIn: UInt32 = 0x80
  /// The stand-in for a paste.
  static let paste = Unicode.Scalar(UInt8(firstStandIn) + UInt8(sequences.count))
  /// The stand-in for a Backspace before a character of several scalars, which libedit would delete only partly.
  /// Otherwise Backspace keeps its own key: in a history search, only libedit's own command shortens the pattern.
  static let backspace = Unicode.Scalar(UInt8(firstStandIn) + UInt8(sequences.count) + 1)

  /// The stand-in for vi's colon, which asks for a command of the editor.
  static let colon = Unicode.Scalar(UInt8(firstStandIn) + UInt8(sequences.count) + 2)
  /// The stand-in that leads to vi's command mode.
  static let commandMode = Unicode.Scalar(UInt8(firstStandIn) + UInt8(sequences.count) + 3)

  /// The stand-in that draws the whole line anew.
  static let redraw = Unicode.Scalar(UInt8(firstStandIn) + UInt8(sequences.count) + 4)

  private var standIns: [String: Unicode.Scalar] = [:]
  private var erasing: Set<Unicode.Scalar> = []

  /// libedit's default bindings in one of its modes.
  struct Defaults {
    fileprivate var bindings: [String: String]

    init(of editline: OpaquePointer, mode: String) {
      _ = editline_set_editor(editline, mode)
      bindings = [:]
      for (key, _, _) in KeyBindings.keys { bindings[key] = KeyBindings.binding(of: key, in: editline) }
      for key in KeyBindings.sequences.flatMap(\.keys) {
        bindings[key] = KeyBindings.binding(of: #"\e"# + key, in: editline)
      }
    }
  }

  /// Binds every key the learner hasn't bound.
  ///
  /// - Parameter defaults: The default bindings of the current mode, from before `~/.editrc` was read.
  init(in editline: OpaquePointer, defaults: Defaults) {
    let isVi = editline_is_vi(editline) != 0
    for (key, command, inVi) in Self.keys where inVi || !isVi {
      guard Self.binding(of: key, in: editline) == defaults.bindings[key] else { continue }
      _ = editline_bind(editline, key, command)
    }
    for (index, binding) in Self.sequences.enumerated() {
      let standIn = Unicode.Scalar(UInt8(Self.firstStandIn) + UInt8(index))
      Self.bind(standIn, to: binding.command, in: editline)
      for key in binding.keys where Self.binding(of: #"\e"# + key, in: editline) == defaults.bindings[key] {
        standIns["\u{1B}" + key] = standIn
      }
    }
    Self.bind(Self.paste, to: EditingCommand.paste.rawValue, in: editline)
    Self.bind(Self.backspace, to: EditingCommand.backspace.rawValue, in: editline)
    Self.bind(Self.redraw, to: "ed-redisplay", in: editline)
    if isVi { Self.followColon(in: editline) }
    for (scalar, key): (Unicode.Scalar, String) in [("\u{8}", "^H"), ("\u{7F}", #"\177"#)]
    where Self.binding(of: key, in: editline).contains("delete-prev-char") {
      // vi's own command doesn't work in a search, and stops where the insertion began.
      if isVi { _ = editline_bind(editline, key, "ed-delete-prev-char") }
      erasing.insert(scalar)
    }
  }

  /// Whether a key deletes the character before the cursor.
  func erases(_ key: Unicode.Scalar) -> Bool { erasing.contains(key) }

  /// The characters to hand libedit for a sequence: its stand-in; the sequence itself if the learner has bound it; or
  /// nothing for an unknown key, whose last characters would otherwise end up in the line.
  func characters(for sequence: String, in editline: OpaquePointer) -> [Unicode.Scalar] {
    if let standIn = standIns[sequence] { return [standIn] }
    let binding = Self.binding(of: #"\e"# + sequence.dropFirst(), in: editline)
    return binding.contains("->") ? Array(sequence.unicodeScalars) : []
  }

  /// Lets the editor know when vi's colon is typed: libedit is in insert mode after its command, even an interrupted one.
  private static func followColon(in editline: OpaquePointer) {
    guard binding(of: ":", in: editline, commandMode: true).contains("ed-command") else { return }
    _ = editline_bind_in_command_mode(editline, ":", EditingCommand.colon.rawValue)
    _ = editline_bind_in_command_mode(editline, octal(colon), "ed-command")
    _ = editline_bind(editline, octal(commandMode), "vi-command-mode")
  }

  /// A character as libedit's bindings spell it.
  private static func octal(_ scalar: Unicode.Scalar) -> String { #"\"# + String(scalar.value, radix: 8) }

  private static func bind(_ standIn: Unicode.Scalar, to command: String, in editline: OpaquePointer) {
    let key = octal(standIn)
    _ = editline_bind(editline, key, command)
    _ = editline_bind_in_command_mode(editline, key, command)
  }

  private static func binding(of key: String, in editline: OpaquePointer, commandMode: Bool = false) -> String {
    guard let text = editline_binding(editline, key, commandMode ? 1 : 0) else { return "" }
    defer { free(text) }
    return String(cString: text)
  }
}
