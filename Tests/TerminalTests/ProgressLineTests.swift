import Editline
import Synchronization
import Testing

@testable import Terminal

/// The progress of long work, on a clock the test advances.
struct ProgressLineTests {
  init() { _ = TerminalLocale.useUTF8() }

  /// A line on a terminal, with its clock.
  private final class Terminal: Sendable {
    private struct State {
      var written = ""
      var now = ContinuousClock.now
    }
    private let state = Mutex(State())
    private let width: Int

    init(width: Int = 80) { self.width = width }

    func line() -> ProgressLine {
      ProgressLine(
        width: { self.width }, now: { self.state.withLock { $0.now } },
        write: { text in self.state.withLock { $0.written += text } })
    }

    func wait(milliseconds: Int) { state.withLock { $0.now += .milliseconds(milliseconds) } }

    /// What was written since the last call; ⏎ returns to the start of the line and ⌫ erases the rest of it.
    func written() -> String {
      state.withLock {
        let written = $0.written
        $0.written = ""
        return written.replacing("\r", with: "⏎").replacing("\u{1B}[K", with: "⌫")
      }
    }
  }

  @Test func `work done within half a second shows nothing`() {
    let terminal = Terminal()
    let line = terminal.line()
    line.begin("Fusion…")
    terminal.wait(milliseconds: 499)
    line.look()
    line.end()
    #expect(terminal.written() == "")
  }

  @Test func `after half a second the line appears, until the work is done`() {
    let terminal = Terminal()
    let line = terminal.line()
    line.begin("Fusion…")
    terminal.wait(milliseconds: 500)
    line.look()
    #expect(terminal.written() == "⏎Fusion…⌫")
    line.end()
    #expect(terminal.written() == "⏎⌫")
    terminal.wait(milliseconds: 5_000)
    line.look()
    #expect(terminal.written() == "")
  }

  @Test func `an unchanged line isn't rewritten, and a changing one at most twice a second`() {
    let terminal = Terminal()
    let line = terminal.line()
    line.begin("0 sur 9")
    for number in 1...20 {
      terminal.wait(milliseconds: 100)
      line.say("\(number) sur 20")
      line.look()
    }
    #expect(terminal.written() == "⏎5 sur 20⌫⏎10 sur 20⌫⏎15 sur 20⌫⏎20 sur 20⌫")
    terminal.wait(milliseconds: 2_000)
    line.look()
    #expect(terminal.written() == "")
  }

  @Test func `the line makes way for other output, then comes back`() {
    let terminal = Terminal()
    let line = terminal.line()
    line.begin("Contrôle…")
    terminal.wait(milliseconds: 600)
    line.look()
    line.whileHidden {}
    #expect(terminal.written() == "⏎Contrôle…⌫⏎⌫")
    terminal.wait(milliseconds: 100)
    line.look()
    #expect(terminal.written() == "")
    terminal.wait(milliseconds: 400)
    line.look()
    #expect(terminal.written() == "⏎Contrôle…⌫")
  }

  @Test func `nested work is timed from the start of the outermost`() {
    let terminal = Terminal()
    let line = terminal.line()
    line.begin("Fusion…")
    terminal.wait(milliseconds: 400)
    line.begin("Lecture…")
    terminal.wait(milliseconds: 100)
    line.look()
    line.end()
    #expect(terminal.written() == "⏎Lecture…⌫")
    terminal.wait(milliseconds: 500)
    line.look()
    line.end()
    #expect(terminal.written() == "⏎Fusion…⌫⏎⌫")
  }

  @Test func `the line never reaches the last column`() {
    let terminal = Terminal(width: 10)
    let line = terminal.line()
    line.begin("日本日本日本日本")
    terminal.wait(milliseconds: 500)
    line.look()
    #expect(terminal.written() == "⏎日本日本⌫")
  }
}
