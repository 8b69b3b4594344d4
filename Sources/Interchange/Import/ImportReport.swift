import QuestionBank

/// What's told of another program's file, once its questions are elsewhere.
package struct ImportReport: Sendable {
  package let format: ImportFormat
  /// The first rows and the columns that were found, where the file is a table.
  package let table: ImportedTable?
  /// In the order of the file.
  package private(set) var findings: [ImportFinding]
  /// How many questions came in.
  package private(set) var questions: Int
  /// Where each item is, in the order of the questions.
  private let positions: [Position]
  /// What items lost, by their place.
  private var itemLosses: [Int: ImportLosses] = [:]

  init(_ deck: ImportedDeck) {
    format = deck.format
    table = deck.table
    findings = deck.findings
    questions = deck.items.count
    positions = deck.items.map(\.position)
    for (index, item) in deck.items.enumerated() where !item.losses.isEmpty { itemLosses[index] = item.losses }
  }

  /// How many items were left out.
  package var leftOut: Int { findings.count { $0.severity == .leftOut } }

  /// What the questions that came in lost.
  package var losses: ImportLosses {
    var all = ImportLosses()
    for (index, losses) in itemLosses.sorted(by: { $0.key < $1.key }) { all.add(losses, at: positions[index]) }
    return all
  }

  /// Notes which questions the pack's own checks refuse, by their place.
  package mutating func leaveOut(_ refused: [Int: PackFault]) {
    for (index, fault) in refused {
      findings.append(ImportFinding(fault: .refused(fault), severity: .leftOut, position: positions[index]))
      itemLosses[index] = nil
    }
    questions -= refused.count
    findings.sort { $0.position < $1.position }
  }
}
