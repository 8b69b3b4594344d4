import Grading
import QuestionBank
import TestSupport
import Testing
import Training

@Suite struct PresentationTests {
  private static func shown(_ question: Question, seed: UInt64) -> Presentation {
    var generator = SplitMix64(seed: seed)
    return Presentation(question, lures: ["CM"], using: &generator)
  }

  private static func verdict(_ presentation: Presentation, _ answer: String) -> Verdict? {
    if case .judged(let judgement) = presentation.key.assess(answer) { judgement.verdict } else { nil }
  }

  @Test func `letters stand for options in the order shown`() {
    for seed: UInt64 in 0..<50 {
      let presentation = Self.shown(Sample.animate, seed: seed)
      #expect(presentation.sheet.lettered == presentation.options.map(\.text))
      #expect(presentation.options == presentation.order.map { Sample.animate.options[$0] })
      for (letter, option) in zip(["a", "b", "c"], presentation.options) {
        #expect(Self.verdict(presentation, letter) == (option.isRight ? .right : .wrong))
      }
    }
  }

  @Test func `letters of several right options follow the order shown`() {
    for seed: UInt64 in 0..<50 {
      let presentation = Self.shown(Sample.tasks, seed: seed)
      let right = zip(["a", "b", "c"], presentation.options).filter { $1.isRight }.map(\.0).joined(separator: " ")
      #expect(Self.verdict(presentation, right) == .right)
      #expect(presentation.sheet.lettered == presentation.options.map(\.text))
    }
  }

  @Test func `the key of a match follows the letters of the right sides`() throws {
    for seed: UInt64 in 0..<50 {
      let presentation = Self.shown(Sample.pairs, seed: seed)
      #expect(presentation.sheet.numbered == ["CM", "SMM"])
      #expect(presentation.sheet.lettered.sorted() == ["coder", "parler", "penser"])
      let speak = try Self.letter(of: "parler", presentation)
      let think = try Self.letter(of: "penser", presentation)
      #expect(Self.verdict(presentation, "1\(speak) 2\(think)") == .right)
      #expect(Self.verdict(presentation, "1\(think) 2\(speak)") == .wrong)
    }
  }

  @Test func `the key of a sort follows the numbers of the items`() {
    let categories = ["répondre": "a", "planifier": "b", "modérer": "a"]
    for seed: UInt64 in 0..<50 {
      let presentation = Self.shown(Sample.sorting, seed: seed)
      #expect(presentation.sheet.lettered == ["CM", "SMM"])
      let answer = presentation.sheet.numbered.enumerated().map { "\($0 + 1)\(categories[$1] ?? "?")" }
      #expect(Self.verdict(presentation, answer.joined(separator: " ")) == .right)
    }
  }

  @Test func `the key of an order follows the letters of the items`() throws {
    for seed: UInt64 in 0..<50 {
      let presentation = Self.shown(Sample.steps, seed: seed)
      let letters = try ["écouter", "planifier", "publier"].map { try Self.letter(of: $0, presentation) }
      #expect(Self.verdict(presentation, letters.joined(separator: " ")) == .right)
    }
  }

  @Test func `items to put in order are never shown in order`() {
    for seed: UInt64 in 0..<1_000 {
      #expect(Self.shown(Sample.steps, seed: seed).sheet.lettered != ["écouter", "planifier", "publier"])
    }
  }

  @Test func `two items are shown in both orders, and the key follows`() throws {
    let two = Question(
      id: Sample.id("mots/deux"), topic: "mots", prompt: "Dans quel ordre ?", body: .order(["premier", "second"]))
    var inOrder = 0
    for seed: UInt64 in 0..<1_000 {
      let presentation = Self.shown(two, seed: seed)
      if presentation.sheet.lettered == ["premier", "second"] { inOrder += 1 }
      let letters = try ["premier", "second"].map { try Self.letter(of: $0, presentation) }
      #expect(Self.verdict(presentation, letters.joined(separator: " ")) == .right)
    }
    // Four standard deviations on either side of a half.
    #expect((437...563).contains(inOrder), "\(inOrder)")
  }

  @Test(arguments: [
    (Sample.statement, AnswerKey.trueFalse(true)),
    (Sample.strategist, .short(["social media manager", "SMM"], lures: ["CM"])),
    (Sample.gaps, .cloze(gaps: [["portée"], ["engagement"]], lures: ["CM"])),
    (Sample.share, .number(value: 68, tolerance: 1, unit: "%")),
  ])
  func `a question without lists has nothing to shuffle`(question: Question, key: AnswerKey) {
    let presentation = Self.shown(question, seed: 7)
    #expect(presentation.key == key)
    #expect(presentation.order.isEmpty)
    #expect(presentation.options.isEmpty)
    #expect(presentation.sheet.lettered.isEmpty)
    #expect(presentation.sheet.numbered.isEmpty)
  }

