import DurableFiles
import ProgressStore
import QuestionBank
import Training

import struct Foundation.Data
import class Foundation.JSONDecoder

/// What learners had to say of questions, a JSON object a line: `remarks.jsonl` beside the progress.
struct RemarkBook {
  let path: String

  /// One remark as it stands in the file.
  struct Entry: Codable, Hashable, Sendable {
    var at: String
    var kind: String
    var question: String
    /// What the learner wrote.
    var reason: String
    var given: String?
    var verdict: String?
    /// The rule by which the answer was judged: what was expected.
    var expected: [String]?
    var citations: [String]?
  }

  /// Adds a remark; when this returns, it is on the disk.
  func add(_ entry: Entry) throws(Fault) {
    guard let line = try? JSONText.line(entry) else { throw .remarks(.unencodable(path)) }
    do {
      try Folder.make(Folder.parent(of: path))
      let file = try OpenFile(path, .append)
      try file.write(Array(line.utf8))
      try file.synchronise()
    } catch {
      throw .remarks(error)
    }
  }

  /// Every remark on the questions of a pack, oldest first; lines that are none are passed over.
  func entries(on pack: PackID) throws(Fault) -> [Entry] {
    let bytes: [UInt8]
    do {
      bytes = try OpenFile(path, .read).bytes()
    } catch {
      if error.isMissing { return [] }
      throw .remarks(error)
    }
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap {
      try? JSONDecoder().decode(Entry.self, from: Data($0))
    }.filter { $0.question.hasPrefix("\(pack)/") }
  }
}

extension RemarkBook.Entry {
  init(_ remark: Remark, citations: [String]) {
    at = Timestamp.seconds(remark.at)
    kind = remark.kind.rawValue
    question = remark.question.description
    reason = remark.text
    let judged = remark.outcome.flatMap { $0.review.question == remark.question ? $0 : nil }
    given = judged?.review.given
    verdict = judged?.judgement.verdict.rawValue
    expected = judged?.presentation.question.expectedTexts
    self.citations = judged == nil || citations.isEmpty ? nil : citations
  }
}
