import QuestionBank
import Testing

@testable import Interchange

/// Ids: stable where the question is, apart where it isn't.
struct ImportedIDTests {
  private func pack(_ text: String, replacing earlier: Pack? = nil) throws -> Pack {
    ImportSample.deck(text).pack(
      id: try #require(PackID("deck")), title: "Deck", language: "en",
      words: ImportedDeck.Words(fillGaps: "Fill in the gaps."), replacing: earlier)
  }

  private func ids(_ text: String, replacing earlier: Pack? = nil) throws -> [String] {
    try pack(text, replacing: earlier).questions.map(\.id.question.text)
  }

  @Test func `an id is the guid, else the name, else the front, with a hash where that changes it`() throws {
    #expect(
      try ids("// [id:ok-1]\nA{T}\n\n::name::B{T}\n\nfront{T}\n\n::Été à Œuvre::C{T}\n\n日本{T}") == [
        "ok-1", "name", "front", "ete-a-oeuvre-52e8cc", "q-44da6b",
      ])
  }

  @Test func `a long name is cut to 64 letters`() throws {
    let id = try ids("::\(String(repeating: "x", count: 80))::A{T}")[0]
    #expect(id == String(repeating: "x", count: 57) + "-9a1631")
  }

  @Test func `items that share an id all get a hash of their front`() throws {
    let found = try ids("::n::First{T}\n\n::n::Second{T}\n\n::m::Third{T}")
    #expect(found == ["n-916a78", "n-2a4bca", "m"])
  }

  @Test func `one front with two backs gives two ids, in whatever order`() throws {
    let found = try ids("Same{=one}\n\nSame{=two}")
    #expect(Set(found).count == 2)
    #expect(try ids("Same{=two}\n\nSame{=one}") == found.reversed())
  }

  /// A newer version of a file in each format: one question is mended, one removed, one added, and the order is new.
  @Test(arguments: [
    ("::a::A{=x}\n\n::b::B{=y}\n\n::c::C{=z}", "::d::D{=w}\n\n::c::C{=z}\n\n::a::A{=mended}"),
    (
      "<quiz>" + ["a", "b", "c"].map(moodle).joined() + "</quiz>",
      "<quiz>" + ["d", "c", "a"].map(moodle).joined() + "</quiz>"
    ),
    (
      "A?\nA) x\nB) y\nANSWER: A\n\nB?\nA) x\nB) y\nANSWER: A\n\nC?\nA) x\nB) y\nANSWER: A",
      "D?\nA) x\nB) y\nANSWER: A\n\nC?\nA) x\nB) y\nANSWER: A\n\nA?\nA) x\nB) y\nANSWER: B"
    ),
    ("a;x\nb;y\nc;z", "d;w\nc;z\na;mended"),
    ("#separator:;\n#guid column:1\n1;a;x\n2;b;y\n3;c;z", "#separator:;\n#guid column:1\n4;d;w\n3;c;z\n1;a;mended"),
    ("Q: a\nA: x\n\nQ: b\nA: y\n\nQ: c\nA: z", "Q: d\nA: w\n\nQ: c\nA: z\n\nQ: a\nA: mended"),
    ("# a\nx\n---\n# b\ny\n---\n# c\nz", "# d\nw\n---\n# c\nz\n---\n# a\nmended"),
    ("aa:xx\nbb:yy\ncc:zz", "dd:ww\ncc:zz\naa:mended"),
  ])
  func `a newer version of a file keeps the ids of what it still has`(old: String, new: String) throws {
    let earlier = try pack(old)
    let before = earlier.questions.map(\.id.question.text)
    let after = try ids(new, replacing: earlier)
    #expect(before.count == 3)
    #expect(after.count == 3)
    #expect(after[1...] == [before[2], before[0]])
    #expect(!before.contains(after[0]))
  }

  private static func moodle(_ name: String) -> String {
    """
    <question type="shortanswer"><name><text>\(name)</text></name><questiontext><text>Q \(name)</text></questiontext>
    <answer fraction="100"><text>x</text></answer></question>
    """
  }

  @Test func `a question that got a guid, or lost its name, keeps its id`() throws {
    let earlier = try pack("::name::Front{T}\n\nOther{T}")
    #expect(
      try ids("// [id:new]\n::name::Front{T}\n\n::named now::Other{T}", replacing: earlier) == ["name", "other-6e6a6f"])
    #expect(try ids("Front{T}", replacing: earlier) == ["name"])
  }
}

