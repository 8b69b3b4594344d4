import QuestionBank
import Testing

@testable import PackReading

/// Work that grows with the size of a pack, and not faster, whatever it holds.
@Suite struct LargePackTests {
  @Test(.timeLimit(.minutes(1))) func `prompts that nearly repeat one another don't take forever`() {
    // Thirty words, ten in each prompt: each prompt shares rare words with a third of the others.
    var state: UInt64 = 7
    let prompts = (0..<1_000).map { _ in
      (0..<10).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return "w\(state >> 33 % 30)"
      }.joined(separator: " ")
    }
    #expect(SimilarPrompts.firstSimilar(prompts).count < prompts.count)
  }

  @Test func `names are guessed for the first unknown ones`() {
    let sources = (0..<1_000).map { "  - {id: source-\($0), author: A, title: T}\n" }.joined()
    let cite = (0..<100).map { "{source: sourse-\($0)}" }.joined(separator: ", ")
    let questions = (0..<3).map {
      "  - {id: q\($0), kind: truefalse, topic: t, prompt: P, answer: true, cite: [\(cite)]}\n"
    }.joined()
    let found = errors(
      in: "version: 1\nid: a\ntitle: b\nlanguage: en\nsources:\n\(sources)questions:\n\(questions)")
    #expect(found.count == 300)
    #expect(found[0].fault == .unknownSource("sourse-0", nearest: "source-0"))
    #expect(found[299].fault == .unknownSource("sourse-99", nearest: nil))
  }

  @Test func `twenty circles of lessons are told, however many there are`() {
    let lessons = (0..<60).map { number in
      let requires = (0..<60).filter { $0 != number }.map { "l\($0)" }.joined(separator: ", ")
      return "  - {id: l\(number), title: T, text: T, requires: [\(requires)]}\n"
    }.joined()
    let found = errors(
      in: "version: 1\nid: a\ntitle: b\nlanguage: en\nlessons:\n\(lessons)questions:\n"
        + "  - {id: q, kind: truefalse, topic: t, prompt: P, answer: true}\n")
    #expect(found.count == 20)
  }

  @Test func `so many faults are listed, errors before warnings, and the rest is counted`() {
    let faults = (1...5).map {
      Diagnostic(.noCitation, severity: $0 == 4 ? .error : .warning, at: Position(line: $0, column: 1))
    }
    #expect(faults.listed(3).shown.map(\.position.line) == [1, 2, 4])
    #expect(faults.listed(3).more == 2)
    #expect(faults.listed(5).more == 0)
  }
}
