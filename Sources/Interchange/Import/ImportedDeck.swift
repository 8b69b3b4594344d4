import QuestionBank

/// What another program's file holds, as questions of ours; what had to be left out or was lost on the way.
package struct ImportedDeck: Sendable {
  package let format: ImportFormat
  package internal(set) var items: [ImportedItem] = []
  /// In the order of the file.
  package private(set) var findings: [ImportFinding] = []
  /// What the file calls itself, if it says so.
  package internal(set) var title: String?
  /// The language that the file says it's in.
  package internal(set) var language: String?
  /// The first rows and the columns that were found, where the file is a table.
  package internal(set) var table: ImportedTable?

  init(_ format: ImportFormat) {
    self.format = format
  }

  mutating func add(_ item: ImportedItem, losing losses: ImportLosses = ImportLosses()) {
    items.append(item)
    items[items.count - 1].losses = losses
  }

  mutating func leaveOut(_ fault: ImportFault, at position: Position) {
    findings.append(ImportFinding(fault: fault, severity: .leftOut, position: position))
  }

  mutating func warn(_ fault: ImportFault, at position: Position) {
    findings.append(ImportFinding(fault: fault, severity: .warning, position: position))
  }

  /// Gives up the items, once they're questions.
  package mutating func forgetItems() { items = [] }

  /// What's told of the file.
  package var report: ImportReport { ImportReport(self) }
}

/// One question from another program's file.
package struct ImportedItem: Sendable {
  package internal(set) var position: Position
  /// What identifies it for good: Anki's guid, Moodle's id number, GIFT's `[id:…]`.
  var guid: String?
  var name: String?
  var topic: String?
  var tags: [String] = []
  /// Empty where a text with gaps has no prompt of its own.
  package internal(set) var prompt: String
  /// What to choose from in the gaps that offer a choice, to be added to the prompt.
  var choices = ""
  package internal(set) var body: Question.Body
  var explanation = ""
  var hints: [String] = []
  var losses = ImportLosses()
  /// Both sides, where the item is a card that can be asked from either.
  var card: Card?

  struct Card: Hashable, Sendable {
    var front: String
    var back: String
  }

  /// What's asked, by which the item is known where it has no name.
  var front: String {
    if case .cloze(let text, _) = body { text } else { prompt }
  }
}

/// Something about an item that its author or importer should know.
package struct ImportFinding: Hashable, Sendable {
  package enum Severity: Sendable { case leftOut, warning }

  package var fault: ImportFault
  package var severity: Severity
  package var position: Position
}

/// What a question of ours has no place for.
package enum ImportLoss: String, Hashable, Sendable, CaseIterable {
  case picture, sound, video, file
  /// Formulas that are shown as text.
  case formula
  case partialCredit
  /// How far off a number in a gap may be.
  case tolerance
  case feedback
  case schedule
}

/// How much was lost of what.
package struct ImportLosses: Hashable, Sendable {
  package private(set) var counts: [ImportLoss: Int] = [:]
  /// The line where each kind was first lost.
  package private(set) var firstLines: [ImportLoss: Int] = [:]

  var isEmpty: Bool { counts.isEmpty }

  mutating func add(_ loss: ImportLoss, _ count: Int = 1) {
    if count > 0 { counts[loss, default: 0] += count }
  }

  mutating func add(_ others: ImportLosses) {
    counts.merge(others.counts) { $0 + $1 }
  }

  mutating func add(_ others: ImportLosses, at position: Position) {
    for (loss, count) in others.counts {
      counts[loss, default: 0] += count
      if firstLines[loss] == nil { firstLines[loss] = position.line }
    }
  }
}

/// How a table was read.
package struct ImportedTable: Hashable, Sendable {
  package enum Column: String, Hashable, Sendable, CaseIterable {
    case front, back, tags, topic, id, hint, explanation, option, right, ignored
  }

  package var delimiter: Character
  package var hasHeader: Bool
  package var columns: [Column]
  /// The first three rows.
  package var rows: [[String]]
}
