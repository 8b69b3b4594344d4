import QuestionBank
import Testing

@testable import Interchange

struct AikenReaderTests {
  @Test func `options, several lines of question, and the answer`() {
    #expect(
      ImportSample.questions("Which one?\nThink.\nA) this\nB. that\nANSWER: B\n\nAnd?\nA) x\nB) y\nANSWER: A") == [
        "Which one?⏎Think.: choice -this *that", "And?: choice *x -y",
      ])
  }

  @Test(arguments: [
    ("One?\r\na) x\r\nb) y\r\nANSWER: B\r\n", ["One?: choice -x *y"]),
    ("One?\na. x\nb. y\nAnswer: b\n\nTwo?\na) x\nb) y\nanswer:A", ["One?: choice -x *y", "Two?: choice *x -y"]),
    ("Which is right?\ni) the first\nA) i\nB) none\nANSWER: A", ["Which is right?⏎i) the first: choice *i -none"]),
  ])
  func `small letters count where there are no capitals`(text: String, expected: [String]) {
    #expect(ImportSample.format(text) == .aiken)
    #expect(ImportSample.questions(text) == expected)
  }

  @Test func `its faults have their lines`() {
    let deck = ImportSample.deck(
      "One\nA) x\nANSWER: A\n\nTwo\nA) x\nB) y\nANSWER: C\n\nA) lone\n\nThree\nA) x\nB) y\nFour\nA) x\nB) y")
    #expect(
      ImportSample.findings(deck) == [
        "3: tooFewAnswers(1, needed: 2)", "8: answerNotAnOption(\"C\")", "10: questionNotStarted", "12: noAnswerLine",
        "15: noAnswerLine",
      ])
  }
}

struct TableReaderTests {
  @Test(arguments: [
    ("chat;cat\nchien;dog", ["chat: short cat", "chien: short dog"]),
    ("chat\tthe cat\nchien\tdog", ["chat: short (the) cat", "chien: short dog"]),
    ("Question,Answer\n\"one, two\",\"so \"\"b\"\"\"\nc,d", ["one, two: short so \"b\"", "c: short d"]),
    ("a|\"one\ntwo\"\nb|three", ["a: recall one | two", "b: short three"]),
    ("surprise|I got a ____\nwitness|He was a ____", ["I got a ____: short surprise", "He was a ____: short witness"]),
    ("front;back\n'=1+1;2\n'-x;y", ["=1+1: short 2", "-x: short y"]),
    (
      "Question,Answer 1,Answer 2,Answer 3,Time,Correct\nQ,a,b,c,20,\"1,3\"\nR,a,b,,20,2",
      ["Q: multiple *a -b *c", "R: choice -a *b"]
    ),
    ("Recto;Verso;Étiquettes\nun;one;a b\ndeux;two;", ["un: short one", "deux: short two"]),
    (
      ",Quiz template,,,,\n,,,,,\n,Question - max 120 characters,Answer 1 - max 75 characters,"
        + "Answer 2 - max 75 characters,\"Time limit (sec) – 5, 10 or 20 secs\","
        + "Correct answer(s) - choose at least one\n1,Q,a,b,20,2\n2,,,,,",
      ["Q: choice -a *b"]
    ),
    ("chat\tcat;chien\tdog;soleil\tsun;", ["chat: short cat", "chien: short dog", "soleil: short sun"]),
    ("chat,cat;chien,dog", ["chat: short cat", "chien: short dog"]),
    ("chat\tcat; kitty\nchien\tdog", ["chat: short cat|kitty|cat; kitty", "chien: short dog"]),
    ("front\tback\ttags\nchat\tcat\tfr::animaux", ["chat: short cat"]),
    ("Question;Réponse;Tags\nchat;cat;fr::animaux", ["chat: short cat"]),
    ("Text,Extra\nThe {{c1::cat}} sat,It did", ["cloze The {{1}} sat = cat"]),
    (
      "Question Text,Question Type,Option 1,Option 2,Correct Answer,Answer explanation\nQ,Multiple,a,b,2,So",
      ["Q: choice -a *b"]
    ),
    ("The {{c1::cat::pet}} sat\t\nchien\tdog", ["cloze The {{1}} sat = cat", "chien: short dog"]),
  ])
  func `separators, headers and columns are found`(text: String, expected: [String]) {
    #expect(ImportSample.questions(text).map { $0.replacing("\n", with: " ") } == expected)
  }

