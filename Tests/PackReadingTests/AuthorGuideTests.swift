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
        .choice, .truefalse, .short, .cloze, .number, .match, .sort, .order, .recall,
      ])
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

  private func guide() throws -> String {
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: project.appending(path: "Questions/README.md"), encoding: .utf8)
  }

  /// The first code block in that language.
  private func block(_ language: String, of text: String) -> String? {
    guard let start = text.firstRange(of: "\n```\(language)\n"),
      let end = text[start.upperBound...].firstRange(of: "\n```\n")
    else { return nil }
    return String(text[start.upperBound..<end.lowerBound])
  }
}
