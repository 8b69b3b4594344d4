internal import CEditline

/// Editing commands that move by characters as people see them, such as an accented letter or a flag, where libedit's
/// own move by scalars.
enum EditingCommand: String, CaseIterable {
  case left = "distinguo-left"
  case right = "distinguo-right"
  case end = "distinguo-end"
  case backspace = "distinguo-backspace"
  case delete = "distinguo-delete"
  case deleteOrLeave = "distinguo-delete-or-leave"
  case paste = "distinguo-paste"
  case complete = "distinguo-complete"
  case colon = "distinguo-colon"

  /// Registers the commands, so that keys can be bound to them.
  static func install(in editline: OpaquePointer) {
    for command in allCases { _ = editline_add_command(editline, command.rawValue, command.rawValue, command.function) }
  }

  /// A C function can't capture its command, so each command has its own.
  private var function: editline_command {
    switch self {
    case .left: { editline, _ in LineEditor.owner(of: editline).perform(.left) }
    case .right: { editline, _ in LineEditor.owner(of: editline).perform(.right) }
    case .end: { editline, _ in LineEditor.owner(of: editline).perform(.end) }
    case .backspace: { editline, _ in LineEditor.owner(of: editline).perform(.backspace) }
    case .delete: { editline, _ in LineEditor.owner(of: editline).perform(.delete) }
    case .deleteOrLeave: { editline, _ in LineEditor.owner(of: editline).perform(.deleteOrLeave) }
    case .paste: { editline, _ in LineEditor.owner(of: editline).perform(.paste) }
    case .complete: { editline, _ in LineEditor.owner(of: editline).perform(.complete) }
    case .colon: { editline, _ in LineEditor.owner(of: editline).perform(.colon) }
    }
  }
}
