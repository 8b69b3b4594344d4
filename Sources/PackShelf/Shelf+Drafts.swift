import DurableFiles
import PackReading
import QuestionBank

extension Shelf {
  /// What became of a draft that a person takes.
  package enum Taking: Sendable {
    case taken(Installed)
    /// Somebody else took or refused it meanwhile.
    case gone
    /// The question doesn't fit the pack.
    case unfit(PackFault)

    fileprivate var isTaken: Bool { if case .taken = self { true } else { false } }
  }

  /// The pack of that id: as it's installed, or one of the program's own.
  package func knownPack(_ id: PackID) throws(ShelfFault) -> Pack? {
    try installedPack(id) ?? (isBundled(id) ? bundledPack(id) : nil)
  }

  /// Adds a draft to the installed pack, or begins the pack with it, and strikes it out.
  ///
  /// - Parameters:
  ///   - base: What's known of the pack, and was declared for it.
  ///   - date: Names the copy of the installed pack that's kept where its comments and layout can't be.
  package func take(
    _ draft: DraftBook.Draft, from book: DraftBook, base: Pack, date: String
  ) throws(ShelfFault) -> Taking {
    guard !isBundled(book.pack) else { throw .bundled(book.pack) }
    let taking = try book.consuming(draft, failingAs: ShelfFault.cannotInstall) { () throws(ShelfFault) in
      let taking = try add(draft, from: book, base: base, date: date)
      return (taking, isConsumed: taking.isTaken)
    }
    return taking ?? .gone
  }

  private func add(
    _ draft: DraftBook.Draft, from book: DraftBook, base: Pack, date: String
  ) throws(ShelfFault) -> Taking {
    let candidate: Candidate
    if let file = try installedFile(book.pack), let bytes = QuestionText.adding(draft.question, to: file.bytes) {
      candidate = try Candidate(PackFile(name: file.name, origin: file.origin, bytes: bytes))
    } else {
      var pack = try installedPack(book.pack) ?? base
      pack.sources += base.sources.filter { pack.source($0.id) == nil }
      pack.roles += base.roles.filter { pack.role($0.id) == nil }
      if pack.questions.contains(where: { $0.id == draft.question.id }) {
        return .unfit(.nameTaken(draft.question.id.question.text))
      }
      pack.questions.append(draft.question)
      switch DraftedPack.checking(pack) {
      case .pack(let drafted, let refused):
        if let fault = refused.values.first { return .unfit(fault) }
        candidate = Candidate(drafted, from: book.path)
        _ = try keepEarlier(than: candidate, date: date)
      case .nothing(let refused): return .unfit(refused.values.first ?? .noQuestions)
      case .rejected(let rejection): return .unfit(rejection.diagnostics.first?.fault ?? .noQuestions)
      }
    }
    return .taken(try install(candidate))
  }
}
