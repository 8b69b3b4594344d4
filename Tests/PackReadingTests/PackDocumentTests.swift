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

  private func json(_ document: PackDocument) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(document), as: UTF8.self)
  }
}
