import Documents
import DurableFiles
import Editline
import Localisation
import PackReading
import PackShelf
import QuestionBank
import SafeText
import Terminal
import Training
import Usage
import Views

/// Questions that programs propose and a person decides about.
extension Run {
  /// `packs add --draft`: takes in questions, a line each, and answers each line.
  func takeInDrafts(_ request: Request) throws -> ExitStatus {
    guard !learner.isAtPrompt else { throw Fault.authoring(.inputIsPrompt) }
    if let path = request.operands.first { throw Fault.unexpectedArgument(path) }
    let importing = try Importing(request)
    guard let id = importing.id else { throw Fault.imports(.unnamed(OptionName.draft.flag)) }
    let known =
      try packs { shelf throws(ShelfFault) in try shelf.knownPack(id) }
      ?? Pack(
        id: id, title: importing.title ?? id.text, language: importing.language ?? wording.language.rawValue,
        questions: [])
    let articles = try articles(request)
    let book = DraftBook(id, in: try places().drafts)
    var intake = try drafts { () throws(SystemFault) in
      try DraftIntake(book, for: known, articles: articles?.article)
    }
    let reader = PlainLineReader()
    var (number, refused) = (0, 0)
    while !screen.isUnread {
      switch reader.read(prompt: Prompt(""), for: .answer) {
      case .line(let line):
        number += 1
        let answer = try drafts { () throws(SystemFault) in try intake.take(line, number: number) }
        guard let answer else { continue }
        if case .refused = answer { refused += 1 }
        screen.write(try JSONText.line(DraftAnswerDocument(answer, line: number, wording: wording)))
        continue
      case .interruption: throw Interrupted()
      case .end: break
      case .failure(let code): learner.noteInputFailure(code)
      }
      break
    }
    return refused == 0 ? .done : .negativeResult
  }

  /// `packs drafts [ID]`: shows drafts, and takes, mends or refuses each as a person says.
  func showDrafts(_ request: Request) throws -> ExitStatus {
    let folder = try places().drafts
    shelf.removeLeftovers()
    let named = try request.operands.first.map { text throws(Fault) in
      guard let id = PackID(text) else { throw .imports(.invalidID(text)) }
      return id
    }
    let ids = try named.map { [$0] } ?? drafts { () throws(SystemFault) in try DraftBook.packs(in: folder) }
    let books = try ids.map { id in
      let book = DraftBook(id, in: folder)
      let known =
        try packs { shelf throws(ShelfFault) in try shelf.knownPack(id) }
        ?? Pack(
          id: id, title: id.text, language: wording.language.rawValue, questions: [])
      let content = try drafts { () throws(SystemFault) in
        let content = try book.content(for: known)
        try book.tidy(content)
        return content
      }
      screen.show(diagnosticView(file: book.path, lines: content.lines).blocks(content.faults), on: .error)
      return (book: book, content: content)
    }
    if isForPrograms {
      screen.write(try JSONText.line(DraftListDocument(books, wording: wording)))
    } else if books.allSatisfy({ $0.content.drafts.isEmpty }) {
      say(.authoring(.drafts(.none(pack: named?.text))))
    } else {
      var deciding = Deciding(self, articles: try articles(request))
      for (book, content) in books where !content.drafts.isEmpty && !deciding.isOver {
        say(.authoring(.drafts(.waiting(pack: book.pack.text, count: content.drafts.count))))
        try deciding.show(content, of: book, isAsking: mayAsk && environment.outputIsTerminal)
      }
      deciding.end()
    }
    return .done
  }

  /// The folder of the articles' texts, if one is named.
  func articles(_ request: Request) throws(Fault) -> ArticleFolder? {
    guard let folder = (request[.articles] ?? settings.articles).map(Folder.spelled) else { return nil }
    guard FileStatus(of: folder)?.kind == .directory else { throw .articles(.missing(folder)) }
    return ArticleFolder(folder)
  }

  func drafts<Result>(_ body: () throws(SystemFault) -> Result) throws(Fault) -> Result {
    do { return try body() } catch { throw .authoring(.drafts(error)) }
  }
}

/// A person who decides about drafts, one after another.
private struct Deciding {
  private let run: Run
  private let articles: ArticleFolder?
  private var (taken, refused, left) = (0, 0, 0)
  private var hasAsked = false
  /// Whether the person has had enough.
  private(set) var isOver = false

  init(_ run: Run, articles: ArticleFolder?) {
    self.run = run
    self.articles = articles
  }

  mutating func show(_ content: DraftBook.Content, of book: DraftBook, isAsking: Bool) throws {
    for (index, draft) in content.drafts.enumerated() {
      if isOver {
        left += 1
        continue
      }
      let heading = Sentence.Authoring.Drafts.heading(
        number: index + 1, total: content.drafts.count, name: draft.question.id.description)
      show(draft, content, heading)
      guard isAsking else { continue }
      if !hasAsked { say(.howToDecide) }
      hasAsked = true
      try decide(draft, content, book, heading)
    }
  }

