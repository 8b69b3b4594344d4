import Interchange
import QuestionBank

@testable import Localisation

extension SentenceSamples {
  /// Everything that can be said of a pack in another program's format.
  static let exports: [Sentence.Exports] =
    [
      .exported(questions: 1_234, path: "/tmp/x"), .exported(questions: 1, path: "/tmp/x"),
      .asked(.truefalse, as: .choice, count: 1), .asked(.choice, as: .short, count: 1_234), .trueOrFalse, .format,
      .output, .nameAndDate, .severalAnswers, .inOrder, .key,
    ]
    + ExportRefusal.allCases.flatMap { refusal in
      DeckFormat.allCases.map { Sentence.Exports.leftOut(.order, refusal, count: 1_234, $0) }
    } + [.leftOut(.order, .kind, count: 1, .gift)]
    + ExportLoss.allCases.flatMap { loss in [1, 1_234].map { Sentence.Exports.lost(loss, count: $0) } }
}
