import Foundation
import QuestionBank
import TestSupport
import Testing

@testable import Interchange

/// Readers meet any bytes: they never crash, take time in proportion, and give a place for whatever they refuse.
struct ImportMutationTests {
  /// How many mutated inputs each sample gets; `DISTINGUO_IMPORT_ROUNDS` asks for more.
  private static let rounds = ProcessInfo.processInfo.environment["DISTINGUO_IMPORT_ROUNDS"].flatMap { Int($0) } ?? 150
  private static let repeatedBytes =
    ProcessInfo.processInfo.environment["DISTINGUO_IMPORT_BYTES"].flatMap { Int($0) } ?? 2_000
  private static let seed = ProcessInfo.processInfo.environment["DISTINGUO_IMPORT_SEED"].flatMap { UInt64($0) } ?? 7

  static let samples: [(ImportFormat, String)] = [
    (
      .gift,
      """
      // [id:a] [tag:b]
      $CATEGORY: top/x

      ::N::[html]<p>Q &eacute; $$\\alpha$$</p>{=a#f ~%-50%b ~c####g}

      Pair{=a -> 1 =b -> 2}

      N{#3:1 =%50%4..5}

      {1:SA:=few~%50%x#y} and {2:MC:~many~=some}
      """
    ),
    (
      .moodleXML,
      """
      <quiz><question type="multichoice"><name><text>N</text></name><questiontext format="html"><text><![CDATA[<b>Q</b>
      <img src="x">]]></text></questiontext><answer fraction="100"><text>a&amp;b</text></answer>
      <answer fraction="0"><text>c</text></answer></question><!-- x --><question type="cloze"><questiontext>
      <text>A {1:SA:=b}</text></questiontext></question></quiz>
      """
    ),
    (.aiken, "Which?\nA) x\nB. y\nANSWER: B\n\nOne\nA) x\nANSWER: A"),
    (.csv, "front;back;tags\n\"a \"\"b\"\";\nc\";'=d;x\nle chat (m.);the cat/a cat;y"),
    (
      .anki,
      "#separator:tab\n#html:true\n#guid column:1\ng\tThe {{c1::cat::pet}} {{c2::x {{c3::y}}}}\t\"a\nb\"\ng\t<i>x</i>\t[sound:a]"
    ),
    (
      .markdown,
      "---\nname = \"x\"\n---\nQ: a\nA: b\n\nC: [x] ![y](z)\n\na::b\nc:::d <!--SR:!1-->\n\ne\n?\nf\n\n==g== `h==`"
    ),
    (.hascard, "# A\nb\n---\n# C\n- d\n* e\n---\n# F\n[*] g\n[ ] h\n---\n# I\n_j|k_ l\n---\n# M\n2. n\n1. o"),
    (.bsdQuiz, "France:Paris\n{a|b}:[c ]d|e\nf \\\ng:h\ni\\:j:k"),
  ]

  @Test(arguments: samples.indices)
  func `mutated files are read or refused with a place`(index: Int) throws {
    let (format, text) = Self.samples[index]
    var random = SplitMix(seed: Self.seed &+ UInt64(index))
    let original = Array(text.utf8)
    for round in 0..<Self.rounds {
      var bytes = original
      for _ in 0...Int(random.next() % 6) { mutate(&bytes, from: original, &random) }
      let duration = ProcessorTime.of {
        _ = DeckReader.reading(bytes)
        guard case .deck(var deck, _, _) = DeckReader.reading(bytes, DeckReader.Choices(format: format)) else { return }
        deck.addReversed()
        for finding in deck.findings {
          let lines = bytes.count(where: { $0 == 10 || $0 == 13 }) + 1
          #expect(finding.position.line >= 1 && finding.position.line <= lines, "round \(round): \(bytes)")
          #expect(finding.position.column >= 1, "round \(round): \(bytes)")
        }
      }
      #expect(duration < .seconds(1), "round \(round): \(bytes)")
    }
  }

  /// Signs that formats are made of, repeated: each file is read in a time that grows with its length only.
  @Test(arguments: [
    "{", "{=", "}", "~%", "<a \"", "<a \">", "<![CDATA[", "<question>", "<question><!--", "<question><![CDATA[",
    "&amp;", "&#",
    "$", "$$", "\\(", "[latex]", "\"", "\"a\n", ",\"", "{{c1::", "}}", "[sound:", "::", "==", "==a ", "[", "![",
    "a\\\n",
    "{1:SA:=a}", "{1:SA:", "[[1]]", "?\n", "a\n?\n", "Q:\n", "A)\n", "a;b\n", "a;a\n", "<!--SR:", "_", "_a_ ", "- a\n",
    ". ", "(", "(a)",
    "<sup>", "<sup>a</sup>", "`", "```\n", "#\n", "a:b\n", "=a->b\n", "//\n", "::a::b{T}\n\n",
  ])
  func `repetition doesn't slow a reader down`(piece: String) {
    for format in ImportFormat.allCases {
      let bytes = Array(String(repeating: piece, count: Self.repeatedBytes / piece.utf8.count).utf8)
      for prefix in ["", "Q{", "Q: a\nA: "] {
        let duration = ProcessorTime.of {
          _ = DeckReader.reading(Array(prefix.utf8) + bytes, DeckReader.Choices(format: format))
        }
        #expect(duration < .seconds(10), "\(format) \(prefix)\(piece)")
      }
    }
  }

  private func mutate(_ bytes: inout [UInt8], from original: [UInt8], _ random: inout SplitMix) {
    guard !bytes.isEmpty else { return }
    let place = Int(random.next() % UInt64(bytes.count))
    switch random.next() % 6 {
    case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(Array("{}=~#:<>&;,\"'|\n\t[]()*_-\\".utf8).randomElement(using: &random) ?? 0, at: place)
    case 3:
      let end = min(bytes.count, place + Int(random.next() % 20))
      bytes.replaceSubrange(place..<place, with: bytes[place..<end])
    case 4:
      let start = Int(random.next() % UInt64(original.count))
      bytes.insert(contentsOf: original[start..<min(original.count, start + Int(random.next() % 30))], at: place)
    default: bytes.removeSubrange(place..<min(bytes.count, place + Int(random.next() % 10)))
    }
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014).
private struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
