import DurableFiles
import Localisation
import ProgressStore
import QuestionBank
import Training
import Usage
import Views

extension Run {
  /// Saves a learner's remark on a question, and gives the path of the file that holds it.
  func keep(_ remark: Remark, _ library: Library) throws(Fault) -> String {
    let book = try remarkBook()
    let question = library.question(remark.question)
    let pack = library.pack(remark.question.pack)
    let citations = (question?.citations ?? []).map { CitationView.line($0, pack: pack, wording: wording) }
    do {
      try book.add(RemarkBook.Entry(remark, citations: citations))
    } catch {
      throw .remarks(error)
    }
    return book.path
  }

  /// The remarks on a pack's questions, oldest first. Lines that can't be read are told.
  func remarks(on pack: PackID) throws(Fault) -> [RemarkBook.Entry] {
    let book = try remarkBook()
    do {
      let content = try book.content()
      if content.unreadableLines > 0 { warn(.unreadableRemarks(lines: content.unreadableLines, path: book.path)) }
      return content.entries(on: pack)
    } catch {
      throw .remarksUnreadable(error)
    }
  }

  /// This learner's remarks file, beside the progress.
  private func remarkBook() throws(Fault) -> RemarkBook {
    RemarkBook(path: Folder.parent(of: try places().progress) + "/remarks.jsonl")
  }
}
