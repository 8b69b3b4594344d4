import Documents
import DurableFiles
import Localisation
import PackReading
import PackShelf
import ProgressStore
import QuestionBank
import SafeText
import Terminal
import Usage
import Views

/// The verbs that read packs.
extension Run {
  /// `packs list`: every pack at hand.
  func listPacks(_ request: Request) throws -> ExitStatus {
    let library = try library(isTellingAgain: true)
    if request.contains(.json) {
      screen.write(try JSONText.line(PackListReport(library)))
    } else {
      show(PackView.list(library, wording: wording))
    }
    return .done
  }

  /// `packs show ID`: a pack's questions, with their keys.
  func showPack(_ request: Request) throws -> ExitStatus {
    let library = try library()
    let id = request.operands[0]
    let pack = try pack(named: String(id.prefix { $0 != "/" }), in: library)
    if request.contains(.disputes) {
      show(RemarkView.blocks(try remarks(on: pack.id), wording: wording))
      return .done
    }
    var single: Question?
    if id.contains("/") {
      guard let question = QuestionID(id).flatMap(library.question) else { throw Fault.unknownQuestion(id) }
      single = question
    }
    if request.contains(.json) {
      var shown = pack
      if let single { shown.questions = [single] }
      screen.write(try JSONText.line(PackDocument(shown)))
    } else {
      show(
        single.map { PackView.question($0, pack: pack, wording: wording) } ?? PackView.pack(pack, wording: wording),
        in: pack.language)
    }
    return .done
  }

  /// The pack of that id.
  func pack(named id: String, in library: Library) throws(Fault) -> Pack {
    guard let pack = PackID(id).flatMap(library.pack) else {
      throw Fault.unknownPack(id, nearest: Spelling.nearest(to: id, among: library.shelf.map(\.pack.id.text)))
    }
    return pack
  }

  /// `packs check [FILE…]`: everything wrong with packs; without files, with every pack at hand.
  func checkPacks(_ request: Request) throws -> ExitStatus {
    let files = try request.operands.isEmpty ? packFiles() : packFiles(at: request.operands)
    let folder = try articles(request)?.path
    let isStrict = request.contains(.strict)
    var report = PackCheckReport()
    try working(.checkingPacks(done: 0, total: files.count)) { say in
      for (index, file) in files.enumerated() {
        say(.checkingPacks(done: index, total: files.count))
        let diagnostics: [Diagnostic]
        (report, diagnostics) = try interruptible { [report] in
          var report = report
          let articles = folder.map(ArticleFolder.init)
          let diagnostics = report.add(file.bytes, named: file.name, articles: articles?.article)
          return (report, diagnostics)
        }
        guard !isForPrograms else { continue }
        let shown = isStrict ? diagnostics : diagnostics.filter { $0.severity == .error }
        show(diagnosticView(file: file.name, lines: shown.isEmpty ? [] : file.lines).blocks(shown))
      }
    }
    if isForPrograms {
      screen.write(try JSONText.line(PackCheckDocument(report, wording: wording)))
    } else {
      show(CensusView.blocks(report.census, wording: wording))
      if !isStrict && report.warnings > 0 { say(.warningsNotShown) }
      say(
        .checkCounts(
          packs: report.packs, questions: report.questions, citations: report.citations, verified: report.verified,
          errors: report.errors, warnings: report.warnings))
      if folder == nil && report.citations > 0 { say(.citationsNotVerified) }
    }
    return report.errors == 0 && !(isStrict && report.warnings > 0) ? .done : .negativeResult
  }
}
