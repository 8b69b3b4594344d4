import QuestionBank

/// A pack that wasn't read from a file of its own: written, and read back, so that it passes every check of a pack.
package struct DraftedPack: Sendable {
  /// The file that the pack becomes.
  package let bytes: [UInt8]
  package let read: ReadPack

  /// What came of a draft. What was left out is named by its place among the draft's questions.
  package enum Outcome: Sendable {
    case pack(DraftedPack, refused: [Int: PackFault])
    /// Every question has an error.
    case nothing(refused: [Int: PackFault])
    /// The pack as a whole has errors.
    case rejected(Rejection)
  }

  /// Leaving out a question seldom makes another one wrong, so this is only a bound.
  private static let mostRounds = 4

  /// Writes and checks a draft; questions with errors are left out.
  package static func checking(_ draft: Pack) -> Outcome {
    var pack = draft
    var places = Array(draft.questions.indices)
    var refused: [Int: PackFault] = [:]
    for _ in 0..<mostRounds where !pack.questions.isEmpty {
      let (text, lines) = PackDocument(pack).yaml()
      let bytes = Array(text.utf8)
      do throws(Rejection) {
        return .pack(DraftedPack(bytes: bytes, read: try PackReader.pack(from: bytes)), refused: refused)
      } catch {
        var found: Set<Int> = []
        for diagnostic in error.diagnostics where diagnostic.severity == .error {
          guard let index = lines.lastIndex(atMost: diagnostic.position.line) else { return .rejected(error) }
          if found.insert(index).inserted { refused[places[index]] = diagnostic.fault }
        }
        let kept = pack.questions.indices.filter { !found.contains($0) }
        pack.questions = kept.map { pack.questions[$0] }
        places = kept.map { places[$0] }
      }
    }
    return .nothing(refused: refused)
  }
}

extension [Int] {
  /// The place of the last number of an ascending list that isn't above a limit.
  fileprivate func lastIndex(atMost limit: Int) -> Int? {
    var (low, high) = (-1, count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if self[middle] <= limit { low = middle } else { high = middle }
    }
    return low < 0 ? nil : low
  }
}
