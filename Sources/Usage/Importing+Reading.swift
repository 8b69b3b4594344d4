import Interchange
import PackReading
import PackShelf
import QuestionBank

extension Importing {
  /// What a file given to `packs add` turned out to be.
  package enum Outcome: Sendable {
    /// A pack in the program's own format, for its own reader.
    case own(PackFile)
    case refused(ImportRefusal)
    /// Another program's file: the pack that it becomes or why it can't, what's told of it, and the encoding that was
    /// guessed.
    case imported(Result<DraftedPack, ImportFailure>, ImportReport, guessed: TextEncoding?)
  }

  /// Why nothing came of another program's file.
  package enum ImportFailure: Error, Sendable {
    /// Not one item could become a question.
    case nothing
    /// The pack as a whole has errors.
    case rejected(Rejection)
  }

  /// Reads and checks a file. What takes memory is given up as soon as it's not needed any more.
  ///
  /// - Parameters:
  ///   - isNamed: Whether the file's name can be the pack's.
  ///   - language: The language of questions that don't say theirs.
  ///   - fillGaps: What's asked where a text with gaps has no prompt of its own, in a language.
  package func outcome(
    of file: consuming PackFile, isNamed: Bool, replacingIn shelf: Shelf, language: Language,
    fillGaps: (String) -> String
  ) throws(ShelfFault) -> Outcome {
    let name = file.name
    let looksOwn = [".yaml", ".yml"].contains { name.lowercased().hasSuffix($0) }
    guard !isOwnFormat else { return .own(file) }
    switch DeckReader.reading(file.bytes, choices) {
    case .pack: return .own(file)
    case .unread where looksOwn: return .own(file)
    case .unread(let format): return .refused(.unread(file: name, format))
    case .notEncoded(let encoding): return .refused(.notEncoded(file: name, encoding))
    case .deck(var deck, let encoding, let isGuess):
      // A faulty pack may look like many things; its own reader says what's wrong with it.
      if choices.format == nil, looksOwn, !deck.format.isUnmistakable { return .own(file) }
      _ = consume file
      guard let id = id ?? (isNamed ? ImportedDeck.packID(fileName: name) : nil) else {
        return .refused(.unnamed(name))
      }
      if isReversed { deck.addReversed() }
      var report = deck.report
      let tag = self.language ?? deck.language.flatMap(LanguageTag.code) ?? language.rawValue
      let pack = deck.pack(
        id: id, title: title ?? deck.title ?? (isNamed ? Self.title(of: name) : id.text), language: tag,
        words: ImportedDeck.Words(fillGaps: fillGaps(tag)), replacing: try shelf.installedPack(id))
      deck.forgetItems()
      let result = Self.checked(consume pack, &report)
      return .imported(result, report, guessed: isGuess ? encoding : nil)
    }
  }

  private static func checked(_ pack: consuming Pack, _ report: inout ImportReport) -> Result<
    DraftedPack, ImportFailure
  > {
    guard !pack.questions.isEmpty else { return .failure(.nothing) }
    switch DraftedPack.checkingInParts(pack) {
    case .pack(let drafted, let refused):
      report.leaveOut(refused)
      return .success(drafted)
    case .nothing(let refused):
      report.leaveOut(refused)
      return .failure(.nothing)
    case .rejected(let rejection): return .failure(.rejected(rejection))
    }
  }

  /// The name of a file without its folder and ending.
  private static func title(of file: String) -> String {
    let name = file.split(separator: "/").last ?? "-"
    return String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)])
  }
}
