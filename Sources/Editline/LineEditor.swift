internal import CEditline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads lines at a terminal with libedit: arrows, word and line commands, history and its search, and whatever the
/// learner's own `~/.editrc` asks for.
public final class LineEditor: LineReader {
  private let editline: OpaquePointer
  private let remembered: OpaquePointer
  private let forgotten: OpaquePointer
  private var prompt: UnsafeMutablePointer<CChar>
  private let unicode: Bool

  /// An editor on standard input and output; nil when libedit cannot start there.
  ///
  /// - Parameters:
  ///   - program: The name that `~/.editrc` may use to speak of this program alone.
  ///   - history: Lines typed in earlier runs, oldest first.
  ///   - historySize: How many lines can be called back.
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
    for line in history { remember(line) }
    _ = editline_set_prompt(editline, prompt)
    _ = editline_set_editor(editline, "emacs")
    // libedit then puts the terminal back before a signal takes its course, and follows its size.
    _ = editline_set_signal(editline, 1)
    _ = el_source(editline, nil)
    KeyBindings.install(in: editline)
    LineEditor.noticeInterruptions()
  }

  deinit {
    el_end(editline)
    history_end(remembered)
    history_end(forgotten)
    free(prompt)
  }

  /// Makes a line available to the arrow keys and to the search.
  public func remember(_ line: String) {
    guard !line.isEmpty else { return }
    _ = editline_history_enter(remembered, line)
  }

  /// Gives the next line typed.
  public func read(prompt: Prompt, recall: Bool) -> Reading {
    show(prompt)
    _ = editline_set_history(editline, recall ? remembered : forgotten)
    var count: Int32 = 0
    errno = 0
    guard let typed = el_gets(editline, &count) else {
      return count < 0 && errno == EINTR ? .interruption : .end
    }
    // The bytes belong to libedit until the next call, and their count is right where a NUL stands among them.
    let bytes = UnsafeBufferPointer(start: typed, count: Int(count))
    var line = String(decoding: bytes.lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    while let last = line.unicodeScalars.last, last == "\n" || last == "\r" { line.unicodeScalars.removeLast() }
    if recall { remember(line) }
    return .line(line)
  }

  private func show(_ wanted: Prompt) {
    // A prompt beyond ASCII ends the program in a locale without UTF-8; the last character may not be a mark.
    let text = unicode ? wanted.text : String(wanted.text.unicodeScalars.map { $0.isASCII ? Character($0) : ">" })
    let shown =
      wanted.rendition.isEmpty ? text + " " : "\u{1}\u{1B}[\(wanted.rendition)m\u{1}\(text)\u{1}\u{1B}[0m\u{1} "
    guard let copy = strdup(shown) else { return }
    _ = editline_set_prompt(editline, copy)
    free(prompt)
    prompt = copy
  }

  /// ^C gives up the line being typed instead of ending the program: with a handler, and without SA_RESTART, the read
  /// is interrupted.
  private static func noticeInterruptions() {
    var action = sigaction()
    #if canImport(Glibc)
      action.__sigaction_handler.sa_handler = { _ in }
    #else
      action.__sigaction_u.__sa_handler = { _ in }
    #endif
    sigemptyset(&action.sa_mask)
    sigaction(SIGINT, &action, nil)
  }
}
