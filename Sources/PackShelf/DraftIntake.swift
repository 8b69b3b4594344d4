import DurableFiles
import PackReading
import QuestionBank

/// Takes questions that a program proposes, a line each: checks them, and keeps those that are fit to be shown to a person.
package struct DraftIntake {
  /// What's said of a line.
  package enum Answer: Sendable {
    /// The question waits for a person; what a strict check would say of it.
    case drafted(QuestionID, warnings: [Diagnostic])
    case refused([Diagnostic])
  }

  private let book: DraftBook
  private var reader: QuestionLineReader
  private var drafts: [LocalQuestionID: Question]
  /// What has to be declared before the next question; nil where the pack or the file says so already.
  private var head: String?

  /// An intake of questions for a pack.
  ///
  /// - Parameters:
  ///   - known: The pack as it is; without questions if there's none yet.
  ///   - articles: Provides a source's text; without it no quotation is found.
  package init(
    _ book: DraftBook, for known: Pack, articles: ((SourceID) -> Article?)?
  ) throws(SystemFault) {
    self.book = book
    let content = try book.content(for: known)
    try book.tidy(content)
    reader = QuestionLineReader(for: content.base, articles: articles)
    drafts = Dictionary(
      content.drafts.map { ($0.question.id.question, $0.question) }, uniquingKeysWith: { first, _ in first })
    for draft in content.drafts { reader.note(draft.question) }
    if known.questions.isEmpty, content.drafts.isEmpty { head = try? QuestionText.headLine(of: content.base) }
  }

  /// Takes a line; nil for one that isn't answered, because it's empty or declares something.
  package mutating func take(_ line: String, number: Int) throws(SystemFault) -> Answer? {
    let drafts = drafts
    let isDraft = { (name: String) in LocalQuestionID(name).map { drafts[$0] != nil } ?? false }
    switch reader.read(line, number: number, mayBeNamed: isDraft) {
    case .blank: return nil
    case .head:
      head = try? QuestionText.headLine(of: reader.pack)
      return nil
    case .refused(let faults): return .refused(faults)
    case .question(let question, let warnings):
      // A program may well propose everything again.
      if let earlier = drafts[question.id.question] {
        let place = Position(line: number, column: 1)
        return earlier == question
          ? .drafted(question.id, warnings: warnings)
          : .refused([Diagnostic(.nameTaken(question.id.question.text), at: place)])
      }
      guard let text = try? QuestionText.line(question) else { throw .unencodable(book.path) }
      try book.add([head, text].compactMap(\.self))
      head = nil
      self.drafts[question.id.question] = question
      reader.note(question)
      return .drafted(question.id, warnings: warnings)
    }
  }
}
