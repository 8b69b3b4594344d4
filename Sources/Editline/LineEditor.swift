internal import CEditline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads lines at a terminal with libedit: arrows, word and line commands, history search, and whatever the learner's
/// `~/.editrc` asks for.
public final class LineEditor: LineReader {
  private let editline: OpaquePointer
  private let remembered: OpaquePointer
  private let forgotten: OpaquePointer
  private let unicode: Bool
  private let keys: TerminalKeys
  private let bindings: KeyBindings
  /// Earlier lines, oldest first, without repeats.
  private var history: [String] = []

  // The line being read.
  private var prompt: UnsafeMutablePointer<CChar>
  private var promptColumns = 0
  private var purpose = LinePurpose.command
  private var completer: (any Completer)?
  private var wasInterrupted = false
  /// Characters of the current key that libedit hasn't read yet.
  private var waiting: [Unicode.Scalar] = []
  private var pasted = ""
  /// Whether libedit asks for a command after vi's colon.
  private var asksForCommand = false
  /// The line when libedit last asked for a key.
  private var lineAtKey = LineText(scalars: [], cursor: 0)
  /// The line at the last press of Tab.
  private var lineAtTab: String?

  /// The version of libedit that the program was built with: `2.11`.
  public static var libraryVersion: String { "\(LIBEDIT_MAJOR).\(LIBEDIT_MINOR)" }

  /// An editor on standard input and output; nil if libedit can't start there.
  ///
  /// - Parameters:
  ///   - program: The name `~/.editrc` can use for this program.
  ///   - history: Lines typed in earlier runs, oldest first.
  ///   - historySize: How many lines the history keeps.
  public init?(program: String, history: [String] = [], historySize: Int = 1_000) {
    unicode = TerminalLocale.useUTF8()
    guard let empty = strdup(""), let remembered = history_init(), let forgotten = history_init() else { return nil }
    editline_guard_terminal(STDIN_FILENO)
    guard let editline = editline_start(program) else { return nil }
    self.editline = editline
    self.remembered = remembered
    self.forgotten = forgotten
    prompt = empty
    _ = editline_history_set_size(remembered, Int32(historySize))
    _ = editline_history_set_unique(remembered, 1)
    _ = editline_history_set_size(forgotten, 0)
    // `TerminalKeys` waits for signals and input together.
    _ = editline_set_signal(editline, 0)
    EditingCommand.install(in: editline)
    let viDefaults = KeyBindings.Defaults(of: editline, mode: "vi")
    let emacsDefaults = KeyBindings.Defaults(of: editline, mode: "emacs")
    _ = el_source(editline, nil)
    let isVi = editline_is_vi(editline) != 0
    bindings = KeyBindings(in: editline, defaults: isVi ? viDefaults : emacsDefaults)
    keys = TerminalKeys(descriptor: STDIN_FILENO, escapeIsCommand: isVi)
    _ = editline_set_owner(editline, Unmanaged.passUnretained(self).toOpaque())
    _ = editline_set_prompt(editline) { LineEditor.owner(of: $0).prompt }
    _ = editline_set_reader(editline) { LineEditor.owner(of: $0).nextCharacter(into: $1) }
    for line in history { remember(line) }
  }

  deinit {
    editline_bracket_pastes(0)
    el_end(editline)
    history_end(remembered)
    history_end(forgotten)
    free(prompt)
  }

  /// The editor that owns the handle libedit passes to a callback.
  static func owner(of editline: OpaquePointer) -> LineEditor {
    Unmanaged<LineEditor>.fromOpaque(editline_owner(editline)).takeUnretainedValue()
  }

  /// Adds a line to the history, unless it begins with a space.
  public func remember(_ line: String) {
    guard let first = line.first, first != " " else { return }
    if history.contains(line) {
      // libedit itself only drops a line that repeats the last one.
      history.removeAll { $0 == line }
      _ = editline_history_clear(remembered)
      for earlier in history { _ = editline_history_enter(remembered, earlier) }
    }
    history.append(line)
    _ = editline_history_enter(remembered, line)
  }

  /// Returns the next line typed.
  public func read(prompt: Prompt, for purpose: LinePurpose, completer: (any Completer)?) -> Reading {
    show(prompt)
    self.purpose = purpose
    self.completer = completer
    wasInterrupted = false
    lineAtTab = nil
    asksForCommand = false
    waiting = []
    _ = editline_set_history(editline, purpose == .command ? remembered : forgotten)
    // libedit shows the prompt before it takes over the terminal, so a Ctrl-D typed in between would be lost. Besides,
    // keys typed while an answer is being judged belong to the next line.
    _ = editline_prepare_terminal(editline, 1)
    defer { _ = editline_prepare_terminal(editline, 1) }
    if !Self.terminalIsDumb { editline_bracket_pastes(1) }
    defer { editline_bracket_pastes(0) }
    var count: Int32 = 0
    let typed = el_wgets(editline, &count)
    // An interrupted history search reports the end of input.
    if wasInterrupted { return .interruption }
    guard let typed else { return .end }
    // libedit owns these characters, and keeps them until the next call.
    var line = String.UnicodeScalarView()
    line.append(contentsOf: UnsafeBufferPointer(start: typed, count: Int(count)).lazy.compactMap(Self.scalar))
    while let last = line.last, last == "\n" || last == "\r" { line.removeLast() }
    let text = String(line)
    if purpose == .command { remember(text) }
    return .line(text)
  }

