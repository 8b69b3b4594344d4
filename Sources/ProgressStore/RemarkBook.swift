import DurableFiles
import Grading
import QuestionBank
import SafeText
import Training

import struct Foundation.Data
import class Foundation.JSONDecoder

/// Learners' remarks on questions, one JSON object a line: `remarks.jsonl` beside the progress.
package struct RemarkBook {
  package let path: String

  /// The remarks kept at a path, where there might not be a file yet.
  package init(path: String) {
    self.path = path
  }

  /// One remark as it's written in the file.
  package struct Entry: Codable, Hashable, Sendable {
    package var at: String
    package var kind: String
    package var question: String
    /// What the learner wrote.
    package var reason: String
    package var given: String?
    package var verdict: String?
    /// What the answer was judged by: the expected answer.
    package var expected: [String]?
    package var citations: [String]?
  }

  /// Adds a remark; when this returns, it's on disk.
  package func add(_ entry: Entry) throws(SystemFault) {
    try Folder.make(Folder.parent(of: path))
    let file = try OpenFile(path, .append)
    guard let line = try? JSONText.line(entry) else { throw .unencodable(path) }
    try file.write(Array(line.utf8))
    try file.synchronise()
  }

  /// Every remark on a pack's questions, oldest first; invalid lines are skipped.
  package func entries(on pack: PackID) throws(SystemFault) -> [Entry] {
    let bytes: [UInt8]
    do {
      bytes = try OpenFile(path, .read).bytes()
    } catch {
      if error.isMissing { return [] }
      throw error
    }
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap {
      try? JSONDecoder().decode(Entry.self, from: Data($0))
    }.filter { $0.question.hasPrefix("\(pack)/") }
  }
}

extension RemarkBook.Entry {
  package init(_ remark: Remark, citations: [String]) {
    at = Timestamp.seconds(remark.at)
    kind = remark.purpose.rawValue
    question = remark.question.description
    reason = remark.text
    let judged = remark.outcome.flatMap { $0.review.question == remark.question ? $0 : nil }
    given = judged?.review.given
    verdict = judged?.judgement.verdict.rawValue
    expected = judged?.presentation.question.expectedTexts
    self.citations = judged == nil || citations.isEmpty ? nil : citations
  }
}
