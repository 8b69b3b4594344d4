/// Size limits that keep a hostile pack from doing harm.
package enum PackLimits {
  package static let bytes = 2_000_000
  package static let bytesPerLine = 65_536
  package static let bytesPerText = 8_192
  package static let questions = 10_000
  /// Options, accepted forms, items, citations or hints of one question.
  package static let valuesPerList = 100
  /// Sources or roles of a pack.
  package static let entriesPerTable = 1_000
  /// The number of words in a quotation.
  package static let quoteWords = 2...12
}
