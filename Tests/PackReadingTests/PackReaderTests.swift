import QuestionBank
import TestSupport
import Testing

@testable import PackReading

@Suite struct PackReaderTests {
  @Test func `a pack with all nine kinds is read exactly`() throws {
    let read = try read(
      #"""
      version: 1
      id: cheese
      title: "Cheese: who does what?"
      language: en
      license: CC-BY-4.0
      authors: ["A. Author", "B. Author"]
      sources:
        - id: dairy-2020
          author: "A. Dairy"
          title: "From milk to counter"
          published: 2020-03-01
          url: "https://dairy.example/milk"
        - {id: rind, author: nobody, title: "Rinds"}
      roles:
        - {id: maker, name: "cheesemaker", accept: ["maker", "dairy worker"]}
        - {id: affineur, name: "affineur"}
      questions:
        - id: cellar
          kind: choice
          topic: ripening
          role: affineur
          tags: [case]
          prompt: "Who turns the wheels?"
          options:
            - {text: "The affineur", right: true, role: affineur}
            - text: "The cheesemaker"
              right: false
              role: maker
              why: "The work ends with the salting."
              cite: [{source: rind, quote: "ends with the salt"}]
          explanation: "Ripening is the affineur's."
          hints: ["Not at the vat.", "In the cellar."]
          cite:
            - {source: dairy-2020, section: "In the cellar", paragraph: 4, quote: "turned twice a week"}
          views:
            - {by: "A. Dairy", says: "It is a trade.", cite: [{source: dairy-2020}]}
            - {by: "The rind paper", says: "It is a habit."}
        - id: blue
          kind: multiple
          topic: mould
          prompt: "Which are blue?"
          options:
            - {text: "Stilton", right: true}
            - {text: "Roquefort", right: true}
            - {text: "Comté"}
        - {id: raw, kind: truefalse, topic: milk, prompt: "Is Comté made of raw milk?", answer: true}
        - {id: enzyme, kind: short, topic: milk, prompt: "What curdles milk?", accept: ["rennet", "* rennet"]}
        - id: steps
          kind: cloze
          topic: milk
          prompt: "Fill in."
          text: "{{2}} comes before {{1}}."
          gaps:
            - accept: ["salting"]
            - accept: ["curdling", "coagulation"]
        - {id: litres, kind: number, topic: milk, prompt: "How much?", answer: 10.5, tolerance: 0.5, unit: "litres"}
        - {id: year, kind: number, topic: milk, prompt: "When?", answer: 1815}
        - id: origins
          kind: match
          topic: places
          prompt: "What is from where?"
          pairs:
            - {left: "Gouda", right: "Netherlands"}
            - {left: "Feta", right: "Greece"}
          distractors: ["Spain"]
        - id: texture
          kind: sort
          topic: rind
          prompt: "Soft or hard?"
          categories: ["soft", "hard"]
          items:
            - {text: "Parmesan", in: hard, cite: [{source: rind, paragraph: 2}]}
            - {text: "Brie", in: soft}
        - id: stages
          kind: order
          topic: milk
          prompt: "In which order?"
          items: ["milk", "curd", "cheese"]
      """#)
    let (dairy, rind): (SourceID, SourceID) = (name("dairy-2020"), name("rind"))
    let (maker, affineur): (RoleID, RoleID) = (name("maker"), name("affineur"))
    var cellar = question(
      "cellar", "ripening", "Who turns the wheels?",
      .choice([
        Question.Option(text: "The affineur", isRight: true, role: affineur),
        Question.Option(
          text: "The cheesemaker", role: maker, why: "The work ends with the salting.",
          citations: [Citation(source: rind, quote: "ends with the salt")]),
      ]))
    cellar.role = affineur
    cellar.tags = ["case"]
    cellar.explanation = "Ripening is the affineur's."
    cellar.hints = ["Not at the vat.", "In the cellar."]
    cellar.citations = [
      Citation(source: dairy, section: "In the cellar", paragraph: 4, quote: "turned twice a week")
    ]
    cellar.views = [
      View(by: "A. Dairy", says: "It is a trade.", citations: [Citation(source: dairy)]),
      View(by: "The rind paper", says: "It is a habit."),
    ]
    let pack = Pack(
      id: name("cheese"), title: "Cheese: who does what?", language: "en", license: "CC-BY-4.0",
      authors: ["A. Author", "B. Author"],
      sources: [
        Source(
          id: dairy, author: "A. Dairy", title: "From milk to counter", published: "2020-03-01",
          url: "https://dairy.example/milk"),
        Source(id: rind, author: "nobody", title: "Rinds"),
      ],
      roles: [
        Role(id: maker, name: "cheesemaker", accept: ["maker", "dairy worker"]),
        Role(id: affineur, name: "affineur"),
      ],
      questions: [
        cellar,
        question(
          "blue", "mould", "Which are blue?",
          .multiple([
            Question.Option(text: "Stilton", isRight: true), Question.Option(text: "Roquefort", isRight: true),
            Question.Option(text: "Comté"),
          ])),
        question("raw", "milk", "Is Comté made of raw milk?", .trueFalse(true)),
        question("enzyme", "milk", "What curdles milk?", .short(["rennet", "* rennet"])),
        question(
          "steps", "milk", "Fill in.",
          .cloze(text: "{{2}} comes before {{1}}.", gaps: [["salting"], ["curdling", "coagulation"]])),
        question("litres", "milk", "How much?", .number(value: 10.5, tolerance: 0.5, unit: "litres")),
        question("year", "milk", "When?", .number(value: 1815, tolerance: 0, unit: nil)),
        question(
          "origins", "places", "What is from where?",
          .match(
            pairs: [
              Question.Pair(left: "Gouda", right: "Netherlands"), Question.Pair(left: "Feta", right: "Greece"),
            ], distractors: ["Spain"])),
        question(
          "texture", "rind", "Soft or hard?",
          .sort(
            categories: ["soft", "hard"],
            items: [
              Question.SortedItem(text: "Parmesan", category: 1, citations: [Citation(source: rind, paragraph: 2)]),
              Question.SortedItem(text: "Brie", category: 0),
            ])),
        question("stages", "milk", "In which order?", .order(["milk", "curd", "cheese"])),
      ])
    #expect(read.pack == pack)
  }

  @Test func `each part of a question has its position`() throws {
    let sample = Samples.marked(
      """
        - 1️⃣id: one
          kind: choice
          topic: rind
          prompt: 2️⃣"Who?"
          options:
            - 3️⃣{text: A, right: true}
            - 4️⃣text: B
              cite: [{source: dairy-2020, quote: 5️⃣"two words"}]
          cite: [6️⃣{source: dairy-2020}]
        - 7️⃣{id: two, kind: short, topic: rind, prompt: 8️⃣What, accept: 9️⃣[a, b]}
      """)
    let dairy: SourceID = name("dairy-2020")
    #expect(
      try read(sample.text).places == [
        QuestionPlaces(
          start: sample["1️⃣"], prompt: sample["2️⃣"], options: [sample["3️⃣"], sample["4️⃣"]],
          citations: [
            CitedPlace(citation: Citation(source: dairy, quote: "two words"), position: sample["5️⃣"]),
            CitedPlace(citation: Citation(source: dairy), position: sample["6️⃣"]),
          ]),
        QuestionPlaces(start: sample["7️⃣"], prompt: sample["8️⃣"], accepted: sample["9️⃣"]),
      ])
  }

  @Test(arguments: ["no", "yes", "012", "0x10", "1_000", "2013-12-26", "1e3", "~x", "True", ".inf", "3.10", "1:30"])
  func `text YAML would take for another type is read as written`(text: String) throws {
    let read = try read(
      Samples.pack("  - {id: one, kind: order, topic: \(text), prompt: a, items: [\(text), other]}"))
    #expect(read.pack.questions.map(\.topic) == [text])
    #expect(read.pack.questions.map(\.body) == [.order([text, "other"])])
  }

  @Test(arguments: ["", "~", "null"])
  func `an empty field counts as missing`(nothing: String) throws {
    let read = try read(
      Samples.pack("  - {id: one, kind: truefalse, topic: a, prompt: b, answer: true, hints: \(nothing)}"))
    #expect(read.pack.questions.map(\.hints) == [[]])
  }

  @Test func `in quotes, null is ordinary text`() throws {
    let read = try read(Samples.pack(#"  - {id: one, kind: truefalse, topic: "null", prompt: '~', answer: true}"#))
    #expect(read.pack.questions.map(\.topic) == ["null"])
    #expect(read.pack.questions.map(\.prompt) == ["~"])
  }

  @Test func `a byte order mark and CR LF make no difference`() throws {
    let text = Samples.pack("  - {id: one, kind: truefalse, topic: a, prompt: b, answer: true}\n")
    let windows = "\u{FEFF}" + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    #expect(try read(windows).pack == read(text).pack)
  }

  @Test func `ampersands and stars are ordinary characters inside a text`() throws {
    let read = try read(
      Samples.pack(#"  - {id: one, kind: short, topic: R&D, prompt: "Q &A *b", accept: ["*cow* &c", 'a *b']}"#))
    #expect(read.pack.questions.map(\.prompt) == ["Q &A *b"])
    #expect(read.pack.questions.map(\.body) == [.short(["*cow* &c", "a *b"])])
  }

  private func question(_ id: String, _ topic: String, _ prompt: String, _ body: Question.Body) -> Question {
    Question(id: QuestionID(pack: name("cheese"), question: name(id)), topic: topic, prompt: prompt, body: body)
  }
}