  @Test(arguments: Sample.library.allQuestions)
  func `the answer the sheet expects is right by the key`(question: Question) {
    for seed: UInt64 in 0..<20 {
      let presentation = Self.shown(question, seed: seed)
      let letters = ["a", "b", "c"]
      let answer =
        switch presentation.sheet.expected {
        case .letter(let index): letters[index]
        case .letters(let indexes), .order(let indexes): indexes.map { letters[$0] }.joined(separator: " ")
        case .pairing(let indexes): indexes.enumerated().map { "\($0 + 1)\(letters[$1])" }.joined(separator: " ")
        case .truth, .words, .number, .points: question.expectedTexts.joined(separator: " ; ")
        }
      #expect(Self.verdict(presentation, answer) == .right)
    }
  }

  @Test(arguments: Sample.library.allQuestions)
  func `the same seed gives the same order`(question: Question) {
    #expect(Self.shown(question, seed: 42) == Self.shown(question, seed: 42))
  }

  @Test func `the right option gets each letter about equally often`() throws {
    var counts = [0, 0, 0]
    for seed: UInt64 in 0..<3_000 {
      let presentation = Self.shown(Sample.animate, seed: seed)
      let letter = try #require(presentation.options.firstIndex { $0.isRight })
      counts[letter] += 1
    }
    // Four standard deviations on either side of a thousand.
    #expect(counts.allSatisfy { (897...1_103).contains($0) }, "\(counts)")
  }

  @Test(arguments: [
    (Sample.animate, ["Le webmestre"]), (Sample.steps, ["publier", "écouter", "planifier"]),
  ])
  func `choices made by letter are kept in words`(question: Question, texts: [String]) throws {
    for seed: UInt64 in 0..<50 {
      let presentation = Self.shown(question, seed: seed)
      let letters = try texts.map { try Self.letter(of: $0, presentation) }
      #expect(try Self.chosen(presentation, letters.joined(separator: " ")) == .texts(texts))
    }
  }

  @Test func `several options are kept in the order in which they were shown`() throws {
    for seed: UInt64 in 0..<50 {
      let tasks = Self.shown(Sample.tasks, seed: seed)
      let letters = try ["Fixer la stratégie", "Répondre aux fans"].map { try Self.letter(of: $0, tasks) }
      let shown = tasks.sheet.lettered.filter { $0 != "Modérer" }
      #expect(try Self.chosen(tasks, letters.joined(separator: " ")) == .texts(shown))
    }
  }

  @Test func `pairs are kept in words, and those left out are not`() throws {
    for seed: UInt64 in 0..<50 {
      let pairs = Self.shown(Sample.pairs, seed: seed)
      #expect(try Self.chosen(pairs, "2\(try Self.letter(of: "coder", pairs))") == .texts(["SMM → coder"]))
      let sorting = Self.shown(Sample.sorting, seed: seed)
      let planning = try #require(sorting.sheet.numbered.firstIndex(of: "planifier")) + 1
      #expect(try Self.chosen(sorting, "\(planning)a") == .texts(["planifier → CM"]))
    }
  }

  @Test(arguments: [("v", ["true"]), ("f", ["false"])])
  func `a judged statement is kept as true or false`(answer: String, texts: [String]) throws {
    #expect(try Self.chosen(Self.shown(Sample.statement, seed: 7), answer) == .texts(texts))
  }

  @Test(arguments: [(Sample.strategist, "CM"), (Sample.gaps, "clic ; vue"), (Sample.share, "3")])
  func `answers that aren't chosen from a list keep no choice`(question: Question, answer: String) throws {
    #expect(try Self.chosen(Self.shown(question, seed: 7), answer) == .nothing)
  }

  private static func chosen(_ presentation: Presentation, _ answer: String) throws -> Chosen {
    guard case .judged(let judgement) = presentation.key.assess(answer) else { throw NotJudged() }
    return presentation.chosen(by: judgement)
  }

  private struct NotJudged: Error {}

  private static func letter(of text: String, _ presentation: Presentation) throws -> String {
    let index = try #require(presentation.sheet.lettered.firstIndex(of: text))
    return ["a", "b", "c"][index]
  }
}
