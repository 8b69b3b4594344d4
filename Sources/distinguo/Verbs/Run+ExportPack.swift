import Interchange
import Localisation
import PackReading
import QuestionBank
import SafeText
import Terminal
import Usage
import Views

extension Run {
  /// `packs export ID`: a pack for other programs, to a file or to standard output.
  func exportPack(_ request: Request) throws -> ExitStatus {
    let format = request[.format].flatMap(DeckFormat.init) ?? .yaml
    for option in [OptionName.key, .shuffle] where request.contains(option) && format != .markdown {
      throw Fault.optionsExclude(option.flag, "\(OptionName.format.flag) \(format.rawValue)")
    }
    let pack = try pack(named: request.operands[0], in: library())
    let (text, count) = try working(.exporting(percent: 0)) { _ in try written(pack, as: format, request) }
    if let path = try write(to: request[.output], { try $0(text) }) {
      say(.exports(.exported(questions: count, path: path)), hanging: 2)
    }
    return .done
  }

  /// The text of a pack in a format, and how many questions it has. What was lost is said here.
  private func written(_ pack: Pack, as format: DeckFormat, _ request: Request) throws -> (text: String, count: Int) {
    let (wording, hasKey, seed) = (wording, request.contains(.key), request.seed(of: .shuffle))
    switch format {
    case .yaml: return (try interruptible { PackDocument(pack).yaml().text }, pack.questions.count)
    case .json: return (try JSONText.document(PackDocument(pack)), pack.questions.count)
    case .markdown:
      return (
        try interruptible { TestPaper(pack, wording: wording, seed: seed, hasKey: hasKey).text }, pack.questions.count
      )
    default:
      let words = ExportView.words(for: pack, wording: wording)
      guard let export = try interruptible({ PackExport(pack, as: format, words: words) }) else { return ("", 0) }
      screen.show(ExportView.blocks(export.losses, format, wording: wording), on: .error)
      guard export.count > 0 else { throw Fault.nothingExported(pack: pack.id.text, format) }
      return (export.text, export.count)
    }
  }
}
