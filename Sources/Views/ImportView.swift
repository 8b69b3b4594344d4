import Interchange
import Localisation
import QuestionBank
import Terminal

/// What's said of another program's file.
package enum ImportView {
  /// What was left out or is doubtful, each with its place.
  package static func findings(_ report: ImportReport, in file: String, wording: Wording) -> [Block] {
    report.findings.map { finding in
      let words: Sentence.Imports =
        finding.severity == .leftOut ? .leftOut(finding.fault) : .takenWithWarning(finding.fault)
      var block = Block(
        [
          Span(text: "\(file):\(finding.position.line):\(finding.position.column): ", style: .strong),
          Span(text: wording(.imports(words)), style: .plain),
        ], hanging: 2)
      block.folding = .atTerminal
      return block
    }
  }

  /// How a file was read, and what was lost.
  package static func summary(_ report: ImportReport, of file: String, wording: Wording) -> [Block] {
    func block(_ sentence: Sentence.Imports, indent: Int) -> Block {
      Block(wording(.imports(sentence)), indent: indent, hanging: indent + 2)
    }
    var blocks = [
      block(.read(file: file, report.format, questions: report.questions, leftOut: report.leftOut), indent: 0)
    ]
    if let table = report.table {
      blocks.append(block(.table(delimiter: table.delimiter, columns: table.columns), indent: 2))
      blocks += table.rows.map { Block($0.joined(separator: " | "), indent: 4, hanging: 6) }
    }
    let losses = report.losses
    return blocks
      + ImportLoss.allCases.compactMap { loss in
        losses.counts[loss].map { block(.lost(loss, count: $0, firstLine: losses.firstLines[loss]), indent: 2) }
      }
  }
}
