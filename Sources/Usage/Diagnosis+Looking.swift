import DurableFiles
import Editline
import PackShelf
import ProgressStore
import QuestionBank
import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Diagnosis {
  /// Looks at everything that a run depends on.
  ///
  /// - Parameters:
  ///   - library: The packs at hand; nil if they can't be read.
  ///   - packsLeftOut: How many packs aren't among them because they can't be used.
  package init(
    of environment: ProcessEnvironment, _ everywhere: EverywhereOptions, screen: Screen, language: Language,
    places: Places?, settings: SharedSettings, library: Library?, packsLeftOut: Int
  ) {
    let tools = Finding.tools(
      libedit: LineEditor.libraryVersion,
      pager: Pager(environment: environment, lastLine: ("", "")).map { Tool($0.words[0], environment) },
      editor: Tool(TextEditor(chosen: settings.settings.editor, environment: environment).command, environment))
    let origins = library?.shelf.map(\.origin) ?? []
    findings =
      [
        .program(version: Version.number, Version.build), Self.system(),
        .terminal(
          Streams(environment), type: environment["TERM"], columns: environment.columns, rows: environment.rows),
        .display(colour: screen.hasColour, links: screen.hasHyperlinks, unicode: screen.drawsUnicode),
        .locale(
          Self.localeVariables.compactMap { name in environment[name].map { Variable(name: name, value: $0) } },
          isUTF8: TerminalLocale.isMultibyte),
        .language(language), tools,
        .variables(Self.ourVariables.filter { environment.variables[$0] != nil }),
      ]
      + Self.places(places, everywhere, environment)
      + [
        .settings(SettingKey.allCases.filter { settings.settings.given[$0] != nil }, faults: settings.complaints.count),
        .packs(
          bundled: origins.count { $0 == .bundled }, installed: origins.count { $0 != .bundled },
          questions: library?.shelf.reduce(0) { $0 + $1.pack.questions.count } ?? 0,
          leftOut: packsLeftOut + (library == nil ? 1 : 0)),
      ] + (places.map { [Self.progress(at: $0.progress)] } ?? [])
  }

  private static let localeVariables = ["LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LANG"]

  private static let ourVariables = [
    "DISTINGUO_HOME", "DISTINGUO_LANG", "DISTINGUO_NOW", "DISTINGUO_PAGER", "XDG_DATA_HOME", "XDG_CONFIG_HOME",
    "XDG_STATE_HOME", "NO_COLOR", "CLICOLOR_FORCE", "PAGER", "LESS", "VISUAL", "EDITOR", "COLUMNS", "TZ",
  ]

  /// The operating system, without the machine's name.
  private static func system() -> Finding {
    var names = utsname()
    guard uname(&names) == 0 else { return .system(name: nil, kernel: "", machine: "") }
    func text(_ field: some Any) -> String {
      withUnsafeBytes(of: field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
    return .system(
      name: distribution(), kernel: "\(text(names.sysname)) \(text(names.release))", machine: text(names.machine))
  }

  /// What the system calls itself in os-release(5).
  private static func distribution() -> String? {
    let lines = ["/etc/os-release", "/usr/lib/os-release"].lazy.compactMap(contents).first?.split(separator: "\n")
    let field = "PRETTY_NAME="
    return lines?.first { $0.hasPrefix(field) }.map { $0.dropFirst(field.count).filter { $0 != "\"" && $0 != "'" } }
  }

  private static func contents(of path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  private static func places(
    _ places: Places?, _ everywhere: EverywhereOptions, _ environment: ProcessEnvironment
  ) -> [Finding] {
    guard let places else { return [.noPlaces] }
    return PlaceName.allCases.map { name in
      let path = places[name]
      let isNamed = name == .progress && everywhere.progress != nil
      return .place(
        name,
        path: isNamed ? OptionName.progress.flag : places.impersonal(path, everywhere, environment),
        PlaceState(of: path))
    }
  }

  private static func progress(at path: String) -> Finding {
    let found = Verification(of: path)
    return .progress(
      events: found.events, inJournal: found.journalEvents, backups: found.backups, isSound: found.isSound)
  }
}

extension Diagnosis.Streams {
  fileprivate init(_ environment: ProcessEnvironment) {
    self = []
    if environment.inputIsTerminal { insert(.input) }
    if environment.outputIsTerminal { insert(.output) }
    if environment.errorIsTerminal { insert(.error) }
  }
}

extension Diagnosis.Tool {
  /// A command line's program, without the folder it's in and its options.
  fileprivate init(_ command: String, _ environment: ProcessEnvironment) {
    let program = String(command.split(separator: " ").first ?? "")
    let folders = program.contains("/") ? [""] : (environment["PATH"] ?? "").split(separator: ":").map { $0 + "/" }
    self.init(name: Folder.name(of: program), isFound: folders.contains { access($0 + program, X_OK) == 0 })
  }
}

extension Diagnosis.PlaceState {
  fileprivate init(of path: String) {
    if FileStatus(of: path) != nil {
      self = access(path, R_OK | W_OK) == 0 ? .there : .notWritable
      return
    }
    let above = sequence(first: path) { $0 == "/" ? nil : Folder.parent(of: $0) }.first { FileStatus(of: $0) != nil }
    self = access(above ?? "/", W_OK | X_OK) == 0 ? .notYet : .notWritable
  }
}

extension Places {
  fileprivate subscript(_ name: Diagnosis.PlaceName) -> String {
    switch name {
    case .progress: progress
    case .packs: packs
    case .settings: settings
    case .state: state
    }
  }

  /// A path that begins with what led to it, rather than with the name of a person's folder.
  fileprivate func impersonal(
    _ path: String, _ everywhere: EverywhereOptions, _ environment: ProcessEnvironment
  ) -> String {
    var beginnings: [(folder: String, name: String)] = []
    if everywhere.home != nil || environment["DISTINGUO_HOME"] != nil {
      beginnings = [(state, everywhere.home == nil ? "$DISTINGUO_HOME" : OptionName.home.flag)]
    } else {
      let variables = ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"]
      beginnings = variables.compactMap { name in environment[name].map { ($0, "$" + name) } }
      if let home = environment.homeDirectory { beginnings.append((home, "~")) }
    }
    for (folder, name) in beginnings where path == folder || path.hasPrefix(folder + "/") {
      return name + path.dropFirst(folder.count)
    }
    return "…/" + Folder.name(of: path)
  }
}
