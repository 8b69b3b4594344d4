import Grading
import QuestionBank
import Testing

@testable import Interchange

/// What's told of a pack that was written.
struct PackExportTests {
  private func export(_ format: DeckFormat) throws -> PackExport {
    let pack = try #require(ExportSample.pack())
    return try #require(ExportSample.export(pack, as: format))
  }

  @Test func `what isn't in the file is counted by kind`() throws {
    #expect(
      try export(.gift).losses.counts == [
        .hint: 1, .citationAsText: 1, .embedded: 1, .unit: 1, .model: 1, .pointForm: 1, .role: 1, .place: 1, .lesson: 1,
        .roleProfile: 1,
      ])
    #expect(
      try export(.csv).losses.counts == [
        .citationAsText: 1, .role: 1, .place: 1, .lesson: 1, .roleProfile: 1, .license: 1,
      ])
    #expect(
      try export(.aiken).losses.counts == [
        .citation: 1, .explanation: 1, .hint: 1, .reason: 2, .id: 2, .topic: 2, .tag: 1, .place: 1, .lesson: 1,
        .roleProfile: 1, .license: 1,
      ])
  }

  @Test func `kinds that a format lacks are left out, or asked in another way`() throws {
    let gift = try export(.gift)
    #expect(gift.losses.leftOut == [.init(kind: .order, refusal: .kind): 1])
    #expect(gift.losses.changed == [:])
    #expect(gift.count == 9)
    let kahoot = try export(.kahoot)
    #expect(kahoot.losses.questionsLeftOut == 7)
    #expect(kahoot.losses.changed == [.init(from: .truefalse, to: .choice): 1])
    #expect(try export(.anki).losses.changed[.init(from: .choice, to: .short)] == 1)
  }

  @Test func `what's too long or too much for Kahoot is left out`() throws {
    let options = ["a", "b", "c", "d", "e"].map { Question.Option(text: $0, isRight: $0 == "a") }
    var pack = try #require(ExportSample.pack())
    pack.questions[0].prompt = String(repeating: "x", count: 121)
    pack.questions[1].body = .multiple(options + [Question.Option(text: "f", isRight: true)])
    let export = try #require(ExportSample.export(pack, as: .kahoot))
    #expect(export.losses.leftOut[.init(kind: .choice, refusal: .tooLong)] == 1)
    #expect(export.losses.leftOut[.init(kind: .multiple, refusal: .tooManyOptions)] == 1)
    #expect(export.count == 1)
  }

  @Test func `what would be read as something else is left out`() throws {
    var pack = try #require(ExportSample.pack())
    pack.questions[0].prompt = "ANSWER: A"
    pack.questions[3].body = .short(Gap(accepted: [AcceptedPattern(literally: "a -> b")]))
    #expect(
      try #require(ExportSample.export(pack, as: .aiken)).losses.leftOut[.init(kind: .choice, refusal: .unwritable)]
        == 1)
    #expect(
      try #require(ExportSample.export(pack, as: .gift)).losses.leftOut[.init(kind: .short, refusal: .unwritable)] == 1)
  }

  @Test(arguments: DeckFormat.allCases) func `each format is read, and most are written as decks`(format: DeckFormat) {
    #expect((format.reader == nil) == [.yaml, .json].contains(format))
    #expect((format.writer == nil) == [.markdown, .yaml, .json].contains(format))
  }
}