  /// Runs the body with the terminal in the modes the editor found, and undoes any changes the body makes to them.
  public func whileHandedOver<Result>(_ body: () throws -> Result) rethrows -> Result {
    _ = editline_prepare_terminal(editline, 0)
    var found = termios()
    let isTerminal = tcgetattr(STDIN_FILENO, &found) == 0
    defer {
      // A killed program may leave its own modes behind, which libedit would take for the terminal's.
      if isTerminal { tcsetattr(STDIN_FILENO, TCSADRAIN, &found) }
      _ = editline_prepare_terminal(editline, 1)
    }
    return try body()
  }

  private func show(_ wanted: Prompt) {
    // Without a UTF-8 locale, libedit crashes on a non-ASCII prompt. The prompt can't end with the \u{1} mark either.
    let text = unicode ? wanted.text : String(wanted.text.unicodeScalars.map { $0.isASCII ? Character($0) : ">" })
    let shown =
      wanted.rendition.isEmpty ? text + " " : "\u{1}\u{1B}[\(wanted.rendition)m\u{1}\(text)\u{1}\u{1B}[0m\u{1} "
    promptColumns = Self.columns(of: (text + " ").unicodeScalars)
    guard let copy = strdup(shown) else { return }
    free(prompt)
    prompt = copy
  }
}

// MARK: - Keys

extension LineEditor {
  /// Hands libedit its next character.
  private func nextCharacter(into character: UnsafeMutablePointer<wchar_t>) -> Int32 {
    // A search or a prompt of libedit's own has ended at the interruption, and the line goes on; after vi's colon, with a
    // command, as in vi.
    if wasInterrupted, asksForCommand { waiting = [KeyBindings.commandMode] }
    if wasInterrupted { asksForCommand = false }
    wasInterrupted = false
    if waiting.isEmpty, hasBadlyDrawnChange { waiting = [KeyBindings.redraw] }
    while waiting.isEmpty {
      switch keys.next() {
      case .character(let scalar):
        if purpose == .answer, scalar == "\n" || scalar == "\r" { discardRest() }
        waiting = [bindings.erases(scalar) && line.scalarsBefore > 1 ? KeyBindings.backspace : scalar]
      case .sequence(let sequence): waiting = bindings.characters(for: sequence, in: editline)
      case .paste(let text):
        pasted = text
        waiting = [KeyBindings.paste]
      case .interruption:
        keys.forget()
        wasInterrupted = true
        errno = EINTR
        return -1
      case .resize: followResize()
      case .continuation: takeTerminalBack()
      case .end: return 0
      }
    }
    let next = waiting.removeFirst()
    if ["\n", "\r", "\u{1B}"].contains(next) { asksForCommand = false }
    character.pointee = wchar_t(next.value)
    return 1
  }

  /// Whether the line has changed and libedit's drawing of the change is wrong: where a wide character doesn't fit at the
  /// margin any more, it puts the rest and the cursor a column off. Only the line itself is drawn anew, as a stand-in
  /// amid a command of several keys, which leaves the line unchanged, would be taken for one of them.
  private var hasBadlyDrawnChange: Bool {
    // A line that needs no second row has no such margin, and one that's pasted by the thousand is drawn once.
    guard let info = el_wline(editline)?.pointee, let buffer = info.buffer, let end = info.lastchar,
      end - buffer < Self.longestDrawnAnew, 2 * (end - buffer) + promptColumns >= Self.terminalColumns
    else { return false }
    let line = line
    defer { lineAtKey = line }
    guard line != lineAtKey, line.scalars.first != "\n" else { return false }
    return promptColumns + Self.columns(of: line.scalars) >= Self.terminalColumns
      && line.scalars.contains { TerminalLocale.columns(of: $0) > 1 }
  }

  /// The most characters of a line that's drawn anew.
  private static let longestDrawnAnew = 1_000

  /// Discards whatever came together with the end of an answer: lines pasted without paste marks would answer questions
  /// the learner hasn't seen yet.
  private func discardRest() {
    switch keys.discardRest() {
    // The next line is the one to interrupt.
    case .interruption: raise(SIGINT)
    case .resize: followResize()
    case .continuation: takeTerminalBack()
    case .character, .sequence, .paste, .end, nil: break
    }
  }

