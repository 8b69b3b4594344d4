import DurableFiles
import Editline
import Grading
import Localisation
import PackShelf
import QuestionBank
import Terminal
import Usage
import Views

/// Completes what's typed at the prompt or under a question.
struct PromptCompleter: Completer {
  let run: Run
  let purpose: LinePurpose

  /// Candidates beyond this number are counted, not shown.
  static let longestList = 40

  func completion(of text: String) -> Completion? {
    let wording = run.wording
    switch purpose {
    case .command:
      return CommandCompletion(
        language: wording.language, meaning: { wording($0) }, values: values, files: files
      ).completion(of: text)
    case .answer:
      return SessionCommandCompletion(language: wording.language, meaning: { wording($0) }).completion(of: text)
    }
  }

  func show(_ candidates: [Completion.Candidate]) {
    let help = HelpView(wording: run.wording, width: run.screen.width())
    run.show(
      help.table(candidates.prefix(Self.longestList).map { HelpView.Row(name: $0.label, meaning: $0.meaning) }))
    let others = candidates.count - Self.longestList
    if others > 0 { run.show([Block(run.wording(.moreCandidates(others)), indent: 2)]) }
  }

  /// The possible values of a placeholder, from the packs at hand.
  func values(_ placeholder: Placeholder) -> [CommandCompletion.Entry] {
    // Faults in packs are reported when a pack is used, not while a line is being typed.
    guard let library = run.quietLibrary() else { return [] }
    let packs = library.shelf.map(\.pack)
    switch placeholder {
    case .pack, .oldPack: return packs.map { CommandCompletion.Entry(word: $0.id.text, meaning: $0.title) }
    case .topic:
      return library.topics.sorted().map { CommandCompletion.Entry(word: $0) }
    case .kind:
      return Kind.allCases.map {
        CommandCompletion.Entry(word: $0.rawValue, meaning: run.wording(.howToAnswerKind($0)))
      }
    case .role: return Self.once(packs.flatMap(\.roles).map { ($0.id.text, $0.name) })
    case .source: return Self.once(packs.flatMap(\.sources).map { ($0.id.text, "\($0.author), \($0.title)") })
    case .lesson: return Self.once(packs.flatMap(\.lessons).map { ($0.id.text, $0.title) })
    case .question:
      return library.allQuestions.map { CommandCompletion.Entry(word: $0.id.description, meaning: $0.prompt) }
    case .packOrQuestion, .newPack, .count, .seed, .minutes, .percent, .file, .folder, .path, .backup, .title,
      .language, .columns, .format, .personName, .mailAddress, .account, .iri,
      .settingKey, .settingValue, .verb, .subcommand:
      return []
    }
  }

  /// The entries sorted by word, without repetition.
  private static func once(_ entries: [(word: String, meaning: String)]) -> [CommandCompletion.Entry] {
    Dictionary(entries, uniquingKeysWith: { first, _ in first }).sorted { $0.key < $1.key }
      .map { CommandCompletion.Entry(word: $0.key, meaning: $0.value) }
  }

  /// The contents of a folder; the name may begin with `~`.
  func files(in named: String) -> [CommandCompletion.FileName] {
    let folder = CommandWords.path(named, home: run.environment.homeDirectory)
    let found = try? run.interruptible {
      ((try? Folder.names(in: folder)) ?? []).map { name in
        (name: name, isFolder: FileStatus(of: folder + "/" + name)?.kind == .directory)
      }
    }
    return (found ?? []).map { CommandCompletion.FileName(name: $0.name, isFolder: $0.isFolder) }
  }
}
