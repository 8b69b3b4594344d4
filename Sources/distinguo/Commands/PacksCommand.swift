import ArgumentParser
import DurableFiles
import Localisation
import PackReading
import ProgressStore
import QuestionBank
import SafeText
import Terminal
import Usage
import Views

/// `packs`: the packs of questions.
struct PacksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "packs",
    subcommands: [PacksList.self, PacksShow.self, PacksAdd.self, PacksCheck.self, PacksRemove.self],
    defaultSubcommand: PacksList.self, helpNames: [])
}

/// `packs list`: every pack at hand.
struct PacksList: Command {
  static let configuration = CommandConfiguration(commandName: "list", helpNames: [], aliases: ["lister"])
  @OptionGroup var everywhere: EverywhereOptions
  @Flag var json = false

  var isPaged: Bool { true }

  func perform(at desk: Desk) throws -> ExitStatus {
    let library = try desk.library()
    if json {
      desk.screen.write(try JSONText.line(PackListReport(library)))
    } else {
      desk.show(PackView.list(library, wording: desk.wording))
    }
    return .done
  }
}

/// `packs show ID`: a pack's questions, with their keys.
struct PacksShow: Command {
  static let configuration = CommandConfiguration(commandName: "show", helpNames: [], aliases: ["montrer"])
  @OptionGroup var everywhere: EverywhereOptions
  @Flag var json = false
  @Flag var disputes = false
  @Argument var id: String

  var isPaged: Bool { true }

  func perform(at desk: Desk) throws -> ExitStatus {
    let library = try desk.library()
    let wanted = PackID(String(id.prefix { $0 != "/" }))
    guard let wanted, var pack = library.pack(wanted) else {
      throw Fault.unknownPack(id, nearest: Spelling.nearest(to: id, among: library.shelf.map(\.pack.id.text)))
    }
    if disputes {
      desk.show(RemarkView.blocks(try desk.remarks(on: pack.id), wording: desk.wording))
      return .done
    }
    if id.contains("/") {
      guard let question = QuestionID(id).flatMap(library.question) else { throw Fault.unknownQuestion(id) }
      pack.questions = [question]
    }
    if json {
      desk.screen.write(try JSONText.line(PackDocument(pack)))
    } else {
      desk.show(PackView.pack(pack, wording: desk.wording))
    }
    return .done
  }
}

/// `packs add FILE…`: installs checked copies.
struct PacksAdd: Command {
  static let configuration = CommandConfiguration(commandName: "add", helpNames: [], aliases: ["ajouter"])
  @OptionGroup var everywhere: EverywhereOptions
  @Argument var files: [String]

  var isPaged: Bool { true }

  func perform(at desk: Desk) throws -> ExitStatus {
    let paths = try files.flatMap { try desk.packFiles(at: $0) }
    // Every file is checked before any is installed.
    var read: [(pack: ReadPack, bytes: [UInt8], path: String)] = []
    var isRefused = false
    try desk.working(.checkingPacks(done: 0, total: paths.count)) { say in
      for (index, path) in paths.enumerated() {
        say(.checkingPacks(done: index, total: paths.count))
        let text = PackFileText(name: path, origin: .given(path: path), bytes: try desk.packBytes(path))
        do throws(Rejection) {
          read.append((try PackReader.pack(from: text.bytes), text.bytes, path))
        } catch {
          _ = desk.report(desk.rejected(text, error))
          isRefused = true
        }
      }
    }
    guard !isRefused else {
      desk.screen.show(Block(desk.wording(.packNotInstalled)), on: .error)
      return .dataNotUnderstood
    }
    try desk.working(.installingPacks(done: 0, total: read.count)) { say in
      for (index, one) in read.enumerated() {
        say(.installingPacks(done: index, total: read.count))
        try install(one, at: desk)
      }
    }
    return .done
  }

  private func install(_ one: (pack: ReadPack, bytes: [UInt8], path: String), at desk: Desk) throws {
    desk.screen.show(
      desk.diagnosticView(file: one.path, lines: PackText.lenientLines(of: one.bytes))
        .blocks(PackLint.warnings(for: one.pack)), on: .error)
    desk.show(try PackInstallation(desk: desk).install(one.pack.pack, bytes: one.bytes))
  }
}

/// `packs remove ID`: takes an installed pack away.
struct PacksRemove: Command {
  static let configuration = CommandConfiguration(commandName: "remove", helpNames: [], aliases: ["retirer"])
  @OptionGroup var everywhere: EverywhereOptions
  @Argument var id: String

  func perform(at desk: Desk) throws -> ExitStatus {
    desk.show(try PackInstallation(desk: desk).remove(id))
    return .done
  }
}

/// `packs check [FILE…]`: everything wrong with packs; without files, with every pack at hand.
struct PacksCheck: Command {
  static let configuration = CommandConfiguration(commandName: "check", helpNames: [], aliases: ["verifier"])
  @OptionGroup var everywhere: EverywhereOptions
  @Flag var json = false
  @Option var articles: String?
  @Argument var files: [String] = []

  var isPaged: Bool { true }

  func perform(at desk: Desk) throws -> ExitStatus {
    var texts: [PackFileText] = []
    for path in files {
      for file in try desk.packFiles(at: path) {
        texts.append(PackFileText(name: file, origin: .given(path: file), bytes: try desk.packBytes(file)))
      }
    }
    if files.isEmpty { texts = try desk.packTexts() }
    var report = PackCheckReport()
    let folder = articles ?? desk.settings.articles
    if let folder, FileStatus(of: folder)?.kind != .directory { throw Fault.packFile(.missing(folder)) }
    let articles = folder.map(ArticleFolder.init)
    desk.working(.checkingPacks(done: 0, total: texts.count)) { say in
      for (index, text) in texts.enumerated() {
        say(.checkingPacks(done: index, total: texts.count))
        let diagnostics = report.add(text, articles: articles)
        if !json {
          desk.show(
            desk.diagnosticView(file: text.name, lines: PackText.lenientLines(of: text.bytes)).blocks(diagnostics))
        }
      }
    }
    if json {
      desk.screen.write(try JSONText.line(report.document(wording: desk.wording)))
    } else {
      desk.show(CensusView.blocks(report.census, wording: desk.wording))
      desk.show([Block(desk.wording(report.counts))])
      if folder == nil && report.citations > 0 { desk.show([Block(desk.wording(.citationsNotVerified))]) }
    }
    return report.errors == 0 ? .done : .negativeResult
  }
}

/// The article texts in a folder, each read once: `SOURCE-ID.txt`.
final class ArticleFolder {
  private let path: String
  private var articles: [SourceID: Article?] = [:]

  init(_ path: String) {
    self.path = path
  }

  /// The article of a source, or nil when its text is missing or no UTF-8.
  func article(_ source: SourceID) -> Article? {
    if let known = articles[source] { return known }
    let bytes = try? OpenFile("\(path)/\(source).txt", .read).bytes(limit: PackLimits.bytes)
    let article = bytes.flatMap { String(validating: $0, as: UTF8.self) }.map(Article.init(text:))
    articles[source] = article
    return article
  }
}
