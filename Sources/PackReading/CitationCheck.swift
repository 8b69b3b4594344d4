import QuestionBank

/// Looks up each of a pack's quotations in its paragraph.
package struct CitationCheck {
  /// The outcome of the check.
  package struct Result: Hashable, Sendable {
    /// How many citations there are. ``verified`` of them were found where they claim to be.
    package var citations = 0
    package var verified = 0
    package var diagnostics: [Diagnostic] = []
  }

  /// Provides a source's article, or nil if its text isn't available.
  package typealias Articles = (SourceID) -> Article?

  /// Counts the citations of a pack without looking them up.
  package static func count(in read: ReadPack) -> Int {
    read.citations.count
  }

  /// Looks up every citation.
  package static func result(for read: ReadPack, articles: Articles) -> Result {
    var result = Result()
    var missing: Set<SourceID> = []
    for place in read.citations {
      result.citations += 1
      let source = place.citation.source
      guard let article = articles(source) else {
        if missing.insert(source).inserted { report(.articleMissing(source), at: place.position) }
        continue
      }
      guard let paragraph = place.citation.paragraph, let quote = place.citation.quote else { continue }
      guard paragraph <= article.paragraphs.count else {
        report(
          .noSuchParagraph(source, paragraph: paragraph, count: article.paragraphs.count), at: place.position)
        continue
      }
      let found = article.paragraphs(quoting: quote)
      if found.contains(paragraph) {
        result.verified += 1
      } else {
        report(.quoteNotFound(source, paragraph: paragraph, foundIn: found), at: place.position)
      }
    }
    return result

    func report(_ fault: PackFault, at position: Position) {
      result.diagnostics.append(Diagnostic(fault, at: position))
    }
  }
}
