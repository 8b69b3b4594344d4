import PackReading
import QuestionBank
import Testing

struct PackFormatterTests {
  @Test func `typography is mended where a person typed what the keyboard has`() throws {
    let typed = """
      version: 1
      id: fromages
      title: 'L''essentiel : les "pâtes"'
      language: fr
      # L'auteur : c'est moi !
      sources:
        - {id: guide, author: L'abbé, title: "Qui sait ?"}
      questions:
        - id: brie   # l'id
          kind: choice
          topic: l'atelier
          prompt: Qu'est-ce que c'est ?
          options:
            - {text: "L'\\"époisses\\" !", right: true}
            - {text: Le brie, why: "C'est 'autre chose'\\u00a0; non."}
          explanation: |
            C'est dit : « oui ».

            Et `l'if ?` aussi
          cite: [{source: guide, quote: "c'est dit : là"}]
        - {id: nom, kind: short, topic: x, prompt: "Lequel?", accept: ["l'un ?", l'autre]}

      """
    let formatted = try PackFormatter.result(for: Array(typed.utf8))
    #expect(
      formatted.text == """
        version: 1
        id: fromages
        title: 'L’essentiel : les « pâtes »'
        language: fr
        # L'auteur : c'est moi !
        sources:
          - {id: guide, author: L'abbé, title: "Qui sait ?"}
        questions:
          - id: brie   # l'id
            kind: choice
            topic: l'atelier
            prompt: Qu’est-ce que c’est ?
            options:
              - {text: "L’« époisses » !", right: true}
              - {text: Le brie, why: "C’est 'autre chose'\\u00a0; non."}
            explanation: |
              C’est dit : « oui ».

              Et `l'if ?` aussi
            cite: [{source: guide, quote: "c'est dit : là"}]
          - {id: nom, kind: short, topic: x, prompt: "Lequel ?", accept: ["l'un ?", l'autre]}

        """)
    #expect(formatted.mendedTexts == 6)
    #expect(!formatted.isLaidOutAnew)
    #expect(try !PackFormatter.result(for: Array(formatted.text.utf8)).isChanged)
  }

  @Test func `a file that shows its no-break spaces goes on doing so`() throws {
    let text = Self.pack("title: \"Un\\_; deux ?\"\nlanguage: fr")
    #expect(
      try PackFormatter.result(for: Array(text.utf8)).text == Self.pack("title: \"Un\\_; deux\\_?\"\nlanguage: fr"))
  }

  @Test func `a pack in another language keeps its signs`() throws {
    let text = Self.pack("title: \"What's \\\"this\\\" ?\"\nlanguage: en")
    #expect(try !PackFormatter.result(for: Array(text.utf8)).isChanged)
  }

  @Test func `lines are laid out anew, and what they say stays`() throws {
    let loose = """


      version: 1
      id: x\u{20}\u{20}
      language: en
      title: >
         two
         lines


      questions:
      # about the first
      -   id: one
          kind: choice
          topic: t
          prompt: "goes
              on"
          options: [
            {text: a, right: true},
              {text: b}
            ]
          # how
          explanation: |
                # not a comment

                  indented

                end



      -   id: two
          kind: order
          topic: t
          prompt: p
          items:
          - a
          -    b
          cite: []
      """
    let formatted = try PackFormatter.result(for: [0xEF, 0xBB, 0xBF] + Array(loose.replacing("\n", with: "\r\n").utf8))
    #expect(
      formatted.text == """
        version: 1
        id: x
        language: en
        title: >
           two
           lines

        questions:
          # about the first
          - id: one
            kind: choice
            topic: t
            prompt: "goes
                on"
            options: [
              {text: a, right: true},
                {text: b}
              ]
            # how
            explanation: |
                  # not a comment

                    indented

                  end

          - id: two
            kind: order
            topic: t
            prompt: p
            items:
              - a
              - b
            cite: []

        """)
    #expect(formatted.isLaidOutAnew && formatted.mendedTexts == 0)
    let packs = try [loose, formatted.text].map { try PackReader.pack(from: Array($0.utf8)).pack }
    #expect(packs[0] == packs[1])
    #expect(try !PackFormatter.result(for: Array(formatted.text.utf8)).isChanged)
  }

  @Test func `a pack in JSON stays one`() throws {
    let text = """
      {"version": 1, "id": "x", "title": "L'un ?", "language": "fr", "questions": [
        {"id": "a", "kind": "truefalse", "topic": "t", "prompt": "\\"Oui\\" \\ud83d\\ude00 ?", "answer": true}
      ]}

      """
    let formatted = try PackFormatter.result(for: Array(text.utf8)).text
    #expect(formatted.contains("\"L’un ?\"") && formatted.contains("\"« Oui » \\ud83d\\ude00 ?\""))
  }

  @Test func `what can't be read isn't touched`() {
    #expect(throws: Rejection.self) { try PackFormatter.result(for: Array("version: 1\n".utf8)) }
  }

  private static func pack(_ head: String) -> String {
    """
    version: 1
    id: x
    \(head)
    questions:
      - {id: a, kind: truefalse, topic: t, prompt: p, answer: true}

    """
  }
}