  /// Redraws the line for the new width of the window, from where the line starts now: terminals rewrap what they show.
  private func followResize() {
    if Self.terminalIsDumb {
      Self.write("\r\n")
    } else {
      let rows = (promptColumns + Self.columns(of: line.before.unicodeScalars)) / Self.terminalColumns
      Self.write("\r" + (rows > 0 ? "\u{1B}[\(rows)A" : "") + "\u{1B}[J")
    }
    el_resize(editline)
    _ = editline_refresh(editline)
  }

  /// Takes the terminal back after the program was stopped.
  private func takeTerminalBack() {
    _ = editline_prepare_terminal(editline, 0)
    _ = editline_prepare_terminal(editline, 1)
    editline_bracket_pastes(0)
    if !Self.terminalIsDumb { editline_bracket_pastes(1) }
    Self.write(Self.terminalIsDumb ? "\r\n" : "\r\u{1B}[J")
    el_resize(editline)
    _ = editline_refresh(editline)
  }
}

// MARK: - Commands

extension LineEditor {
  /// Runs a command; returns the libedit code that says what to redraw.
  func perform(_ command: EditingCommand) -> UInt8 {
    let line = line
    switch command {
    case .left: return move(by: -line.scalarsBefore)
    case .right: return move(by: line.scalarsAfter)
    // libedit's own command stops short of the end in vi's insert mode.
    case .end: return move(by: line.scalars.count - line.cursor)
    case .backspace: return delete(line.scalarsBefore)
    case .deleteOrLeave where line.scalars.isEmpty: return UInt8(CC_EOF)
    case .delete, .deleteOrLeave:
      let count = line.scalarsAfter
      _ = el_cursor(editline, Int32(count))
      return delete(count)
    case .paste:
      let text = pasted
      pasted = ""
      return insert(text)
    case .complete: return complete(line)
    case .colon:
      asksForCommand = true
      waiting = [KeyBindings.colon]
      return UInt8(CC_NORM)
    }
  }

  private func move(by count: Int) -> UInt8 {
    guard count != 0 else { return UInt8(CC_NORM) }
    _ = el_cursor(editline, Int32(count))
    return UInt8(CC_CURSOR)
  }

  private func delete(_ count: Int) -> UInt8 {
    guard count != 0 else { return UInt8(CC_ERROR) }
    el_deletestr(editline, Int32(count))
    return UInt8(CC_REFRESH)
  }

  private func insert(_ text: String) -> UInt8 {
    guard !text.isEmpty else { return UInt8(CC_NORM) }
    let characters = text.unicodeScalars.map { wchar_t($0.value) } + [0]
    return UInt8(el_winsertstr(editline, characters) == 0 ? CC_REFRESH : CC_ERROR)
  }

  /// One Tab completes as far as the candidates agree; the next lists them.
  private func complete(_ line: LineText) -> UInt8 {
    let found = completer?.completion(of: line.before)
    if Interruption.isPending {
      Interruption.forget()
      drawBelow(line) {}
      return UInt8(CC_NORM)
    }
    guard let completer, let completion = found else { return UInt8(CC_ERROR) }
    let isRepeated = lineAtTab == line.before
    lineAtTab = line.before
    switch completion.step {
    case .nothing: return UInt8(CC_ERROR)
    case .replace(let text):
      el_deletestr(editline, Int32(completion.typed.unicodeScalars.count))
      lineAtTab = line.before.dropLast(completion.typed.count) + text
      return insert(text)
    case .list:
      guard isRepeated else { return UInt8(CC_ERROR) }
      drawBelow(line) { completer.show(completion.candidates) }
      return UInt8(CC_NORM)
    }
  }

  /// Draws something below the line, and the line again below that.
  private func drawBelow(_ line: LineText, _ body: () -> Void) {
    Self.write(String(repeating: "\r\n", count: rowsBelow(line) + 1))
    body()
    _ = editline_refresh(editline)
  }

  /// How many rows of the line are below the cursor.
  private func rowsBelow(_ line: LineText) -> Int {
    let width = Self.terminalColumns
    let cursor = promptColumns + Self.columns(of: line.before.unicodeScalars)
    return (promptColumns + Self.columns(of: line.whole.unicodeScalars)) / width - cursor / width
  }

  private var line: LineText {
    guard let info = el_wline(editline)?.pointee, let buffer = info.buffer, let cursor = info.cursor,
      let end = info.lastchar
    else { return LineText(scalars: [], cursor: 0) }
    let scalars = UnsafeBufferPointer(start: buffer, count: end - buffer).map { Self.anyScalar($0) }
    return LineText(scalars: scalars, cursor: cursor - buffer)
  }
}
