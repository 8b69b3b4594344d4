import Foundation
import TestSupport
import Testing

@testable import Grading

/// Text nobody types by accident. It's judged like any other, or asked again, without delay.
struct HostileTextTests {
  static let texts: [(name: String, text: String)] = [
    ("zero-width joiners", "c\u{200D}o\u{200D}m\u{200D}\u{200D}munity manager"),
    ("joined emoji", String(repeating: "👩‍👩‍👧‍👦", count: 500)),
    ("a bomb of marks", "e" + String(repeating: "\u{301}", count: 100_000)),
    ("marks on nothing", String(repeating: "\u{489}", count: 100_000)),
    ("marks of many classes", String(repeating: "\u{301}\u{323}\u{327}\u{31B}", count: 25_000)),
    ("bidirectional controls", "\u{202E}reganam ytinummoc\u{202C}\u{2066}\u{2069}"),
    ("NUL", "community\u{0}manager"),
    ("controls", String((0..<0xA0).compactMap { Unicode.Scalar(UInt32($0)) }.map(Character.init))),
    ("escape sequences", "\u{1B}]0;title\u{7}\u{1B}[31mcm\u{1B}[0m\u{9B}31m"),
    ("100 kB of letters", String(repeating: "a", count: 100_000)),
    ("100 kB of digits", String(repeating: "7", count: 100_000)),
    ("100 kB of grouped digits", String(repeating: "777.", count: 25_000)),
    ("100 kB of spaces", String(repeating: " ", count: 100_000)),
    ("100 kB of semicolons", String(repeating: ";", count: 100_000)),
    ("100 kB of brackets", String(repeating: "([", count: 50_000)),
    ("100 kB of articles", String(repeating: "le la ", count: 16_000)),
    ("100 kB of hyphens", String(repeating: "a-'", count: 33_000)),
    ("100 kB of factors", "1" + String(repeating: " mille", count: 16_000)),
    ("Hangul jamo without end", String(repeating: "\u{1100}", count: 100_000)),
    ("tags and selectors", "c\u{E0063}\u{FE0F}m"),
    ("line and paragraph separators", "c\u{2028}\u{2029}\u{85}m"),
    ("noncharacters", "\u{FFFE}\u{FFFF}\u{10FFFF}\u{E000}"),
    ("the widest ligature", String(repeating: "\u{FDFA}", count: 5_000)),
    ("letters that grow", String(repeating: "ŉİßǰΐ", count: 5_000)),
    ("replacement characters", String(repeating: "\u{FFFD}", count: 5_000)),
  ]

  @Test(arguments: texts) func `hostile text is judged quickly`(name: String, text: String) {
    let duration = ProcessorTime.of {
      for key in AssessmentTests.keys { Self.expectSense(key.assess(text), of: key, text) }
    }
    #expect(duration < .seconds(10), "\(name)")
  }

  @Test func `invisible characters make no difference`() {
    let key = AssessmentTests.keys[3]
    #expect(key.judgement(of: "c\u{200D}o\u{200D}m\u{200D}\u{200D}munity manager")?.verdict == .right)
    #expect(key.judgement(of: "community \u{0}manager\u{202E}")?.verdict == .right)
    #expect(key.judgement(of: "c\u{FE0F}m")?.verdict == .right)
    #expect(key.judgement(of: "reganam ytinummoc")?.verdict == .wrong)
    #expect(key.judgement(of: "соmmunitу mаnаger")?.verdict == .wrong)
  }

  static let patterns: [String] = [
    String(repeating: "a*", count: 256),
    String(repeating: "(a)", count: 170),
    String(repeating: "[a|aa]", count: 85),
    String(repeating: "(", count: 16) + "a" + String(repeating: ")", count: 16) + String(repeating: "(a*)", count: 100),
    String(repeating: "[a|*]", count: 100) + "b",
  ]

  @Test(arguments: patterns) func `no pattern takes long`(source: String) throws {
    let pattern = try AcceptedPattern(source)
    let key = AnswerKey.short([pattern], lures: [pattern])
    let duration = ProcessorTime.of {
      #expect(key.judgement(of: String(repeating: "a", count: 100_000) + "c") != nil)
    }
    #expect(duration < .seconds(60))
  }

  @Test func `random text is judged or asked again`() {
    let rounds = ProcessInfo.processInfo.environment["DISTINGUO_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 1_000
    var generator = SplitMix64(seed: 20_131_122)
    for _ in 0..<rounds {
      let text = Self.text(using: &generator)
      _ = TypedAnswer(text)
      for key in AssessmentTests.keys { Self.expectSense(key.assess(text), of: key, text) }
    }
  }

  @Test func `random patterns are read or refused`() {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<300 {
      let (source, typed) = (Self.text(using: &generator), Self.text(using: &generator))
      guard let pattern = try? AcceptedPattern(source) else { continue }
      let key = AnswerKey.short([pattern], lures: [AcceptedPattern(literally: typed)])
      Self.expectSense(key.assess(typed), of: key, typed)
      #expect(pattern.matchesPlainly(FrenchText(pattern.firstForm)), "\(source)")
    }
  }

  /// Checks what holds for every assessment.
  private static func expectSense(_ assessment: Assessment, of key: AnswerKey, _ text: String) {
    guard case .judged(let judgement) = assessment else { return }
    let isConsistent =
      switch judgement.verdict {
      case .right: judgement.credit == 1 && judgement.slips.isEmpty
      case .near: judgement.credit == 1 && !judgement.slips.isEmpty
      case .partial: judgement.credit > 0 && judgement.credit < 1
      case .wrong, .blank: judgement.credit == 0 && judgement.slips.isEmpty
      }
    if !isConsistent { Issue.record("\(key) judged \(text.debugDescription) as \(judgement)") }
  }

  private static let pools: [[Unicode.Scalar]] = [
    Array("abcdefABC123".unicodeScalars), Array("abc   123;,.!?".unicodeScalars), Array("()[]|*'’-".unicodeScalars),
    Array("éèàçœæÉŒîüñß".unicodeScalars), Array("0123456789 .,%€kM".unicodeScalars),
    Array("communitymanager stratégie".unicodeScalars),
    (0x300...0x36F).compactMap(Unicode.Scalar.init), (0x2000...0x206F).compactMap(Unicode.Scalar.init),
    (0x0...0xFF).map { Unicode.Scalar(UInt8($0)) }, (0x1F1E6...0x1F64F).compactMap(Unicode.Scalar.init),
    (0x1100...0x11FF).compactMap(Unicode.Scalar.init), (0xFF00...0xFFEF).compactMap(Unicode.Scalar.init),
  ]

  private static func text(using generator: inout SplitMix64) -> String {
    let isLong = Int.random(in: 0..<500, using: &generator) == 0
    let length = Int.random(in: 0...(isLong ? 6_000 : 24), using: &generator)
    let chosen = (0..<3).compactMap { _ in pools.randomElement(using: &generator) }
    var text = String.UnicodeScalarView()
    for _ in 0..<length {
      if Int.random(in: 0..<8, using: &generator) == 0 {
        if let any = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator)) { text.append(any) }
      } else if let scalar = chosen.randomElement(using: &generator)?.randomElement(using: &generator) {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