  @Test(arguments: [
    ("Paris (the capital)", "short Paris|Paris the capital"),
    ("colour/color", "short colour|color|colour/color"),
    ("big; large", "short big|large|big; large"),
    ("km/h", "short km/h"),
    ("der Hund", "short (der) Hund"),
    ("ami(e)", "short ami(e)|ami e"),
    ("$x^2$", "short x^2"),
    ("\\(x \\in [0,2]\\)", "recall \\(x ∈ [0,2]\\)"),
    ("- red\n- green\n- blue", "recall red | green | blue"),
    (
      "It takes more than eight words to say all of that.",
      "recall It takes more than eight words to say all of that."
    ),
  ])
  func `an answer can be typed or told`(back: String, expected: String) {
    #expect(ImportSample.questions("front;back\nQ;\"\(back)\"\nR;x") == ["Q: \(expected)", "R: short x"])
  }

  @Test func `columns can be given`() {
    let deck = ImportSample.deck("x,dog,chien,y\nx,cat,chat,z", columns: [.ignored, .back, .front, .tags])
    #expect(ImportSample.questions(deck) == ["chien: short dog", "chat: short cat"])
    #expect(deck.items.map(\.tags) == [["y"], ["z"]])
    #expect(deck.table?.rows == [["x", "dog", "chien", "y"], ["x", "cat", "chat", "z"]])
  }

  @Test func `cards with one front are merged where both are short`() {
    let deck = ImportSample.deck("big;grand\nbig;gros\nsmall;petit")
    #expect(ImportSample.questions(deck) == ["big: short grand|gros", "small: short petit"])
    #expect(ImportSample.findings(deck) == ["2: merged(line: 1)"])
  }

  @Test func `rows without a question or an answer are left out`() {
    let deck = ImportSample.deck("a;b\n;c\nd;\n;\ne;f\n\"g;h")
    #expect(ImportSample.questions(deck) == ["a: short b", "e: short f", "\"g: short h"])
    #expect(ImportSample.findings(deck) == ["2: emptyFront", "3: emptyBack", "6: openQuote"])
  }

  @Test func `cards are asked from both sides when that's wanted`() {
    var deck = ImportSample.deck("chat;cat\nchien;dog")
    deck.addReversed()
    #expect(
      ImportSample.questions(deck) == ["chat: short cat", "cat: short chat", "chien: short dog", "dog: short chien"])
  }
}

struct AnkiReaderTests {
  @Test func `header lines say what the columns hold`() {
    let deck = ImportSample.deck(
      """
      #separator:tab
      #html:true
      #something:new
      #guid column:1
      #notetype column:2
      #deck column:3
      #tags column:6
      g1\tBasic\tLangues::Anglais\t<b>chat</b>\t"<div>cat</div>\n<img src=""x.png"">"\ta b
      g2\tCloze\tLangues::Anglais\tThe {{c1::cat::animal}} and {{c2::dog}}\tpets\t
      g3\tBasic\tSons\t[sound:a.mp3]\tx\t
      """)
    #expect(
      ImportSample.questions(deck) == ["chat: recall cat | [image: x.png]", "cloze The {{1}} and {{2}} = cat;dog"])
    #expect(deck.items.map(\.guid) == ["g1", "g2"])
    #expect(deck.items.map(\.topic) == ["Anglais", "Anglais"])
    #expect(deck.items[0].tags == ["a", "b"])
    #expect(deck.items[1].hints == ["animal"])
    #expect(deck.items[1].explanation == "pets")
    #expect(ImportSample.findings(deck) == ["11: emptyFront"])
  }

  @Test func `comments and gaps that are parts of a picture aren't questions`() {
    let deck = ImportSample.deck(
      "#separator:tab\n#html:true\n#a\tcomment\nchat\tcat\n#b\tcomment\n{{c1::image-occlusion:rect:left=.1}}\t<img src=\"x\">"
    )
    #expect(ImportSample.questions(deck) == ["chat: short cat"])
    #expect(ImportSample.findings(deck) == ["6: onlyPicture"])
  }

  @Test func `without HTML, text stays as it is`() {
    #expect(ImportSample.questions("#separator:tab\n#html:false\n<b>\t&amp; <i>") == ["<b>: short &amp; <i>"])
  }
}

