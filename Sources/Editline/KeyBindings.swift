internal import CEditline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The keys that libedit leaves unbound, or binds to something else than people expect, in its emacs and vi modes.
///
/// What the learner's own `~/.editrc` says of a key goes before.
struct KeyBindings {
  /// Keys that send a sequence, and the command they run.
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

  /// Single keys, and the command they run.
  static let keys: [(key: String, command: String, inVi: Bool)] = [
    ("^D", EditingCommand.deleteOrLeave.rawValue, true),
    ("^I", EditingCommand.complete.rawValue, true),
    ("^B", EditingCommand.left.rawValue, false),
    ("^F", EditingCommand.right.rawValue, false),
    ("^R", "em-inc-search-prev", true),
    ("^W", "ed-delete-prev-word", true),
    ("^U", "vi-kill-line-prev", true),
  ]

  /// libedit runs a command for a single character alone, so that a sequence is one for it: a C1 control, which nobody
  /// types. In vi mode the escape that a sequence begins with would leave the insertion otherwise.
  private static let firstStandIn: UInt32 = 0x80
  /// The stand-in for a paste.
  static let paste = Unicode.Scalar(UInt8(firstStandIn) + UInt8(sequences.count))
  /// The stand-in for a Backspace that libedit would do by halves. It keeps its own key otherwise, for in a search of
  /// the history that command alone takes a letter of the pattern away.
  static let backspace = Unicode.Scalar(UInt8(firstStandIn) + UInt8(sequences.count) + 1)

  private var standIns: [String: Unicode.Scalar] = [:]
  private var erasing: Set<Unicode.Scalar> = []

  /// How libedit binds the keys of its own accord, in one of its modes.
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

  /// Binds every key that the learner has not bound.
  ///
  /// - Parameter defaults: The bindings of the mode that is in force, as they were before the learner's own.
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
    for (scalar, key): (Unicode.Scalar, String) in [("\u{8}", "^H"), ("\u{7F}", #"\177"#)]
    where Self.binding(of: key, in: editline).contains("delete-prev-char") {
      // vi's own is unknown to the search, and stops where the insertion began.
      if isVi { _ = editline_bind(editline, key, "ed-delete-prev-char") }
      erasing.insert(scalar)
    }
  }

  /// Whether a key takes away the character before the cursor.
  func erases(_ key: Unicode.Scalar) -> Bool { erasing.contains(key) }

  /// What libedit is given for a sequence: a stand-in, the sequence itself where the learner has bound it, or nothing
  /// for a key without a meaning, which would leave its last characters in the line.
  func characters(for sequence: String, in editline: OpaquePointer) -> [Unicode.Scalar] {
    if let standIn = standIns[sequence] { return [standIn] }
    let binding = Self.binding(of: #"\e"# + sequence.dropFirst(), in: editline)
    return binding.contains("->") ? Array(sequence.unicodeScalars) : []
  }

  private static func bind(_ standIn: Unicode.Scalar, to command: String, in editline: OpaquePointer) {
    let key = #"\"# + String(standIn.value, radix: 8)
    _ = editline_bind(editline, key, command)
    _ = editline_bind_in_command_mode(editline, key, command)
  }

  private static func binding(of key: String, in editline: OpaquePointer) -> String {
    guard let text = editline_binding(editline, key) else { return "" }
    defer { free(text) }
    return String(cString: text)
  }
}
