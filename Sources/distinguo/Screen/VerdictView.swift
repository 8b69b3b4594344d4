import Grading
import QuestionBank
import Training

/// What a learner sees after an answer: the verdict in words, the right answer, why, and who says so.
struct VerdictView {
  let outcome: Outcome
  let pack: Pack?
  let wording: Wording
  let now: Double

  private var question: Question { outcome.presentation.question }
  private var judgement: Judgement { outcome.judgement }

  /// The usual feedback. An answer left blank, and one that was sure and wrong, get the whole explanation.
  var blocks: [Block] {
    let isFull = judgement.verdict == .blank || (outcome.review.sureness == .sure && outcome.review.isMiss)
    var blocks = [verdict] + answer + (isFull ? everyOption : chosenOptions)
    blocks += explanation + views + sources
    blocks.append(next)
    return blocks
  }

  /// All that the question has to say.
  var fullExplanation: [Block] {
    answer + everyOption + explanation + views + sources
      + [Block(wording(.questionName(question.id.description)), indent: 2)]
  }

  private var verdict: Block {
    let slips = judgement.slips.map { wording(.slip($0)) }
    let style: Span.Style =
      switch judgement.verdict {
      case .right: .right
      case .near, .partial: .near
      case .wrong, .blank: .wrong
      }
    let words = wording(.verdict(judgement.verdict, credit: judgement.credit))
    return Block(words + (slips.isEmpty ? "" : " (\(slips.joined(separator: ", ")))") + ".", style)
  }

  private var answer: [Block] {
    let texts = expected
    guard texts.count > 1 else {
      return [
        Block(
          [
            Span(text: wording(.rightAnswer) + " ", style: .plain), Span(text: texts.first ?? "", style: .strong),
          ], indent: 2, hanging: 4)
      ]
    }
    return [Block(wording(.rightAnswers), indent: 2)] + texts.map { Block($0, .strong, indent: 4, hanging: 6) }
  }

  /// The right answer as it stood on the screen, with its letters; of an answer in parts, what was put in the place of
  /// each as well.
  private var expected: [String] {
    let presentation = outcome.presentation
    switch presentation.key {
    case .choice(let options, let right): return [lettered(right, options)]
    case .multiple(let options, let right): return right.sorted().map { lettered($0, options) }
    case .trueFalse(let answer): return [wording(answer ? .trueOption : .falseOption)]
    case .match(_, let right, let key): return pairs(presentation.numberedTexts, with: right, key: key)
    case .sort(_, let categories, let key): return pairs(presentation.numberedTexts, with: categories, key: key)
    case .order(let items, let key): return key.map { lettered($0, items) }
    case .short, .cloze, .number: return question.expectedTexts
    }
  }

  private func pairs(_ items: [String], with texts: [String], key: [Int]) -> [String] {
    zip(items, key).enumerated().map { index, pair in
      let right = "\(index + 1)\(QuestionView.letter(pair.1)) \(pair.0) → \(texts[pair.1])"
      let chosen = judgement.chosen.indices.contains(index) ? judgement.chosen[index] : -1
      guard !judgement.chosen.isEmpty, chosen != pair.1 else { return right }
      return right + " " + wording(.answeredInstead(texts.indices.contains(chosen) ? texts[chosen] : nil))
    }
  }

  private func lettered(_ index: Int, _ texts: [String]) -> String {
    texts.indices.contains(index) ? "\(QuestionView.letter(index))) \(texts[index])" : ""
  }

  /// Why what was chosen is wrong.
  private var chosenOptions: [Block] {
    let options = outcome.presentation.options
    return judgement.chosen.filter { options.indices.contains($0) && !options[$0].isRight }.flatMap {
      reason(options[$0], at: $0)
    }
  }

  /// What is to be said of each option.
  private var everyOption: [Block] {
    outcome.presentation.options.enumerated().flatMap { reason($0.element, at: $0.offset) }
  }

  private func reason(_ option: Question.Option, at index: Int) -> [Block] {
    guard let why = option.why else { return [] }
    return [
      Block("\(QuestionView.letter(index))) \(option.text)", indent: 2, hanging: 5), Block(why, indent: 5),
    ] + shortCitations(of: option.citations, indent: 5)
  }

  private var explanation: [Block] {
    question.explanation.isEmpty ? [] : [Block(question.explanation, indent: 2)]
  }

  private var views: [Block] {
    guard !question.views.isEmpty else { return [] }
    return [Block(wording(.disagreement), indent: 2)]
      + question.views.flatMap { view in
        [
          Block(
            [Span(text: "• \(view.by) — ", style: .strong), Span(text: view.says, style: .plain)], indent: 2, hanging: 4
          )
        ] + shortCitations(of: view.citations, indent: 4)
      }
  }

  private var sources: [Block] {
    guard !question.citations.isEmpty else { return [Block(wording(.noSource), indent: 2)] }
    // Each source is named in full once.
    var named: Set<SourceID> = []
    return question.citations.flatMap { citation in
      named.insert(citation.source).inserted
        ? CitationView.blocks(citation, pack: pack, wording: wording, indent: 2)
        : CitationView.shortBlocks(citation, pack: pack, wording: wording, indent: 2)
    }
  }

  private func shortCitations(of citations: [Citation], indent: Int) -> [Block] {
    citations.flatMap { CitationView.shortBlocks($0, pack: pack, wording: wording, indent: indent) }
  }

  private var next: Block {
    guard !outcome.review.isFree, let due = outcome.record.schedule?.due else {
      return Block(wording(.scheduleUntouched), indent: 2)
    }
    return Block(wording(.backIn(Sentence.Span(from: now, to: due))), indent: 2)
  }
}
