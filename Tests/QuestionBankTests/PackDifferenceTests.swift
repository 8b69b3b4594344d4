import Grading
import QuestionBank
import TestSupport
import Testing

struct PackDifferenceTests {
  private func pack(_ questions: [Question], id: String = "cheese") throws -> Pack {
    try Samples.pack(id, questions: questions)
  }

  @Test func `questions are added, removed, changed, renamed, and stay`() throws {
    var changed = Samples.question("cheese/brie")
    changed.explanation = "It runs."
    var renamed = Samples.question("cheese/tomme")
    renamed.formerly = [try #require(QuestionID("cheese/tome"))]
    let difference = PackDifference(
      from: try pack(["brie", "tome", "comte", "bleu"].map { Samples.question("cheese/\($0)") }),
      to: try pack([Samples.question("cheese/comte"), changed, renamed, Samples.question("cheese/cantal")]))
    #expect(difference.added.map(\.id.description) == ["cheese/cantal"])
    #expect(difference.removed.map(\.id.description) == ["cheese/bleu"])
    #expect(difference.changed.map(\.new.id.description) == ["cheese/brie"])
    #expect(difference.changed.map(\.parts) == [[.explanation]])
    #expect(difference.renamed.map(\.old.id.description) == ["cheese/tome"])
    #expect(difference.renamed.map(\.parts) == [[.names]])
    #expect(difference.renamed[0].keepsProgress)
    #expect(difference.unchanged.map(\.new.id.description) == ["cheese/comte"])
    #expect(difference.isReordered)
    #expect(!difference.isEmpty)
  }

  @Test func `the same pack doesn't differ`() throws {
    let same = try pack([Samples.question("cheese/brie")])
    #expect(PackDifference(from: same, to: same).isEmpty)
  }

  /// The earlier body, the later one, and the parts that differ.
  @Test(arguments: [
    (Question.Body.trueFalse(true), Question.Body.trueFalse(false), [PackDifference.Part.key]),
    (.trueFalse(true), .order(["a", "b"]), [.kind]),
    (
      .choice([.init(text: "L'un", isRight: true), .init(text: "b")]),
      .choice([.init(text: "b"), .init(text: "L’un", isRight: true)]), [.answers]
    ),
    (
      .choice([.init(text: "a", isRight: true), .init(text: "b")]),
      .choice([.init(text: "a"), .init(text: "b", isRight: true)]), [.key]
    ),
    (.short(["brie"]), .short(["comté", "brie"]), [.answers]), (.short(["brie"]), .short(["comté"]), [.key]),
    (.number(value: 3, tolerance: 0, unit: "kg"), .number(value: 3, tolerance: 1, unit: "kg"), [.answers]),
    (.number(value: 3, tolerance: 0, unit: "kg"), .number(value: 4, tolerance: 0, unit: "kg"), [.key]),
    (.order(["a", "b"]), .order(["b", "a"]), [.key]),
    (
      .sort(categories: ["x", "y"], items: [.init(text: "a", category: 0), .init(text: "b", category: 1)]),
      .sort(categories: ["y", "x"], items: [.init(text: "b", category: 0), .init(text: "a", category: 1)]), [.answers]
    ),
  ])
  func `a change of what's right is told from one of how it's put`(
    before: Question.Body, after: Question.Body, parts: [PackDifference.Part]
  ) throws {
    let difference = PackDifference(
      from: try pack([Samples.question("cheese/brie", body: before)]),
      to: try pack([Samples.question("cheese/brie", body: after)]))
    #expect(difference.changed.first?.parts == parts)
    #expect(difference.changed.first?.isAskingOtherwise == (parts != [.answers]))
  }

  @Test func `a question that went and came under another id is noticed`() throws {
    var old = Samples.question("cheese/brie")
    var new = Samples.question("cheese/brie-de-meaux")
    (old.prompt, new.prompt) = ("What's a brie?", "what’s a Brie ?")
    let difference = PackDifference(from: try pack([old]), to: try pack([new]))
    #expect(difference.perhapsRenamed.map(\.new.id.description) == ["cheese/brie-de-meaux"])
  }

  @Test func `progress doesn't follow into a pack with another id, unless a question says so`() throws {
    var followed = Samples.question("milk/comte")
    followed.formerly = [try #require(QuestionID("cheese/comte"))]
    let difference = PackDifference(
      from: try pack([Samples.question("cheese/brie"), Samples.question("cheese/comte")]),
      to: try pack([Samples.question("milk/brie"), followed], id: "milk"))
    #expect((difference.unchanged + difference.changed).map(\.keepsProgress) == [false, true])
  }

  @Test func `sources, roles and lessons are compared by id`() throws {
    var (old, new) = (try pack([]), try pack([]))
    old.roles = [Role(id: try #require(RoleID("a")), name: "a"), Role(id: try #require(RoleID("b")), name: "b")]
    new.roles = [Role(id: try #require(RoleID("a")), name: "A"), Role(id: try #require(RoleID("c")), name: "c")]
    let roles = PackDifference(from: old, to: new).roles
    #expect(roles.added == ["c"] && roles.removed == ["b"] && roles.changed == ["a"])
  }
}
