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

  /// What the file holds.
  package struct Content: Hashable, Sendable {
    /// Oldest first.
    package var entries: [Entry] = []
    /// The number of lines that aren't remarks, such as half a line left by a crash.
    package var unreadableLines = 0

    /// The remarks on a pack's questions.
    package func entries(on pack: PackID) -> [Entry] { entries.filter { $0.question.hasPrefix("\(pack)/") } }
  }

  /// Adds a remark; when this returns, it's on disk.
  package func add(_ entry: Entry) throws(SystemFault) {
    try Folder.make(Folder.parent(of: path))
    guard let line = try? JSONText.line(entry) else { throw .unencodable(path) }
    try LineFile.append(Array(line.utf8), to: path, limit: Self.limit)
  }

  /// Every remark in the file, oldest first.
  package func content() throws(SystemFault) -> Content {
    let bytes: [UInt8]
    do {
      bytes = try OpenFile(path, .read).bytes(limit: Self.limit)
    } catch {
      if error.isMissing { return Content() }
      throw error
    }
    let lines = bytes.split(separator: UInt8(ascii: "\n")).filter { !$0.allSatisfy { $0 == 0x20 || $0 == 0x0D } }
    let entries = lines.compactMap { try? JSONDecoder().decode(Entry.self, from: Data($0)) }
    return Content(entries: entries, unreadableLines: lines.count - entries.count)
  }

  /// In bytes. A larger file is neither added to nor read.
  private static let limit = 64_000_000
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
