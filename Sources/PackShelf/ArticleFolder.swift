import DurableFiles
import PackReading
import QuestionBank

/// The article texts in a folder, each read once: `SOURCE-ID.txt`.
package final class ArticleFolder {
  package let path: String
  private var articles: [SourceID: Article?] = [:]

  /// The texts in a folder, which is there.
  package init(_ path: String) {
    self.path = path
  }

  /// The article of a source, or nil when its text is missing or isn't UTF-8.
  package func article(_ source: SourceID) -> Article? {
    if let known = articles[source] { return known }
    let bytes = try? OpenFile("\(path)/\(source).txt", .read).bytes(limit: PackLimits.bytes)
    let article = bytes.flatMap { String(validating: $0, as: UTF8.self) }.map(Article.init(text:))
    articles[source] = article
    return article
  }
}
