import QuestionBank

/// Writes a table with everything that a question can have in cells: see ``PackTable``.
struct CSVWriter: DeckWriter {
  private let table: TableWriting

  init(_ pack: Pack, _ words: ExportWords) { table = TableWriting(pack, words, separator: ",") }

  var head: String { table.head }
  func holding(_ question: Question) -> Question { table.holding(question) }
  func piece(_ question: Question, of original: Question) -> String { table.piece(question) }
}

/// The same table with tabs.
struct TSVWriter: DeckWriter {
  private let table: TableWriting

  init(_ pack: Pack, _ words: ExportWords) { table = TableWriting(pack, words, separator: "\t") }

  var head: String { table.head }
  func holding(_ question: Question) -> Question { table.holding(question) }
  func piece(_ question: Question, of original: Question) -> String { table.piece(question) }
}

/// What both tables have in common.
private struct TableWriting {
  private let words: ExportWords
  private let separator: String
  private let table: PackTable

  init(_ pack: Pack, _ words: ExportWords, separator: String) {
    self.words = words
    self.separator = separator
    table = PackTable(
      options: pack.questions.map { PackTable.options(of: $0.body).count }.max() ?? 0,
      hints: pack.questions.map(\.hints.count).max() ?? 0)
  }

  var head: String { TableCell.row(table.header, separator: separator) }

  func holding(_ question: Question) -> Question {
    var held = question.alone()
    held.tags = question.tags.map { $0.replacing(",", with: " ") }
    held.hints = question.hints
    held.explanation = question.note(words, withModel: false)
    return held
  }

  func piece(_ question: Question) -> String { TableCell.row(table.cells(of: question), separator: separator) }
}
