extension AnswerKey {
  /// The best credit of the answers that take no knowledge: every option ticked, the items left as shown, or one letter for
  /// all. Each is judged like any answer. 0 for kinds without such an answer.
  package var creditForGuessing: Double {
    switch self {
    case .multiple(let options, _, let right):
      MultipleGrader.judgement(choosing: Array(options.indices), right: right).credit
    case .match(let left, let right, let key): Self.bestOfOneLetter(numbers: left, letters: right.count, key: key)
    case .sort(let items, let categories, let key):
      Self.bestOfOneLetter(numbers: items, letters: categories.count, key: key)
    case .order(let items, let key): OrderGrader.judgement(ordering: Array(items.indices), key: key).credit
    case .choice, .trueFalse, .short, .cloze, .number, .recall: 0
    }
  }

  private static func bestOfOneLetter(numbers: Int, letters: Int, key: [Int]) -> Double {
    (0..<max(0, letters)).map { letter in
      Pairing.judgement(choosing: Array(repeating: letter, count: max(0, numbers)), key: key).credit
    }.max() ?? 0
  }
}
