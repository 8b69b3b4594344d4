/// Size limits that keep a hostile pack from doing harm.
package enum PackLimits {
  package static let bytes = 32_000_000
  package static let bytesPerLine = 65_536
  package static let bytesPerText = 8_192
  package static let questions = 100_000
  /// Options, accepted forms, items, citations or hints of one question.
  package static let valuesPerList = 100
  /// Sources, roles or lessons of a pack.
  package static let entriesPerTable = 1_000
  /// The number of words in a quotation.
  package static let quoteWords = 2...12
}
