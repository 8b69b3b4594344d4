import QuestionBank

extension DraftedPack {
  /// How many questions are read back at a time.
  private static let questionsPerPart = 500

  /// Writes and checks a large draft a part at a time, so that memory is never needed for all of it twice. ``read`` then
  /// has the pack alone: no places.
  package static func checkingInParts(_ draft: consuming Pack) -> Outcome {
    guard draft.questions.count > questionsPerPart, draft.hasIndependentQuestions else { return checking(draft) }
    let start = Position(line: 1, column: 1)
    let count = draft.questions.count
    guard count <= PackLimits.questions else {
      return .rejected(Rejection([Diagnostic(.tooManyQuestions(limit: PackLimits.questions), at: start)]))
    }
    // The list is taken out of the pack, so that it's changed where it is.
    var pack = draft
    var questions = pack.questions
    pack.questions = []
    var (bytes, refused): ([UInt8], [Int: PackFault]) = ([], [:])
    // The sound questions move to the front of the list that they're in.
    var soundCount = 0
    for first in stride(from: 0, to: count, by: questionsPerPart) {
      var part = pack
      part.questions = Array(questions[first..<min(first + questionsPerPart, count)])
      switch checking(part) {
      case .pack(let drafted, let faults):
        let sound = part.questions.indices.filter { faults[$0] == nil }
        for (place, question) in zip(sound, drafted.read.pack.questions) {
          // An unchanged question keeps sharing its texts with others.
          let written = questions[first + place]
          questions[soundCount] = written == question ? written : question
          soundCount += 1
        }
        add(drafted.bytes, to: &bytes, parts: count / questionsPerPart + 1)
        for (place, fault) in faults { refused[first + place] = fault }
      case .nothing(let faults): for (place, fault) in faults { refused[first + place] = fault }
      case .rejected(let rejection): return .rejected(rejection)
      }
    }
    guard soundCount > 0 else { return .nothing(refused: refused) }
    questions.removeSubrange(soundCount...)
    guard bytes.count <= PackLimits.bytes else {
      return .rejected(Rejection([Diagnostic(.tooLarge(bytes: bytes.count, limit: PackLimits.bytes), at: start)]))
    }
    pack.questions = questions
    let read = ReadPack(pack: pack, places: [], rolePlaces: [], lessonPlaces: [])
    return .pack(DraftedPack(bytes: bytes, read: read), refused: refused)
  }

  /// Adds a part's file: of all but the first one, the questions alone.
  private static func add(_ part: [UInt8], to bytes: inout [UInt8], parts: Int) {
    guard !bytes.isEmpty else {
      // Later parts are a little longer, since their numbers have more digits. Growing would take as much again, twice over.
      bytes.reserveCapacity(part.count * parts * 9 / 8)
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
