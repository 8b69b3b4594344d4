import Localisation
import PackReading
import PackShelf
import QuestionBank

/// What `packs add --draft` prints of a line.
package struct DraftAnswerDocument: Encodable {
  var line: Int
  var question: String?
  var drafted: Bool
  /// What's wrong with it; for a drafted question, what a strict check would say of it.
  var diagnostics: [PackCheckDocument.Entry]?

  package init(_ answer: DraftIntake.Answer, line: Int, wording: Wording) {
    self.line = line
    func entries(_ diagnostics: [Diagnostic]) -> [PackCheckDocument.Entry] {
      diagnostics.map { PackCheckDocument.Entry($0, file: PackFile.standardInput, wording: wording) }
    }
    switch answer {
    case .drafted(let name, let warnings):
      question = name.description
      drafted = true
      diagnostics = warnings.isEmpty ? nil : entries(warnings)
    case .refused(let faults):
      drafted = false
      diagnostics = entries(faults)
    }
  }
}

/// What `packs drafts --json` prints.
package struct DraftListDocument: Encodable {
  let version = 1
  var drafts: [Entry]

  struct Entry: Encodable {
    var pack: String
    /// The line of its file.
    var line: Int
    /// In a pack's field names.
    var question: QuestionFields
    var diagnostics: [PackCheckDocument.Entry]
  }

  package init(_ books: [(book: DraftBook, content: DraftBook.Content)], wording: Wording) {
    drafts = books.flatMap { book, content in
      content.drafts.map { draft in
        Entry(
          pack: book.pack.text, line: draft.number, question: QuestionFields(draft.question),
          diagnostics: draft.warnings.map { PackCheckDocument.Entry($0, file: book.path, wording: wording) })
      }
    }
  }
}
