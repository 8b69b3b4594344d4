import Interchange
import Localisation
import QuestionBank
import Terminal
import Usage

/// A pack in another program's format: the words that go into it, and what's said of it.
package enum ExportView {
  /// The words that a pack's file needs.
  package static func words(for pack: Pack, wording: Wording) -> ExportWords {
    let own = Wording(language: Language(rawValue: pack.language) ?? .english)
    return ExportWords(
      fillGaps: own(.imports(.fillGaps)), isTrue: wording(.trueWord), isFalse: wording(.falseWord),
      trueOrFalse: wording(.exports(.trueOrFalse)), model: { wording(.modelAnswer($0)) },
      source: { "\(wording(.sourceLabel)) \(CitationView.line($0, pack: pack, wording: wording))" })
  }

  /// What was left out, what's asked in another way, and what was lost.
  package static func blocks(_ losses: ExportLosses, _ format: DeckFormat, wording: Wording) -> [Block] {
    var sentences: [Sentence.Exports] = []
    for kind in Kind.allCases {
      for refusal in ExportRefusal.allCases {
        guard let count = losses.leftOut[ExportLosses.LeftOut(kind: kind, refusal: refusal)] else { continue }
        sentences.append(.leftOut(kind, refusal, count: count, format))
      }
    }
    for kind in Kind.allCases {
      for other in Kind.allCases {
        guard let count = losses.changed[ExportLosses.Change(from: kind, to: other)] else { continue }
        sentences.append(.asked(kind, as: other, count: count))
      }
    }
    sentences += ExportLoss.allCases.compactMap { loss in losses.counts[loss].map { .lost(loss, count: $0) } }
    return sentences.map { sentence in
      var block = Block(wording(.exports(sentence)), hanging: 2)
      block.folding = .atTerminal
      return block
    }
  }
}
