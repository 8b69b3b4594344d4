import QuestionBank

extension DraftedPack {
  /// How many questions are read back at a time.
  private static let questionsPerPart = 500

  /// Writes and checks a large draft a part at a time, so that memory is never needed for all of it twice. ``read`` then
  /// has the pack alone: no places.
  package static func checkingInParts(_ draft: Pack) -> Outcome {
    guard draft.questions.count > questionsPerPart, draft.hasIndependentQuestions else { return checking(draft) }
    let start = Position(line: 1, column: 1)
    guard draft.questions.count <= PackLimits.questions else {
      return .rejected(Rejection([Diagnostic(.tooManyQuestions(limit: PackLimits.questions), at: start)]))
    }
    var pack = draft
    pack.questions = []
    pack.questions.reserveCapacity(draft.questions.count)
    var (bytes, refused): ([UInt8], [Int: PackFault]) = ([], [:])
    var part = pack
    for first in stride(from: 0, to: draft.questions.count, by: questionsPerPart) {
      part.questions = Array(draft.questions[first..<min(first + questionsPerPart, draft.questions.count)])
      switch checking(part) {
      case .pack(let drafted, let faults):
        add(drafted, of: part, without: faults, to: &pack)
        add(drafted.bytes, to: &bytes, parts: draft.questions.count / questionsPerPart + 1)
        for (place, fault) in faults { refused[first + place] = fault }
      case .nothing(let faults): for (place, fault) in faults { refused[first + place] = fault }
      case .rejected(let rejection): return .rejected(rejection)
      }
    }
    guard !pack.questions.isEmpty else { return .nothing(refused: refused) }
    guard bytes.count <= PackLimits.bytes else {
      return .rejected(Rejection([Diagnostic(.tooLarge(bytes: bytes.count, limit: PackLimits.bytes), at: start)]))
    }
    let read = ReadPack(pack: pack, places: [], rolePlaces: [], lessonPlaces: [])
    return .pack(DraftedPack(bytes: bytes, read: read), refused: refused)
  }

  /// Adds what was read of a part. A question that came back as it was shares its texts with the draft.
  private static func add(_ drafted: DraftedPack, of part: Pack, without refused: [Int: PackFault], to pack: inout Pack)
  {
    let kept = part.questions.indices.filter { refused[$0] == nil }
    for (place, question) in zip(kept, drafted.read.pack.questions) {
      let written = part.questions[place]
      pack.questions.append(written == question ? written : question)
    }
  }

  /// Adds a part's file: of all but the first one, the questions alone.
  private static func add(_ part: [UInt8], to bytes: inout [UInt8], parts: Int) {
    guard !bytes.isEmpty else {
      bytes.reserveCapacity(part.count * parts)
      bytes += part
      return
    }
    let opening = Array("\nquestions:\n".utf8)
    // No text of a file has a line end of its own: they're all escaped.
    let start = part.indices.first { part[$0] == opening[0] && part[$0...].starts(with: opening) }
    bytes += part[(start.map { $0 + opening.count } ?? 0)...]
  }
}

extension Pack {
  /// Whether no question names another one, and no two have the same name.
  fileprivate var hasIndependentQuestions: Bool {
    var names: Set<LocalQuestionID> = []
    return questions.allSatisfy {
      $0.contrasts == nil && $0.formerly.isEmpty && names.insert($0.id.question).inserted
    }
  }
}
