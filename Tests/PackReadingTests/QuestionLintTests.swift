import PackReading
import QuestionBank
import Testing

/// What the checker tells authors about questions that are usable.
@Suite struct QuestionLintTests {
  @Test(arguments: [
    (
      "prompt: Which cheese is washed?\noptions: [{text: washed rind, right: true}, {text: bloomy rind, why: no}]",
      PackFault.wordOnlyInKey("washed")
    ),
    (
      "prompt: Which one?\noptions: [{text: brie, right: true}, {text: All of the above, why: no}]",
      .allOrNoneOption("All of the above")
    ),
    (
      "prompt: Lesquels ?\noptions: [{text: brie, right: true}, {text: Aucune de ces réponses, why: no}]",
      .allOrNoneOption("Aucune de ces réponses")
    ),
    (
      "prompt: Which of these is not cooked?\noptions: [{text: brie, right: true}, {text: comté, why: no}]",
      .hiddenNegation("not")
    ),
    (
      "prompt: Tous, sauf un. Lequel ne va pas ?\noptions: [{text: brie, right: true}, {text: comté, why: no}]",
      .hiddenNegation("pas")
    ),
    (
      "prompt: Which one?\noptions: [{text: Le comté, right: true}, {text: un comte, why: no}]",
      .overlappingOptions("Le comté", "un comte")
    ),
  ])
  func `an unfair choice question gets a warning`(lines: String, fault: PackFault) throws {
    #expect(try faults("kind: choice\n" + lines) == [fault])
  }

  @Test(arguments: [
    "prompt: Which of these is NOT cooked?", "prompt: Why is brie not cooked?",
    "prompt: A dairy does not cook its curd. Which cheese does it make?",
  ])
  func `a negation in capitals, in a "why" question or in the case is fair`(prompt: String) throws {
    #expect(try faults("kind: choice\n\(prompt)\noptions: [{text: brie, right: true}, {text: comté, why: no}]") == [])
  }

  @Test(arguments: [
    ("kind: short\nprompt: What?\naccept: [brie]", PackFault.singleAcceptedForm),
    ("kind: short\nprompt: What?\naccept: [brie, jsp]", .reservedForm("jsp")),
    ("kind: short\nprompt: What?\naccept: [brie, ':brie']", .reservedForm(":brie")),
    ("kind: short\nrole: affineur\nprompt: Who?\naccept: [affineur, CM]", .acceptedOtherRole("CM", role: "crémier")),
    ("kind: cloze\nprompt: What?\ntext: a {{1}}\ngaps: [{accept: [brie]}]", .singleAcceptedForm),
    ("kind: number\nprompt: How many in 2013?\nanswer: 3", .numberWithoutUnit),
    ("kind: number\nprompt: How many?\nanswer: 3\nunit: kg", .numberWithoutDate),
  ])
  func `an unfair typed question gets a warning`(lines: String, fault: PackFault) throws {
    #expect(try faults(lines) == [fault])
  }

  @Test(arguments: ["How many in 1900?", "How many (undated)?", "Combien (sans date)"])
  func `a figure is fine with a date, or marked as undated`(prompt: String) throws {
    #expect(try faults("kind: number\nprompt: \"\(prompt)\"\nanswer: 3\nunit: kg") == [])
  }

  @Test(arguments: [
    ("Lequel?", PackFault.missingNoBreakSpace(around: "?")), ("Non! Si", .missingNoBreakSpace(around: "!")),
    ("«Lequel\u{A0}»\u{A0}?", .missingNoBreakSpace(around: "«")), ("Ceci: cela", .missingNoBreakSpace(around: ":")),
    ("68%", .missingNoBreakSpace(around: "%")), ("Le «\u{A0}brie»", .missingNoBreakSpace(around: "»")),
  ])
  func `French text should have spaces beside its signs`(prompt: String, fault: PackFault) throws {
    #expect(try faults("kind: truefalse\nanswer: true\nprompt: \"\(prompt)\"", language: "fr") == [fault])
    #expect(try faults("kind: truefalse\nanswer: true\nprompt: \"\(prompt)\"", language: "en") == [])
  }

  @Test(arguments: [
    "Lequel\u{A0}?", "Vraiment\u{202F}?!", "À 10:30, «\u{A0}oui\u{A0}»", "https://exemple.test/a?", "L’affineur",
    "Qu'est-ce qu'une \\\"croûte lavée\\\" ?", "« Oui ; 68 % », dit-il !", "Vrai (?) ou faux", "Que fait `a?b:c` ?",
  ])
  func `French as it's typed or as it's printed has no warnings`(prompt: String) throws {
    #expect(try faults("kind: truefalse\nanswer: true\nprompt: \"\(prompt)\"", language: "fr") == [])
  }

  @Test func `two nearly identical prompts are reported once, at the later one`() throws {
    let sample = Samples.marked(
      """
        - {id: one, kind: truefalse, topic: a, prompt: Is the brie a soft cheese?, answer: true, explanation: b, \
      cite: [{source: dairy-2020}]}
        - {id: two, kind: truefalse, topic: a, prompt: 1️⃣Is a soft cheese the brie?, answer: true, explanation: b, \
      cite: [{source: dairy-2020}]}
      """)
    let told = try warnings(sample.text)
    #expect(told.map(\.fault) == [.similarPrompt(line: 10)])
    #expect(told.map(\.position) == [sample["1️⃣"]])
  }

  @Test func `a key that's nearly always longest or first is reported with the figures`() throws {
    let questions = (1...8).map { number in
      "  - {id: q\(number), kind: choice, topic: a, prompt: Prompt \(number * 1_111), explanation: b, "
        + "cite: [{source: dairy-2020}], options: [{text: a long answer \(number), right: true}, "
        + "{text: b, why: c}, {text: d, why: e}, {text: f, why: g}]}"
    }
    let told = try warnings(Samples.pack(questions.joined(separator: "\n"))).map(\.fault)
    #expect(told.contains(.keyOftenLongest(times: 8, of: 8, expected: 2)))
    #expect(told.contains(.keyOftenAtPlace(1, times: 8, of: 8, expected: 2)))
  }

  /// The warnings about an otherwise complete question.
  private func faults(_ lines: String, language: String = "en") throws -> [PackFault] {
    let own = (lines + "\nexplanation: a\ncite: [{source: dairy-2020}]").split(separator: "\n").map { "    " + $0 }
    let prompt = lines.contains("prompt:") ? "" : "    prompt: Who?\n"
    let text =
      Samples.pack("  - id: one\n    topic: rind\n" + prompt + own.joined(separator: "\n"))
      .replacing("language: en", with: "language: \(language)")
      .replacing(
        "{id: affineur, name: affineur}",
        with: "{id: affineur, name: affineur}\n  - {id: cremier, name: crémier, accept: [CM]}")
    return try warnings(text).map(\.fault)
  }
}
