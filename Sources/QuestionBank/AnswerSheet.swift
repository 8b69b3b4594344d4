import Grading

/// What's below a question's prompt and what's expected there, in one form for all kinds. Code that shows or
/// exports questions reads this and doesn't need to know the kinds.
package struct AnswerSheet: Hashable, Sendable {
  /// What the entries of a list are.
  package enum Part: String, Hashable, Sendable {
    case option, left, right, item, category
  }

  /// Which of the two lists is shuffled when the question is asked.
  package enum Shuffled: Hashable, Sendable {
    case lettered, numbered
  }

  /// The lettered entries: options, right sides (the distractors last), categories, or items to put in order.
  package fileprivate(set) var lettered: [String] = []
  package fileprivate(set) var letteredPart: Part?
  /// The numbered entries, each to be given a letter: left sides, or items to sort.
  package fileprivate(set) var numbered: [String] = []
  package fileprivate(set) var numberedPart: Part?
  /// The text with gaps to fill in, marked `{{1}}`, `{{2}}`.
  package fileprivate(set) var text: String?
  package fileprivate(set) var expected: Expected
  package fileprivate(set) var shuffled = Shuffled.lettered
}

extension AnswerSheet {
  /// The right answer. Indexes count from 0 in ``lettered``.
  package enum Expected: Hashable, Sendable {
    /// One letter.
    case letter(Int)
    /// Several letters, in any order.
    case letters([Int])
    /// All letters, in this order.
    case order([Int])
    /// A letter for each of ``numbered``.
    case pairing([Int])
    case truth(Bool)
    /// What each gap takes; a question without a text has a single gap.
    case words([Gap])
    case number(value: Double, tolerance: Double, unit: String?)
    /// What a free text should say.
    case points([KeyPoint])
  }

  /// The entries of the list of these parts; nil if the question has none.
  package func texts(of part: Part) -> [String]? {
    if part == letteredPart { return lettered }
    return part == numberedPart ? numbered : nil
  }

  /// What each gap takes; empty when the answer isn't given in words.
  package var gaps: [Gap] {
    if case .words(let gaps) = expected { gaps } else { [] }
  }

  /// What a free text should say; nil when no free text is expected.
  package var points: [KeyPoint]? {
    if case .points(let points) = expected { points } else { nil }
  }

  /// The unit of the expected number.
  package var unit: String? {
    if case .number(_, _, let unit) = expected { unit } else { nil }
  }

  /// Whether an answer may consist of several letters, pairs, words or points.
  package var takesSeveralParts: Bool {
    switch expected {
    case .letters, .order, .pairing, .points: true
    case .words(let gaps): gaps.count > 1
    case .letter, .truth, .number: false
    }
  }

  /// The right answer in words, one text for each of its parts; `true` or `false` for a statement.
  package var expectedTexts: [String] {
    switch expected {
    case .letter(let index): lettered.indices.contains(index) ? [lettered[index]] : []
    case .letters(let indexes), .order(let indexes): indexes.map { lettered[$0] }
    case .pairing(let indexes): zip(numbered, indexes).map { "\($0) → \(lettered[$1])" }
    case .truth(let answer): [String(answer)]
    case .words(let gaps): gaps.map(\.firstForm)
    case .points(let points): points.map(\.text)
    case .number(let value, _, let unit): [[Self.plain(value), unit].compactMap(\.self).joined(separator: " ")]
    }
  }

  /// The number without a fraction of zero.
  private static func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}

extension AnswerSheet {
  /// The sheet with the shuffled list in another order: the entry at place `i` is the one now at `order[i]`.
  ///
  /// - Parameter order: Every index of that list once; empty if nothing is shuffled.
  package func reordered(_ order: [Int]) -> AnswerSheet {
    guard !order.isEmpty else { return self }
    var sheet = self
    switch shuffled {
    case .numbered:
      sheet.numbered = order.map { numbered[$0] }
      if case .pairing(let indexes) = expected { sheet.expected = .pairing(order.map { indexes[$0] }) }
    case .lettered:
      sheet.lettered = order.map { lettered[$0] }
      var places = [Int](repeating: 0, count: order.count)
      for (place, index) in order.enumerated() { places[index] = place }
      switch expected {
      case .letter(let index): sheet.expected = .letter(places[index])
      case .letters(let indexes): sheet.expected = .letters(indexes.map { places[$0] }.sorted())
      case .order(let indexes): sheet.expected = .order(indexes.map { places[$0] })
      case .pairing(let indexes): sheet.expected = .pairing(indexes.map { places[$0] })
      case .truth, .words, .number, .points: break
      }
    }
    return sheet
  }
}

extension Question {
  /// What's below the prompt and what's expected, in the author's order.
  package var sheet: AnswerSheet {
    switch body {
    case .choice(let options):
      AnswerSheet(
        lettered: options.map(\.text), letteredPart: .option,
        expected: .letter(options.firstIndex(where: \.isRight) ?? 0))
    case .multiple(let options):
      AnswerSheet(
        lettered: options.map(\.text), letteredPart: .option,
        expected: .letters(options.indices.filter { options[$0].isRight }))
    case .trueFalse(let answer): AnswerSheet(expected: .truth(answer))
    case .short(let gap): AnswerSheet(expected: .words([gap]))
    case .cloze(let text, let gaps): AnswerSheet(text: text, expected: .words(gaps))
    case .number(let value, let tolerance, let unit):
      AnswerSheet(expected: .number(value: value, tolerance: tolerance, unit: unit))
    case .match(let pairs, let distractors):
      AnswerSheet(
        lettered: pairs.map(\.right) + distractors, letteredPart: .right, numbered: pairs.map(\.left),
        numberedPart: .left, expected: .pairing(Array(pairs.indices)))
    case .sort(let categories, let items):
      AnswerSheet(
        lettered: categories, letteredPart: .category, numbered: items.map(\.text), numberedPart: .item,
        expected: .pairing(items.map(\.category)), shuffled: .numbered)
    case .order(let items):
      AnswerSheet(lettered: items, letteredPart: .item, expected: .order(Array(items.indices)))
    case .recall(let points, _): AnswerSheet(expected: .points(points.map(\.key)))
    }
  }

  /// The right answer in words, one text for each of its parts; `true` or `false` for a statement.
  package var expectedTexts: [String] { sheet.expectedTexts }
}
