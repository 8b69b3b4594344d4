import Interchange
import PackReading
import QuestionBank

/// How the files of `packs add` are to be read and named.
package struct Importing {
  package let choices: DeckReader.Choices
  /// Whether the files are packs in the program's own format, whatever they look like.
  package let isOwnFormat: Bool
  package let id: PackID?
  package let title: String?
  package let language: String?
  package let isReversed: Bool
  package let isDryRun: Bool

  /// - Parameters:
  ///   - from: A file that an option names.
  ///   - usualID: The pack's id where no option says it.
  package init(_ request: Request, from: String? = nil, id usualID: PackID? = nil) throws(Fault) {
    let named = request.operands + [from].compactMap(\.self)
    if let address = named.first(where: { $0.hasPrefix("https://") || $0.hasPrefix("http://") }) {
      throw .imports(.address(address))
    }
    let columns = try request[.columns].map { text throws(Fault) in try Self.columns(text) }
    let format = request[.format].flatMap(DeckFormat.init(rawValue:))
    choices = DeckReader.Choices(
      format: format?.reader, encoding: request[.encoding].flatMap(TextEncoding.init(rawValue:)), columns: columns)
    isOwnFormat = format != nil && format?.reader == nil
    if let text = request[.packID] {
      guard let id = PackID(text) else { throw .imports(.invalidID(text)) }
      self.id = id
    } else {
      id = usualID
    }
    title = request[.title]
    language = request[.packLanguage]
    if let language, !LanguageTag.isValid(language) {
      throw .invalidValue(
        option: OptionName.packLanguage.flag, value: language, allowed: [], nearest: LanguageTag.code(ofName: language))
    }
    isReversed = request.contains(.reverse)
    isDryRun = request.contains(.dryRun)
  }

  /// Refuses one name for several files.
  package func check(files: Int) throws(Fault) {
    if files > 1, id != nil || title != nil { throw .imports(.oneNameForSeveral(files: files)) }
  }

  private static func columns(_ text: String) throws(Fault) -> [ImportedTable.Column] {
    let columns = try text.split(separator: ",", omittingEmptySubsequences: false).map { name throws(Fault) in
      let name = name.filter { !$0.isWhitespace }.lowercased()
      guard let column = name.isEmpty ? .ignored : ImportedTable.Column(rawValue: name) else {
        throw .imports(.unknownColumn(String(name)))
      }
      return column
    }
    guard columns.contains(.front) else { throw .imports(.columnMissing(.front)) }
    guard columns.contains(.back) || columns.contains(.option) && columns.contains(.right) else {
      throw .imports(.columnMissing(.back))
    }
    return columns
  }
}
