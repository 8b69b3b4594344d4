import Foundation
import PackReading
import QuestionBank
import Testing

@Suite struct PackDocumentTests {
  @Test func `a pack is written with its file's field names, leaving out empty fields`() throws {
    let read = try read(
      Samples.pack(
        """
          - id: one
            kind: sort
            topic: rind
            prompt: Soft or hard?
            categories: [soft, hard]
            items:
              - {text: Brie, in: soft, cite: [{source: dairy-2020, paragraph: 2}]}
              - {text: Parmesan, in: hard}
          - {id: two, kind: choice, topic: rind, prompt: Who?, options: [{text: a, right: true}, {text: b, right: false}]}
          - {id: three, kind: short, topic: rind, prompt: Who?, accept: ["(the) affineur"]}
          - {id: four, kind: number, topic: rind, prompt: When?, answer: 1815, tolerance: 0, hints: []}
        """))
    #expect(
      try json(PackDocument(read.pack)) == """
        {"authors":[],"id":"cheese","language":"en","questions":[\
        {"categories":["soft","hard"],"id":"one","items":[\
        {"cite":[{"paragraph":2,"source":"dairy-2020"}],"in":"soft","text":"Brie"},{"in":"hard","text":"Parmesan"}],\
        "kind":"sort","prompt":"Soft or hard?","topic":"rind"},\
        {"id":"two","kind":"choice","options":[{"right":true,"text":"a"},{"text":"b"}],"prompt":"Who?","topic":"rind"},\
        {"accept":["(the) affineur"],"id":"three","kind":"short","prompt":"Who?","topic":"rind"},\
        {"answer":1815,"id":"four","kind":"number","prompt":"When?","topic":"rind"}],\
        "roles":[{"accept":[],"id":"affineur","name":"affineur"}],\
        "sources":[{"author":"A. Dairy","id":"dairy-2020","title":"Milk"}],"title":"Cheese","version":1}
        """)
  }

  @Test func `lessons, levels, facts and names are written too`() throws {
    let text = """
      version: 1
      id: cheese
      title: Cheese
      language: en
      sources: [{id: dairy, author: A, title: B, short: C, interest: D}]
      roles:
        - id: affineur
          name: affineur
          definition: Ripens.
          cite: [{source: dairy}]
          facts:
            - {aspect: E, text: F, cite: [{source: dairy, paragraph: 2}]}
            - {aspect: E, text: G, views: [{by: H, says: I}, {by: J, says: K}]}
      lessons:
        - {id: ripe, title: L, requires: [raw], text: "M\\n\\nN", cite: [{source: dairy}]}
        - {id: raw, title: O, text: P}
      questions:
        - {id: one, kind: short, topic: a, prompt: b, accept: [c], not: [d], lesson: ripe, level: 1, contrasts: two, \
      formerly: [milk/one]}
        - {id: two, kind: cloze, topic: a, prompt: b, text: "{{1}}", gaps: [{accept: [c], not: [d]}], level: 2}
      """
    let pack = try read(text).pack
    let written = try json(PackDocument(pack))
    #expect(
      written == """
        {"authors":[],"id":"cheese","language":"en","lessons":[\
        {"cite":[{"source":"dairy"}],"id":"ripe","requires":["raw"],"text":"M\\n\\nN","title":"L"},\
        {"id":"raw","text":"P","title":"O"}],"questions":[\
        {"accept":["c"],"contrasts":"two","formerly":["milk\\/one"],"id":"one","kind":"short","lesson":"ripe",\
        "level":1,"not":["d"],"prompt":"b","topic":"a"},\
        {"gaps":[{"accept":["c"],"not":["d"]}],"id":"two","kind":"cloze","prompt":"b","text":"{{1}}","topic":"a"}],\
        "roles":[{"accept":[],"cite":[{"source":"dairy"}],"definition":"Ripens.","facts":[\
        {"aspect":"E","cite":[{"paragraph":2,"source":"dairy"}],"text":"F"},\
        {"aspect":"E","text":"G","views":[{"by":"H","cite":[],"says":"I"},{"by":"J","cite":[],"says":"K"}]}],\
        "id":"affineur","name":"affineur"}],\
        "sources":[{"author":"A","id":"dairy","interest":"D","short":"C","title":"B"}],"title":"Cheese","version":1}
        """)
    #expect(try read(written).pack == pack)
  }

  private func json(_ document: PackDocument) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(document), as: UTF8.self)
  }
}
