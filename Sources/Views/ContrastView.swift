import Localisation
import QuestionBank
import Terminal
import Training

/// What tells two roles apart, at the end of a drill.
package struct ContrastView {
  package let contrast: Contrast
  package let library: Library
  package let wording: Wording
  package let width: Int

  package init(contrast: Contrast, library: Library, wording: Wording, width: Int) {
    self.contrast = contrast
    self.library = library
    self.wording = wording
    self.width = width
  }

  package var blocks: [Block] {
    guard !contrast.rows.isEmpty else { return [] }
    let table = Sheet.Table(contrast, library: library, wording: wording)
    return [.gap, Block(wording(.drill(.tableHeading)), .strong)]
      + SheetBlocks(Sheet(parts: [.table(table)]), width: width).blocks
  }
}
