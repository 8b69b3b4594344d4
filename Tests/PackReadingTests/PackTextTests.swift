import PackReading
import QuestionBank
import Testing

@Suite struct PackTextTests {
  @Test func `lines end with LF or with CR LF`() throws {
    let text = try PackText(Array("a: 1\r\nb: 2\nc: 3\r\n".utf8))
    #expect(text.text == "a: 1\nb: 2\nc: 3\n")
  }

  @Test func `a lone CR ends a line, as in YAML`() throws {
    #expect(try PackText(Array("a: 1\rb: 2\r\rc: 3".utf8)).text == "a: 1\nb: 2\n\nc: 3")
  }

  @Test func `a byte order mark isn't part of the text`() throws {
    #expect(try PackText([0xEF, 0xBB, 0xBF] + Array("a: 1".utf8)).text == "a: 1")
  }

  @Test(arguments: ["", "\n", " \n\t\n", "# only a remark", "  # one\n\n# two\n", "\u{FEFF}", "\r\n\r\n"])
  func `a text of only blanks and comments is empty`(text: String) {
    #expect(faults(in: Array(text.utf8)) == [Diagnostic(.empty, at: Position(line: 1, column: 1))])
  }

  @Test(
    arguments: [
      ([0xFF], 1),
      (Array("id: ".utf8) + [0xE9], 5),
      (Array("id: é".utf8) + [0xE9, 0x20], 6),
      // A sequence cut off by the end of the line, an overlong one, and half of a surrogate pair.
      (Array("ab".utf8) + [0xE2, 0x80], 3),
      (Array("ab".utf8) + [0xC0, 0x80], 3),
      (Array("ab".utf8) + [0xED, 0xA0, 0x80], 3),
      // The replacement character itself is text.
      (Array("\u{FFFD}b".utf8) + [0xFF], 3),
      // Columns count scalars: e and its accent are two.
      (Array("e\u{301}".utf8) + [0xFF], 3),
    ] as [([UInt8], Int)])
  func `bytes that aren't UTF-8 are reported where they are`(line: [UInt8], column: Int) {
    let bytes = Array("version: 1\r\n# é, é and é\n".utf8) + line + Array("\nid: x\n".utf8)
    #expect(faults(in: bytes) == [Diagnostic(.notUTF8(looksLike: nil), at: Position(line: 3, column: column))])
  }

  @Test(
    arguments: [
      ([0x74, 0xE9, 0x0A, 0xE9], "ISO-8859-1", Position(line: 1, column: 2)),
      ([0x6C, 0x92, 0xE9, 0x74, 0xE9, 0x0A, 0x92], "Windows-1252", Position(line: 1, column: 2)),
      ([0xFF, 0xFE, 0x74, 0x00, 0x0A, 0x00], "UTF-16", Position(line: 1, column: 1)),
    ] as [([UInt8], String, Position)])
  func `a text in another encoding is told once, with a guess`(bytes: [UInt8], encoding: String, place: Position) {
    #expect(faults(in: bytes) == [Diagnostic(.notUTF8(looksLike: encoding), at: place)])
  }

  @Test func `a NUL is reported where it is`() {
    let sample: MarkedText = "version: 1\nid: é1️⃣\u{0}x"
    #expect(faults(in: sample) == [Diagnostic(.nulCharacter, at: sample["1️⃣"])])
  }

  @Test(arguments: [0x061C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069] as [UInt32])
  func `a bidirectional control is reported where it is`(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let line = "title: é" + String(Character(scalar)) + "x"
    #expect(
      faults(in: Array("version: 1\n\(line)".utf8)) == [
        Diagnostic(.bidirectionalControl(scalar: value), at: Position(line: 2, column: 9))
      ])
  }

  @Test(arguments: ["l’été « 2013 »…", "\u{200D}\u{200C}", "שלום", "\u{202F}\u{2010}\u{206A}", "٣"])
  func `letters and signs of every script are allowed`(text: String) throws {
    #expect(try PackText(Array(text.utf8)).text == text)
  }

  @Test func `a text of more than 32 million bytes is refused unread`() {
    #expect(
      faults(in: [UInt8](repeating: UInt8(ascii: "a"), count: 32_000_001)) == [
        Diagnostic(.tooLarge(bytes: 32_000_001, limit: 32_000_000), at: Position(line: 1, column: 1))
      ])
  }

  @Test func `a line may have at most 65,536 bytes`() throws {
    let longest = String(repeating: "é", count: 32_768)
    #expect(try PackText(Array("a\n\(longest)\nb".utf8)).text == "a\n\(longest)\nb")
    #expect(
      faults(in: Array("a\n\(longest)x\nb".utf8)) == [
        Diagnostic(.lineTooLong(limit: 65_536), at: Position(line: 2, column: 1))
      ])
  }

  @Test func `each line's fault is reported, in order of position`() {
    let bytes = Array("a\u{0}\nb\n".utf8) + [0xFF] + Array("\nc\u{202E}".utf8)
    #expect(
      faults(in: bytes) == [
        Diagnostic(.nulCharacter, at: Position(line: 1, column: 2)),
        Diagnostic(.notUTF8(looksLike: nil), at: Position(line: 3, column: 1)),
        Diagnostic(.bidirectionalControl(scalar: 0x202E), at: Position(line: 4, column: 2)),
      ])
  }

  @Test func `lines can be shown even if they aren't valid text`() {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("a\r\nb\r".utf8) + [0xFF] + Array("\n".utf8)
    #expect(PackText.lenientLines(of: bytes) == ["a", "b", "\u{FFFD}", ""])
  }

  private func faults(in sample: MarkedText) -> [Diagnostic] { faults(in: Array(sample.text.utf8)) }

  private func faults(in bytes: [UInt8]) -> [Diagnostic] {
    #expect(throws: Rejection.self) { try PackText(bytes) }?.diagnostics ?? []
  }
}
