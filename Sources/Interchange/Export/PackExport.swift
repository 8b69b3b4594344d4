import QuestionBank

/// A pack as another program's file. Each question is read back before it's written, so that what the file says is what
/// was meant.
package struct PackExport: Sendable {
  package private(set) var text: String
  package private(set) var losses: ExportLosses
  /// The questions as the file has them.
  private(set) var held: [Question] = []
  private(set) var leftOut: [QuestionID: ExportRefusal] = [:]

  /// How many questions the file has.
  package var count: Int { held.count }

  /// Writes a pack; nil for a format that no deck is written in.
  package init?(_ pack: Pack, as format: DeckFormat, words: ExportWords) {
    guard let type = format.writer, let reader = format.reader else { return nil }
    var pack = pack
    pack.questions = pack.questions.map { $0.mappingAllTexts(ExportText.tidied) }
    pack.title = ExportText.line(ExportText.tidied(pack.title))
    let writer = type.init(pack, words)
    text = writer.head
    losses = ExportLosses(of: pack, format)
    let trial = Trial(pack: pack, reader: reader, words: words)
    for question in pack.questions {
      do throws(ExportRefusal) {
        let held = try writer.holding(question)
        let piece = writer.piece(held, of: question)
        let read = trial.question(
          in: writer.head + writer.passage(from: nil, to: held) + piece + writer.tail)
        guard let read, ExportComparison.isSame(read, held) else { throw .unwritable }
        text += writer.passage(from: self.held.last, to: held) + piece
        losses.add(from: question, to: read, format, words)
        self.held.append(held)
      } catch {
        losses.leaveOut(question.kind, error)
        leftOut[question.id] = error
      }
    }
    text += writer.tail
  }
}

/// Reads what was written.
private struct Trial {
  let pack: Pack
  let reader: ImportFormat
  let words: ExportWords

  /// The one question in a text; nil if there isn't exactly one.
  func question(in text: String) -> Question? {
    guard case .deck(let deck, _, _) = DeckReader.reading(Array(text.utf8), DeckReader.Choices(format: reader)),
      deck.items.count == 1, deck.findings.allSatisfy({ $0.severity == .warning })
    else { return nil }
    return deck.pack(
      id: pack.id, title: pack.title, language: pack.language, words: ImportedDeck.Words(fillGaps: words.fillGaps)
    ).questions.first
  }
}
