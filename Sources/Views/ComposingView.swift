import Authoring
import Localisation
import QuestionBank
import Terminal

/// What `packs new` asks.
package enum ComposingView {
  /// A question to the author, with what has to be seen to answer it.
  package static func blocks(_ step: Step, wording: Wording) -> [Block] {
    let asked = Block(wording(.authoring(.composing(.asks(step)))), hanging: 2)
    switch step {
    case .finished: return []
    case .source(let sources, _):
      return sources.enumerated().map { index, source in
        Block(
          wording(
            .authoring(.composing(.knownSource(number: index + 1, author: source.author, title: source.title)))),
          indent: 2, hanging: 5)
      } + [asked]
    case .keep(let draft):
      guard let question = draft.question else { return [asked] }
      return [
        .gap, Block(wording(.authoring(.composing(.preview(number: draft.pack.questions.count)))), .strong),
      ] + PreviewView.blocks(question, of: draft.pack, wording: wording)
        + draft.faults.map { Block(wording(.authoring(.composing(.wouldSay($0)))), .near, indent: 2, hanging: 4) }
        + [.gap, asked]
    default: return [asked]
    }
  }
}
