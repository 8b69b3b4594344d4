import Grading
import QuestionBank

/// A question as it's asked once: its parts in the order shown, and the key to match.
package struct Presentation: Hashable, Sendable {
  package let question: Question
  /// For each entry shown, its index in the author's order. The entries are the options, the right sides (distractors
  /// last), the items to sort, or the items to put in order; other kinds have none.
  package let order: [Int]
  package let key: AnswerKey

  /// Shuffles a question.
  ///
  /// - Parameters:
  ///   - lures: Names that mustn't pass for a typo, such as those of other roles.
  ///   - elsewhere: What the pack's questions accept and show.
  ///   - names: Other names each option goes by, in the author's order; empty if no option has any.
  package init(
    _ question: Question, lures: [AcceptedPattern], elsewhere: Vocabulary = Vocabulary(), names: [[String]] = [],
    using generator: inout some RandomNumberGenerator
  ) {
    self.question = question
    switch question.body {
    case .choice(let options):
      order = options.indices.shuffled(using: &generator)
      let right = options.firstIndex(where: \.isRight) ?? 0
      key = .choice(
        options: order.map { options[$0].text }, names: names.isEmpty ? [] : order.map { names[$0] },
        right: order.firstIndex(of: right) ?? 0)
    case .multiple(let options):
      let order = options.indices.shuffled(using: &generator)
      self.order = order
      key = .multiple(
        options: order.map { options[$0].text }, names: names.isEmpty ? [] : order.map { names[$0] },
        right: Set(order.indices.filter { options[order[$0]].isRight }))
    case .trueFalse(let answer):
      order = []
      key = .trueFalse(answer)
    case .short(let gap):
      order = []
      key = .short(gap, lures: lures, elsewhere: elsewhere)
    case .cloze(_, let gaps):
      order = []
      key = .cloze(gaps: gaps, lures: lures, elsewhere: elsewhere)
    case .number(let value, let tolerance, let unit):
      order = []
      key = .number(value: value, tolerance: tolerance, unit: unit)
    case .match(let pairs, let distractors):
      let rights = pairs.map(\.right) + distractors
      let order = rights.indices.shuffled(using: &generator)
      self.order = order
      key = .match(
        left: pairs.count, right: order.map { rights[$0] },
        key: pairs.indices.map { order.firstIndex(of: $0) ?? 0 })
    case .sort(let categories, let items):
      order = items.indices.shuffled(using: &generator)
      key = .sort(items: items.count, categories: categories, key: order.map { items[$0].category })
    case .order(let items):
      let order = Self.disorder(items.indices, using: &generator)
      self.order = order
      key = .order(items: order.map { items[$0] }, key: items.indices.map { order.firstIndex(of: $0) ?? 0 })
    case .recall(let points, _):
      order = []
      key = .recall(points.map(\.key))
    }
  }

  /// A shuffle that never leaves everything in place. Two items can: if they were always shown reversed, that would tell
  /// the order.
  private static func disorder(_ indices: Range<Int>, using generator: inout some RandomNumberGenerator) -> [Int] {
    let shuffled = indices.shuffled(using: &generator)
    return indices.count > 2 && shuffled == Array(indices) ? Array(shuffled.dropFirst()) + shuffled.prefix(1) : shuffled
  }

  /// What an answer chose, in words (see ``Chosen``).
  package func chosen(by judgement: Judgement) -> Chosen {
    let sheet = sheet
    if case .truth(let answer) = sheet.expected {
      return judgement.verdict == .blank ? .nothing : .texts([String((judgement.verdict == .right) == answer)])
    }
    let lettered = sheet.lettered
    if !sheet.numbered.isEmpty {
      return .texts(
        zip(sheet.numbered, judgement.chosen).compactMap { item, index in
          index.flatMap { lettered.indices.contains($0) ? Chosen.pair(item, lettered[$0]) : nil }
        })
    }
    let indexes = judgement.chosen.compactMap(\.self).filter(lettered.indices.contains)
    return .texts((sheet.letteredPart == .option ? indexes.sorted() : indexes).map { lettered[$0] })
  }

  /// What's below the prompt and what's expected, in the order shown.
  package var sheet: AnswerSheet { question.sheet.reordered(order) }

  /// The options in the order shown; none for kinds without options.
  package var options: [Question.Option] {
    let options = question.options
    return options.isEmpty ? [] : order.map { options[$0] }
  }
}
