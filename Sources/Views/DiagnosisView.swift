import Localisation
import SafeText
import Terminal
import Usage

/// A self-check: a line for each thing that was looked at, those that are faults marked, and how many these are.
package struct DiagnosisView {
  let diagnosis: Diagnosis
  let wording: Wording

  package init(_ diagnosis: Diagnosis, wording: Wording) {
    self.diagnosis = diagnosis
    self.wording = wording
  }

  package var blocks: [Block] {
    diagnosis.findings.map(line) + [.gap, Block(wording(.diagnosis(.verdict(faults: diagnosis.faults))), .strong)]
  }

  /// A variable's value can't begin a line that looks like another finding.
  private func line(_ finding: Diagnosis.Finding) -> Block {
    let text = Sanitiser.visibleOnOneLine(wording(.diagnosis(.finding(finding))))
    let mark = finding.isFault ? [Span(text: "! ", style: .wrong)] : []
    let label = Span(text: wording(.diagnosis(.label(finding))) + " ", style: .strong)
    return Block(mark + [label, Span(text: text, style: .plain)], hanging: 2)
  }
}
