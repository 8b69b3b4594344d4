import PackReading
import QuestionBank
import Testing

/// Characters that can't be seen where YAML's own signs, names and numbers stand.
@Suite struct HiddenCharactersTests {
  /// A sample in which `␣` stands for a no-break space, `␢` for an ideographic one, and `·` for a zero-width one.
  private func sample(_ marked: String) -> MarkedText {
    MarkedText(
      marked.replacing("␣", with: "\u{A0}").replacing("␢", with: "\u{3000}").replacing("·", with: "\u{200B}"))
  }

  @Test(arguments: [
    // After a comma, a dash or a colon, before a colon, as indentation, after a value, behind a closing sign.
    "  - {id: a,1️⃣␣kind: short, topic: t, prompt: P, accept: [a]}",
    "  -1️⃣␣id: a\n    kind: short\n    topic: t\n    prompt: P\n    accept: [a]",
    "  - id: a\n    kind:1️⃣␣short\n    topic: t\n    prompt: P\n    accept: [a]",
    "  - id: a\n    kind: short\n    topic: t\n    prompt:1️⃣␣\"P\"\n    accept: [a]",
    "  - id: a\n    kind: short\n    topic1️⃣␣: t\n    prompt: P\n    accept: [a]",
    "  - id: a\n    kind: short\n1️⃣␣␣␣␣topic: t\n    prompt: \"P\"\n    accept: [a]",
    "  - id: a\n    kind: short1️⃣␣\n    topic: t\n    prompt: P\n    accept: [a]",
    "  - id: a\n    kind: short\n    topic: t\n    prompt: \"P\"1️⃣␣\n    accept: [a]",
    "  - {id: a, kind: truefalse, topic: t, prompt: P, answer: true1️⃣␣}",
    "  - {id: a, kind: short, topic: t, prompt: P, accept: [a,1️⃣␣\"b\"]}",
    "  - {id: a, kind: choice, topic: t, prompt: P, options: [{text: a, right: true},1️⃣␣{text: b}]}",
  ])
  func `a no-break space between YAML's signs is named at its place`(questions: String) {
    let sample = sample(Samples.pack(questions))
    #expect(errors(in: sample.text) == [Diagnostic(.straySpace(scalar: 0xA0), at: sample["1️⃣"])])
  }

  @Test(arguments: [
    ("\u{202F}", PackFault.straySpace(scalar: 0x202F)), ("\u{3000}", .straySpace(scalar: 0x3000)),
    ("\u{2003}", .straySpace(scalar: 0x2003)), ("\u{200B}", .invisibleCharacter(scalar: 0x200B)),
    ("\u{2060}", .invisibleCharacter(scalar: 0x2060)), ("\u{FEFF}", .invisibleCharacter(scalar: 0xFEFF)),
    ("\u{AD}", .invisibleCharacter(scalar: 0xAD)),
  ])
  func `so is every other character that hides, in a key, an id, a kind and a reference`(
    character: String, fault: PackFault
  ) {
    let sample = MarkedText(
      Samples.pack(
        """
          - {id: a1️⃣\(character)b, kind: truefalse, topic: t, prompt: P, answer: true}
          - {id: c, kind: true2️⃣\(character)false, topic: t, prompt: P, answer: true}
          - {id: d, kind: truefalse, topic: t, pr3️⃣\(character)ompt: P, answer: true}
          - {id: e, kind: truefalse, topic: t, prompt: P, answer: true, role: 4️⃣\(character)affineur}
        """))
    let expected = ["1️⃣", "2️⃣", "3️⃣", "4️⃣"].map { Diagnostic(fault, at: sample[$0]) }
    // A byte order mark at the beginning of a text is taken off.
    #expect(errors(in: sample.text) == (character == "\u{FEFF}" ? Array(expected.dropLast()) : expected))
  }

  @Test(arguments: [0x200C, 0x200D] as [UInt32])
  func `so is a joiner, which is no character of its own`(value: UInt32) throws {
    let joiner = String(Character(try #require(Unicode.Scalar(value))))
    let pack = Samples.pack("  - {id: a\(joiner)b, kind: truefalse, topic: t, prompt: P, answer: true}")
    #expect(
      errors(in: pack) == [Diagnostic(.invisibleCharacter(scalar: value), at: Position(line: 10, column: 11))])
  }

  @Test func `written as an escape, the character is named where its text begins`() {
    let sample = Samples.marked(
      #"  - {id: 1️⃣"a\u200bb", kind: truefalse, topic: t, prompt: P, answer: true}"#)
    #expect(errors(in: sample.text) == [Diagnostic(.invisibleCharacter(scalar: 0x200B), at: sample["1️⃣"])])
  }

  @Test func `in texts they stay`() throws {
    let read = try read(
      Samples.pack(
        """
          - id: a
            kind: short
            topic: "le\u{A0}thème"
            prompt: |
              \u{A0}Qui est «\u{A0}CM\u{A0}»\u{202F}: 👩\u{200D}🌾 ou می\u{200C}خواهم\u{A0}?
            accept: [l’été\u{A0}, b]
            explanation: Qui fait quoi\u{A0}? Le CM
        """))
    let question = read.pack.questions[0]
    #expect(question.topic == "le\u{A0}thème")
    #expect(question.prompt == "\u{A0}Qui est «\u{A0}CM\u{A0}»\u{202F}: 👩\u{200D}🌾 ou می\u{200C}خواهم\u{A0}?")
    #expect(question.explanation == "Qui fait quoi\u{A0}? Le CM")
  }

  @Test(arguments: [0x85, 0x2028, 0x2029] as [UInt32])
  func `a character that ends a line for some programs is refused, and the rest is still read`(value: UInt32) throws {
    let character = String(Character(try #require(Unicode.Scalar(value))))
    let sample = MarkedText(
      Samples.pack(
        """
          # checked twice1️⃣\(character)    answer: false
          - id: one
            kind: truefalse
            topic: t
            prompt: "A2️⃣\(character)B"
            answer: true
            3️⃣explnation: |
              a4️⃣\(character)b
        """))
    #expect(
      errors(in: sample.text) == [
        Diagnostic(.lineSeparator(scalar: value), at: sample["1️⃣"]),
        Diagnostic(.lineSeparator(scalar: value), at: sample["2️⃣"]),
        Diagnostic(.unknownField("explnation", nearest: "explanation"), at: sample["3️⃣"]),
        Diagnostic(.lineSeparator(scalar: value), at: sample["4️⃣"]),
      ])
  }
}