  func end() {
    if hasAsked { say(.tally(taken: taken, refused: refused, left: left)) }
  }

  private func show(_ draft: DraftBook.Draft, _ content: DraftBook.Content, _ heading: Sentence.Authoring.Drafts) {
    let warnings = draft.warnings.map {
      Block(run.wording(.authoring(.composing(.wouldSay($0.fault)))), .near, indent: 2, hanging: 4)
    }
    run.show(
      [.gap, Block(run.wording(.authoring(.drafts(heading))), .source)]
        + PreviewView.blocks(draft.question, of: content.base, wording: run.wording) + warnings,
      in: content.base.language)
  }

  private func say(_ sentence: Sentence.Authoring.Drafts) { run.say(.authoring(.drafts(sentence)), hanging: 2) }

  /// Asks until the draft is decided about, or left.
  private mutating func decide(
    _ draft: DraftBook.Draft, _ content: DraftBook.Content, _ book: DraftBook, _ heading: Sentence.Authoring.Drafts
  ) throws {
    var draft = draft
    let prompt = run.prompt(.authoring(.drafts(.prompt)), "1;36")
    while true {
      switch run.reader().read(prompt: prompt, for: .answer) {
      case .line(let line):
        switch DraftDecision(line) {
        case .take: if try take(draft, content, book) { return }
        case .refuse:
          let isThere = try run.drafts { () throws(SystemFault) in try book.strike(draft) }
          say(isThere ? .refused(question: draft.name) : .gone(question: draft.name))
          refused += isThere ? 1 : 0
          return
        case .edit:
          guard let mended = try edit(draft, content, book) else { continue }
          draft = mended
          show(draft, content, heading)
        case .leave:
          say(.left)
          left += 1
          return
        case .stop(let isQuitting):
          isOver = true
          left += 1
          if isQuitting { run.learner.wantsToLeave = true }
          return
        case nil: say(.howToDecide)
        }
      case .interruption:
        run.show([.gap])
        say(.howToDecide)
      case .end:
        run.show([.gap])
        isOver = true
        left += 1
        return
      case .failure(let code):
        run.learner.noteInputFailure(code)
        isOver = true
        return
      }
    }
  }

  /// Takes a draft into its pack; false if it can't be.
  private mutating func take(
    _ draft: DraftBook.Draft, _ content: DraftBook.Content, _ book: DraftBook
  ) throws -> Bool {
    let taking: Shelf.Taking
    do {
      taking = try run.packs { shelf throws(ShelfFault) in
        try shelf.take(draft, from: book, base: content.base, date: run.dateInNames)
      }
    } catch {
      _ = run.report(error)
      return false
    }
    switch taking {
    case .taken(let installed):
      if let unsynced = installed.unsynced { run.warn(.mayBeUndone(unsynced)) }
      say(.taken(question: draft.name, path: installed.path))
      taken += 1
    case .gone: say(.gone(question: draft.name))
    case .unfit(let fault):
      say(.unfit(fault))
      return false
    }
    return true
  }

  /// Opens a draft in the editor; nil unless it's mended.
  private func edit(
    _ draft: DraftBook.Draft, _ content: DraftBook.Content, _ book: DraftBook
  ) throws -> DraftBook.Draft? {
    let text = QuestionText.yaml(draft.question, of: content.base)
    let editor = TextEditor(chosen: run.settings.editor, environment: run.environment)
    let bytes: [UInt8]
    do {
      let passage = try run.learner.handingOver {
        try editor.passage(through: text, ending: ".yaml", limit: PackLimits.bytes, environment: run.environment)
      }
      guard case .edited(let edited) = passage else {
        if case .failed(let ending) = passage {
          _ = run.report(Fault.authoring(.editorFailed(editor.command, ending)))
        }
        return nil
      }
      bytes = edited
    } catch let fault as SystemFault {
      _ = run.report(Fault.editorNotStarted(fault))
      return nil
    }
    guard bytes != Array(text.utf8) else {
      say(.notEdited)
      return nil
    }
    let own = draft.question
    var reader = QuestionLineReader(for: content.base, articles: articles?.article)
    for other in content.drafts where other.question.id != own.id { reader.note(other.question) }
    let reading = reader.read(
      String(decoding: bytes, as: UTF8.self), isVerified: { own.allCitations.contains($0) })
    switch reading {
    case .question(let question, let warnings):
      let mended = try run.drafts { () throws(SystemFault) in
        try book.mend(draft, to: question, warnings: warnings)
      }
      say(mended == nil ? .gone(question: draft.name) : .mended(question: question.id.description))
      return mended
    case .refused(let faults):
      run.screen.show(
        run.diagnosticView(file: own.id.description, lines: PackText.lenientLines(of: bytes)).blocks(faults),
        on: .error)
    case .blank, .head: break
    }
    say(.editedWrongly)
    return nil
  }
}

extension DraftBook.Draft {
  fileprivate var name: String { question.id.description }
}
