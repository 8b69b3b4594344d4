import PackReading
import QuestionBank
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Checks that what `Questions/README.md` tells authors is true.
@Suite struct AuthorGuideTests {
  @Test func `the guide's example is a pack without warnings`() throws {
    let read = try read(try example())
    #expect(PackLint.warnings(for: read).isEmpty)
    #expect(read.pack.id.text == "birds")
    #expect(read.pack.lessons.count == 2)
    #expect(Set(read.pack.questions.map(\.level)) == [.base, .application, .nuance])
    #expect(
      Set(read.pack.questions.map(\.kind)) == [
        .choice, .multiple, .truefalse, .short, .cloze, .number, .match, .sort, .order, .recall,
      ])
  }

  @Test func `the guide's example is the one that the program prints`() throws {
    #expect(try example() == file("Examples/birds.yaml").dropLast())
    #expect(try block("text", of: guide()) == String(file("Examples/garden-notes.txt").dropLast()))
  }

  @Test func `the French example, typed with a keyboard's signs, has no warning and quotes its article`() throws {
    let text = try file("Examples/oiseaux.yaml")
    #expect(text.contains("Qu'est-ce qui va avec quel oiseau ?"))
    let read = try read(text)
    #expect(PackLint.warnings(for: read).isEmpty)
    #expect(Set(read.pack.questions.map(\.kind)).count == 10)
    let article = Article(text: try file("Examples/carnet.txt"))
    let result = CitationCheck.result(for: read) { _ in article }
    #expect(result.diagnostics.isEmpty)
    #expect(result.verified == result.citations)
  }

  @Test(arguments: ["metiers.yaml", "Examples/birds.yaml"]) func `a pack of ours needs no mending`(
    name: String
  ) throws {
    #expect(try !PackFormatter.result(for: Array(file(name).utf8)).isChanged)
  }

  @Test func `the example's quotations are in its article`() throws {
    let guide = try guide()
    let article = Article(text: try #require(block("text", of: guide)))
    let result = CitationCheck.result(for: try read(try example())) { _ in article }
    #expect(result.diagnostics.isEmpty)
    #expect(result.verified == result.citations)
  }

  private func example() throws -> String {
    try #require(block("yaml", of: try guide()))
  }

  private func guide() throws -> String { try file("README.md") }

  /// A file of the folder of questions.
  private func file(_ name: String) throws -> String {
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: project.appending(path: "Questions/\(name)"), encoding: .utf8)
  }

  /// The first code block in that language.
  private func block(_ language: String, of text: String) -> String? {
    guard let start = text.firstRange(of: "\n```\(language)\n"),
      let end = text[start.upperBound...].firstRange(of: "\n```\n")
    else { return nil }
    return String(text[start.upperBound..<end.lowerBound])
  }
}
