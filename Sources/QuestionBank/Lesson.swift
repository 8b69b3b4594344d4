/// One distinction, taught before its questions are asked.
package struct Lesson: Hashable, Sendable {
  package var id: LessonID
  package var title: String
  /// The lessons that it builds on.
  package var requires: [LessonID]
  /// May have paragraphs.
  package var text: String
  package var citations: [Citation]

  package init(
    id: LessonID, title: String, requires: [LessonID] = [], text: String, citations: [Citation] = []
  ) {
    self.id = id
    self.title = title
    self.requires = requires
    self.text = text
    self.citations = citations
  }

  /// The paragraphs of the text, which blank lines part. A single line break is only where the author's line ended.
  package var paragraphs: [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let parts = lines.split { $0.allSatisfy(\.isWhitespace) }
    return parts.map { $0.map { $0.split(separator: " ").joined(separator: " ") }.joined(separator: " ") }
  }
}
