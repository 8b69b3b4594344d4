import DurableFiles
import PackReading
import QuestionBank

/// The questions that programs proposed for a pack, until a person takes or refuses them: one a line, as JSON.
///
/// A line is added whole, the file is replaced whole, and one process at a time does either, so that prompts don't take the
/// same draft twice and a crash leaves no half of anything. Lines that can't be read stay.
package struct DraftBook: Sendable {
  package let pack: PackID
  /// The file; there may be none.
  package let path: String
  private let lock: FileLock

  /// The drafts for a pack, in the folder of all drafts.
  package init(_ pack: PackID, in folder: String) {
    self.pack = pack
    path = "\(folder)/\(pack).jsonl"
    lock = FileLock("\(folder)/.lock")
  }

  /// The packs that drafts are waiting for, by name.
  package static func packs(in folder: String) throws(SystemFault) -> [PackID] {
    try Folder.names(in: folder).filter { $0.hasSuffix(".jsonl") }.compactMap { PackID(String($0.dropLast(6))) }
  }

  /// A proposed question.
  package struct Draft: Sendable {
    /// The number of its line, from 1.
    package let number: Int
    /// Its line, by which it's known.
    let line: String
    package let question: Question
    package let warnings: [Diagnostic]
  }

  /// What the file holds.
  package struct Content: Sendable {
    package fileprivate(set) var drafts: [Draft] = []
    /// What's wrong with lines that can't be read, and the lines.
    package fileprivate(set) var faults: [Diagnostic] = []
    package fileprivate(set) var lines: [String] = []
    /// What's known of the pack: what it has, and what was declared for it.
    package fileprivate(set) var base: Pack
    /// Drafts that are in the pack already: a crash kept them from being struck out.
    fileprivate var taken: [String] = []
  }

  /// Reads the drafts.
  ///
  /// - Parameter known: The pack as it's installed; without questions if it isn't.
  package func content(for known: Pack) throws(SystemFault) -> Content {
    let lines = try self.lines()
    var reader = QuestionLineReader(for: known, articles: nil)
    let questions = Set(known.questions)
    var content = Content(lines: lines, base: known)
    for (number, line) in zip(1..., lines) {
      switch reader.read(line, number: number, mayBeNamed: { _ in true }, isVerified: { _ in true }) {
      case .blank, .head: break
      case .refused(let faults): content.faults += faults
      case .question(let question, let warnings):
        if questions.contains(question) {
          content.taken.append(line)
        } else {
          content.drafts.append(Draft(number: number, line: line, question: question, warnings: warnings))
        }
      }
    }
    content.base = reader.pack
    return content
  }

  /// Strikes out the drafts that are in the pack already, and removes the temporary files of killed processes.
  package func tidy(_ content: Content) throws(SystemFault) {
    AtomicFile.removeLeftovers(in: Folder.parent(of: path))
    guard !content.taken.isEmpty else { return }
    try lock.whileHeld { _ throws(SystemFault) in
      for line in content.taken { _ = try replace(line, with: nil) }
    }
  }

  private func lines() throws(SystemFault) -> [String] {
    let bytes: [UInt8]
    do {
      bytes = try OpenFile(path, .read).bytes(limit: PackLimits.bytes)
    } catch {
      if error.isMissing { return [] }
      throw error
    }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return (lines.last?.isEmpty == true ? lines.dropLast() : lines[...]).map { String(decoding: $0, as: UTF8.self) }
  }
}

// MARK: - Changing

extension DraftBook {
  /// Adds lines, each with its line feed; when this returns, they're on disk.
  package func add(_ lines: [String]) throws(SystemFault) {
    try Folder.make(Folder.parent(of: path))
    try lock.whileHeld { _ throws(SystemFault) in
      for line in lines { try LineFile.append(Array(line.utf8), to: path, limit: PackLimits.bytes) }
    }
  }

  /// Strikes a draft out; false if it isn't there any more, because somebody else took or refused it.
  package func strike(_ draft: Draft) throws(SystemFault) -> Bool {
    try lock.whileHeld { _ throws(SystemFault) in try replace(draft.line, with: nil) }
  }

  /// Puts a mended question in a draft's place; nil if the draft isn't there any more.
  package func mend(_ draft: Draft, to question: Question, warnings: [Diagnostic]) throws(SystemFault) -> Draft? {
    guard let line = try? QuestionText.line(question) else { throw .unencodable(path) }
    let isThere = try lock.whileHeld { _ throws(SystemFault) in
      try replace(draft.line, with: String(line.dropLast()))
    }
    guard isThere else { return nil }
    return Draft(number: draft.number, line: String(line.dropLast()), question: question, warnings: warnings)
  }

  /// Does something with a draft that's still there, and strikes it out if that consumed it, while no other process can do
  /// either; nil if it isn't there any more.
  func consuming<Result, Failure: Error>(
    _ draft: Draft, failingAs wrapped: (SystemFault) -> Failure,
    _ body: () throws(Failure) -> (Result, isConsumed: Bool)
  ) throws(Failure) -> Result? {
    try lock.whileHeld(failingAs: wrapped) { _ throws(Failure) in
      let isThere = try SystemFault.rethrown(as: wrapped) { () throws(SystemFault) in
        try lines().contains(draft.line)
      }
      guard isThere else { return nil }
      let (result, isConsumed) = try body()
      if isConsumed {
        _ = try SystemFault.rethrown(as: wrapped) { () throws(SystemFault) in try replace(draft.line, with: nil) }
      }
      return result
    }
  }

  /// Replaces a line, or takes it out; false if the file doesn't have it. A file without drafts goes.
  private func replace(_ line: String, with other: String?) throws(SystemFault) -> Bool {
    var lines = try lines()
    guard let index = lines.firstIndex(of: line) else { return false }
    if let other { lines[index] = other } else { lines.remove(at: index) }
    guard lines.allSatisfy(Self.isHead) else {
      // If a power cut undoes it, a person only has to decide again.
      try AtomicFile.replace(path, with: Array((lines.joined(separator: "\n") + "\n").utf8)) { _ in }
      return true
    }
    do {
      try Folder.remove(path)
    } catch {
      guard error.operation != .remove else { throw error }
    }
    return true
  }

  /// Whether a line is one that this program wrote before the drafts.
  private static func isHead(_ line: String) -> Bool { line.hasPrefix("{\"title\":") }
}