struct DeckReaderTests {
  @Test(arguments: [
    ("A{T}", ImportFormat.gift), ("::n::\nA", .gift), ("// only a comment", .gift),
    ("<?xml version=\"1.0\"?>\n<quiz></quiz>", .moodleXML), ("Q\nA) x\nB) y\nANSWER: A", .aiken), ("a;b\nc;d", .csv),
    ("a\tb", .csv), ("#html:true\na\tb", .anki), ("Q: a\nA: b", .markdown), ("# a\nb", .hascard),
    ("a:b\nc:d", .bsdQuiz),
  ])
  func `content decides`(text: String, format: ImportFormat) {
    #expect(ImportSample.format(text) == format)
  }

  @Test(arguments: [
    ("PK\u{3}\u{4} collection.anki21b", UnreadFormat.ankiPackage), ("PK\u{3}\u{4} imsmanifest.xml", .qti),
    ("PK\u{3}\u{4} h5p.json", .h5p), ("PK\u{3}\u{4} word/document.xml", .word),
    ("PK\u{3}\u{4} xl/workbook.xml", .excel),
    ("PK\u{3}\u{4} other", .zip), ("%PDF-1.7", .pdf), ("{\\rtf1 x}", .rtf), ("SQLite format 3\0", .sqlite),
    ("<!DOCTYPE html><html></html>", .html), ("<?xml version=\"1.0\"?><questestinterop/>", .qti),
    ("<?xml version=\"1.0\"?><svg/>", .xml), ("[{\"a\": 1}]", .json), ("", .empty), (" \n\t", .empty),
    ("Once upon a time\nthere was nothing to ask.", .text),
  ])
  func `what isn't read has a name`(text: String, expected: UnreadFormat) {
    guard case .unread(let format) = DeckReader.reading(Array(text.utf8)) else {
      Issue.record("read: \(text)")
      return
    }
    #expect(format == expected)
  }

  @Test(arguments: [
    "version: 1\nid: x\n", "id: x\ntitle: y\nquestions:\n", "{\"version\": 1, \"questions\": [{\"kind\": \"short\"}]}",
  ])
  func `a pack of ours is known`(text: String) {
    guard case .pack = DeckReader.reading(Array(text.utf8)) else {
      Issue.record("not a pack: \(text)")
      return
    }
  }

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF] + Array("é;b".utf8), TextEncoding.utf8, false),
      (Array("é;b".utf8), .utf8, false),
      ([0xE9, 0x3B, 0x62], .latin1, true),
      ([0xE9, 0x80, 0x3B, 0x62], .windows1252, true),
      ([0xFF, 0xFE, 0xE9, 0, 0x3B, 0, 0x62, 0], .utf16, false),
      ([0xFE, 0xFF, 0, 0xE9, 0, 0x3B, 0, 0x62], .utf16, false),
      ([0xE9, 0, 0x3B, 0, 0x62, 0], .utf16, true),
    ] as [([UInt8], TextEncoding, Bool)])
  func `the encoding is found`(bytes: [UInt8], encoding: TextEncoding, isGuess: Bool) {
    guard case .deck(let deck, let found, let guessed) = DeckReader.reading(bytes) else {
      Issue.record("not read")
      return
    }
    #expect(found == encoding)
    #expect(guessed == isGuess)
    #expect(deck.items.first?.prompt.hasPrefix("é") == true)
  }

  @Test func `an encoding can be forced, and has to fit`() {
    let bytes: [UInt8] = [0xE9, 0x3B, 0x62]
    guard case .notEncoded(.utf8) = DeckReader.reading(bytes, DeckReader.Choices(encoding: .utf8)) else {
      Issue.record("read as UTF-8")
      return
    }
  }

  @Test func `control characters and marks of direction don't come in`() {
    let deck = ImportSample.deck("a\u{202E}b\u{7}c;d\u{2028}e")
    #expect(ImportSample.questions(deck) == ["abc: short d e"])
  }
}
