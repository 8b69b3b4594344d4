import Authoring
import DurableFiles
import Editline
import Interchange
import Localisation
import PackReading
import PackShelf
import QuestionBank
import Terminal
import Training
import Usage
import Views

/// `packs new`: a pack that's written by answering questions.
extension Run {
  func newPack(_ request: Request) throws -> ExitStatus {
    if request.contains(.documentedExample) {
      screen.write(Learner.example(isFrench: wording.language == .french))
      return .done
    }
    let path = request.operands.first.map(Folder.spelled)
    if let path, placesFound?.keeps(path) == true { throw Fault.outputOverOwnFile(path) }
    if let from = request[.from] { return try newPack(at: path, from: from, request) }
    guard !everywhere.noInput else { throw Fault.authoring(.mayNotAsk) }
    let language = wording.language.rawValue
    guard let path, try exists(path) else {
      let id = path.flatMap { ImportedDeck.packID(fileName: $0) }
      let composer = PackComposer(id: id, suggestedLanguage: language, defaults: Self.defaults)
      var composing = Composing(self, composer, path: path)
      return try composing.hold()
    }
    // What this verb wrote can be gone on with; anything else would lose its comments and layout.
    guard let file = try? PackFile(at: path, origin: .given(path: path)), let pack = try? file.pack().pack,
      file.bytes == Composing.bytes(of: pack)
    else { throw Fault.authoring(.exists(path)) }
    return try goOn(with: pack, at: path)
  }

  private func newPack(at path: String?, from named: String, _ request: Request) throws -> ExitStatus {
    let importing = try Importing(request, from: named, id: path.flatMap { ImportedDeck.packID(fileName: $0) })
    guard let file = try packPaths(at: [named]).first else { throw Fault.shelf(.emptyFolder(named)) }
    let pack = try candidate(at: file, importing).read.pack
    let path = path ?? "\(pack.id).yaml"
    guard try !exists(path) else { throw Fault.authoring(.exists(path)) }
    try writePack(Composing.bytes(of: pack), to: path)
    return everywhere.noInput ? .done : try goOn(with: pack, at: path)
  }

  private func exists(_ path: String) throws(Fault) -> Bool {
    do { return try Folder.isTaken(path) } catch { throw .authoring(.notWritten(error)) }
  }

  private func goOn(with pack: Pack, at path: String) throws -> ExitStatus {
    say(.authoring(.composing(.goesOn(path: path, questions: pack.questions.count))))
    let composer = PackComposer(
      adding: pack, suggestedLanguage: wording.language.rawValue, defaults: Self.defaults)
    var composing = Composing(self, composer, path: path)
    return try composing.hold()
  }

  private static let defaults: @Sendable (String) -> PackComposer.Defaults = { language in
    let wording = Wording(language: Language(rawValue: language) ?? .english)
    return PackComposer.Defaults(
      fillGaps: wording(.authoring(.composing(.fillGaps))), author: wording(.authoring(.composing(.unnamedAuthor))),
      source: SourceID(wording(.authoring(.composing(.ownCourse)))))
  }
}

/// A person and a composer, line by line.
private struct Composing {
  private let run: Run
  private var composer: PackComposer
  /// Where the pack goes; nil until its title says so.
  private var path: String?
  /// What the file holds.
  private var written: Pack?

  init(_ run: Run, _ composer: PackComposer, path: String?) {
    self.run = run
    self.composer = composer
    self.path = path
    if composer.pack.questions.count > 0 { written = composer.pack } else if let path { begin(path) }
  }

  mutating func hold() throws -> ExitStatus {
    let reader = run.reader()
    let prompt = run.prompt(.authoring(.composing(.prompt)), "1;36")
    ask()
    while !composer.isFinished, !run.screen.isUnread {
      switch reader.read(prompt: prompt, for: .answer) {
      case .line(let line): guard try take(line) else { return try end() }
      case .interruption:
        run.show([.gap])
        say(.howTo)
      case .end:
        run.show([.gap])
        return try end()
      case .failure(let code):
        run.learner.noteInputFailure(code)
        return try end()
      }
    }
    return try end()
  }

  /// Takes a line; false if it ends the dialogue.
  private mutating func take(_ line: String) throws -> Bool {
    switch TypedLine(line) {
    case .help:
      say(.howTo)
      ask()
    case .command(.undo, _):
      say(composer.undo() ? .undone : .nothingToUndo)
      ask()
    case .command(.skip, _): try show(composer.skip())
    case .command(.stop, _): return false
    case .command(.quit, _):
      run.learner.wantsToLeave = true
      return false
    case .command: run.say(.commandHasNoUseNow)
    case .unknownCommand(let name, let nearest): run.say(.unknownCommand(name, nearest: nearest))
    case .empty, .dontKnow, .answer: try show(composer.take(line))
    }
    return true
  }

  private mutating func show(_ outcome: PackComposer.Outcome) throws {
    switch outcome {
    case .refused(let complaint):
      run.show([Block(run.wording(.authoring(.composing(.complains(complaint)))), .near, indent: 2)])
      return
    case .taken:
      if path == nil { begin(try Self.unusedPath(for: composer.pack.id)) }
    case .kept:
      try save()
      if let path { say(.kept(number: composer.pack.questions.count, path: path)) }
    }
    ask()
  }

  private mutating func begin(_ path: String) {
    self.path = path
    say(.begins(path: path))
  }

  private func ask() { run.show(ComposingView.blocks(composer.step, wording: run.wording), in: composer.pack.language) }

  private func say(_ sentence: Sentence.Authoring.Composing) {
    run.say(.authoring(.composing(sentence)), hanging: 2)
  }

  /// Writes the pack if the file doesn't hold it.
  private mutating func save() throws {
    guard let path, composer.pack != written else { return }
    if composer.pack.questions.isEmpty {
      guard written != nil else { return }
      try? Folder.remove(path)
      written = nil
    } else {
      try run.writePack(Self.bytes(of: composer.pack), to: path)
      written = composer.pack
    }
  }

  private mutating func end() throws -> ExitStatus {
    if composer.isWithinQuestion { say(.dropped) }
    try save()
    guard let path, written != nil, case .pack(let drafted, _) = DraftedPack.checking(composer.pack) else {
      say(.nothingComposed)
      return .done
    }
    say(
      .composed(
        path: path, questions: composer.pack.questions.count, warnings: PackLint.warnings(for: drafted.read).count))
    say(.next(path: path.quotedForShell))
    return .done
  }

  static func bytes(of pack: Pack) -> [UInt8] { Array(PackDocument(pack).yaml().text.utf8) }

  /// A name for the pack's file that no other file has.
  private static func unusedPath(for id: PackID) throws(Fault) -> String {
    var path = "\(id).yaml"
    var number = 2
    do throws(SystemFault) {
      while try Folder.isTaken(path) {
        path = "\(id)-\(number).yaml"
        number += 1
      }
    } catch {
      throw .authoring(.notWritten(error))
    }
    return path
  }
}
