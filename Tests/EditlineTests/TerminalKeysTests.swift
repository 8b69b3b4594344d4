import Dispatch
import Testing

@testable import Editline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Keys and reports, read from a pipe.
struct TerminalKeysTests {
  /// The keys in pieces of input, which come one after another with a gap in between.
  private func keys(_ pieces: [String], gapInMilliseconds: Int32 = 0, escapeIsCommand: Bool = false) -> [TerminalKeys
    .Key]
  {
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    let (reading, writing) = (ends[0], ends[1])
    defer { close(reading) }
    DispatchQueue.global().async {
      for (index, piece) in pieces.enumerated() {
        // The gap itself is what's tested.
        if index > 0 { poll(nil, 0, gapInMilliseconds) }
        let bytes = Array(piece.utf8)
        _ = write(writing, bytes, bytes.count)
      }
      close(writing)
    }
    let keys = TerminalKeys(descriptor: reading, escapeIsCommand: escapeIsCommand)
    var found: [TerminalKeys.Key] = []
    while true {
      let key = keys.next()
      if key == .end { return found }
      found.append(key)
    }
  }

  /// The keys that are left once the rest after the first Enter was discarded. Each piece of input comes so many
  /// milliseconds after the one before.
  private func keys(afterEnterIn pieces: [(text: String, after: Int32)], pauseInMilliseconds: Int32 = 50)
    -> [TerminalKeys
    .Key]
  {
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    let (reading, writing) = (ends[0], ends[1])
    defer { close(reading) }
    let bytes = Array(pieces[0].text.utf8)
    #expect(write(writing, bytes, bytes.count) == bytes.count)
    let keys = TerminalKeys(descriptor: reading, pauseInMilliseconds: pauseInMilliseconds)
    while keys.next() != .character("\r") {}
    DispatchQueue.global().async {
      for (text, gap) in pieces.dropFirst() {
        poll(nil, 0, gap)
        let bytes = Array(text.utf8)
        _ = write(writing, bytes, bytes.count)
      }
      close(writing)
    }
    #expect(keys.discardRest() == nil)
    var rest: [TerminalKeys.Key] = []
    while true {
      let key = keys.next()
      if key == .end { return rest }
      rest.append(key)
    }
  }

  @Test func `what's typed after Enter stays, and no pause is waited for`() {
    #expect(keys(afterEnterIn: [("b\r", 0), ("c", 200)], pauseInMilliseconds: 2_000) == [.character("c")])
  }

  @Test(arguments: ["c\rd\r", "\r", "c"]) func `what stands behind Enter is the rest of a paste`(rest: String) {
    #expect(keys(afterEnterIn: [("b\r" + rest, 0), ("e", 200)]) == [.character("e")])
  }

  @Test func `the rest of a paste that comes in pieces is discarded up to a pause`() {
    let pieces: [(text: String, after: Int32)] = [("b\rc\r", 0), ("d\r", 20), ("e\r", 20), ("f", 1_000)]
    #expect(keys(afterEnterIn: pieces, pauseInMilliseconds: 500) == [.character("f")])
  }

  private static let reports = [
    "\u{1B}P>|XTerm(379)\u{1B}\\", "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}]11;rgb:0/0/0\u{1B}\\", "\u{1B}]11;rgb:0/0/0\u{7}",
  ]

  @Test(arguments: reports)
  func `a report in two pieces is skipped, wherever it's cut`(report: String) {
    for cut in 1..<report.unicodeScalars.count {
      let scalars = Array(report.unicodeScalars)
      let pieces = [scalars[..<cut], scalars[cut...]].map { String(String.UnicodeScalarView($0)) }
      let found = keys([pieces[0], pieces[1] + "a"], gapInMilliseconds: 120)
      // Alone, the letter of a control string is a key typed with Alt.
      #expect(found.last == .character("a") && (found.count == 1 || cut == 2), "\(cut): \(found)")
    }
  }

  @Test func `a control sequence in two pieces is one key`() {
    for cut in 2..<8 {
      let scalars = Array("\u{1B}[?64;1;2c".unicodeScalars)
      let pieces = [scalars[..<cut], scalars[cut...]].map { String(String.UnicodeScalarView($0)) }
      #expect(
        keys([pieces[0], pieces[1] + "a"], gapInMilliseconds: 120) == [.sequence("\u{1B}[?64;1;2c"), .character("a")])
    }
  }

  @Test func `where Escape is a command, it doesn't wait, and the rest of a report is still skipped`() {
    for rest in ["]11;rgb:0/0/0\u{7}", "P>|XTerm(379)\u{1B}\\", "[?64;1;2c"] {
      #expect(
        keys(["\u{1B}", rest + "a"], gapInMilliseconds: 120, escapeIsCommand: true)
          == [.character("\u{1B}"), .character("a")])
    }
    #expect(
      keys(["\u{1B}", "ab"], gapInMilliseconds: 120, escapeIsCommand: true)
        == [.character("\u{1B}"), .character("a"), .character("b")])
  }

  @Test(arguments: ["P", "X", "]", "^", "_", "b"]) func `a letter typed with Alt stays a key`(letter: String) {
    #expect(
      keys(["\u{1B}" + letter, "a"], gapInMilliseconds: 120)
        == [.character("\u{1B}")] + (letter + "a").unicodeScalars.map { .character($0) })
    #expect(keys(["\u{1B}\(letter)\u{1B}\(letter)", "a"], gapInMilliseconds: 120).count == 5)
  }

  @Test func `Enter ends a report that has lost its end`() {
    #expect(keys(["\u{1B}P>|XTe\rab"]) == [.character("\r"), .character("a"), .character("b")])
  }
}