struct MarkdownReaderTests {
  @Test(arguments: [
    ("Q: One?\nA: two\n\nQ: Three?\nA: four", ["One?: short two", "Three?: short four"]),
    ("C: The [cat] and ![x](y.png) the [dog]", ["cloze The {{1}} and [image: x] the {{2}} = cat;dog"]),
    ("chat::cat", ["chat: short cat"]),
    ("chat:::cat", ["chat: short cat", "cat: short chat"]),
    ("What is it?\n?\na cat\n\nprose", ["What is it?: short (a) cat"]),
    ("cat\n??\nchat", ["cat: short chat", "chat: short cat"]),
    ("The ==cat== and `a==b`", ["cloze The {{1}} and `a==b` = cat"]),
    ("In text, Q: isn't a card\n\nx::y", ["x: short y"]),
    ("a::b\n```\nc::d\n```\n`e::f`", ["a: short b"]),
    ("#flashcards/animals\n\nchat::cat", ["chat: short cat"]),
    ("- chat::cat\n> - chien::dog\n-5::minus five", ["chat: short cat", "chien: short dog", "-5: short minus five"]),
    (
      "_chat_ [[Animal|pet]]::**the** *cat*\nsnake_case_name::[[2 * 3 * 4]]\n$M}_{1} N}_{2}$::x",
      ["chat pet: short (the) cat", "snake_case_name: short 2 3 4", "$M}_{1} N}_{2}$: short x"]
    ),
    ("The ==cat;;pet== and the ==2;;dog==", ["cloze The {{1}} and the {{2}} = cat;dog"]),
  ])
  func `each way to write a card`(text: String, expected: [String]) {
    #expect(ImportSample.format(text) == .markdown)
    #expect(ImportSample.questions(text) == expected)
  }

  @Test func `schedules are taken off and counted`() {
    let deck = ImportSample.deck("chat::cat <!--SR:!2026-01-01,3,250-->\nchien::dog")
    #expect(ImportSample.questions(deck) == ["chat: short cat", "chien: short dog"])
    #expect(deck.report.losses.counts == [.schedule: 1])
  }

  @Test func `an answer goes on until the next card or a rule`() {
    let deck = ImportSample.deck("Q: What?\nA: The first part\n\nThe second part\n---\nnotes\nQ: No answer")
    #expect(ImportSample.questions(deck) == ["What?: recall The first part | The second part"])
    #expect(ImportSample.findings(deck) == ["7: emptyBack"])
  }
}

struct HascardReaderTests {
  @Test func `its five kinds`() {
    let text = """
      # Word
      Meaning
      ---
      # One of
      - a
      * b
      ---
      # Some of
      [*] a
      [ ] b
      ---
      # Gaps
      In _Paris|Lutetia_ they use a \\_ sign.
      ---
      # Order
      2. b
      1. a
      """
    #expect(ImportSample.format(text) == .hascard)
    #expect(
      ImportSample.questions(text) == [
        "Word: short Meaning", "One of: choice -a *b", "Some of: multiple *a -b",
        "Gaps: cloze In {{1}} they use a _ sign. = Paris|Lutetia", "Order: order a b",
      ])
  }
}

struct BSDQuizReaderTests {
  @Test func `its patterns are written in ours`() {
    let text = "France:Paris\n{Holland|Netherlands}:[The ]Hague|Den Haag\nUnited \\\nKingdom:London\na\\:b:c{:d"
    #expect(ImportSample.format(text) == .bsdQuiz)
    let deck = ImportSample.deck(text)
    #expect(
      ImportSample.questions(deck) == [
        "France: short Paris", "Holland: short (The )Hague|Den Haag", "United Kingdom: short London",
      ])
    #expect(ImportSample.findings(deck) == ["5: notUnderstood(\"c{\")"])
  }
}
