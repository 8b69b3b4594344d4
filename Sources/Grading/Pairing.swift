/// Reads the letter given to each number: `1c 2a 3b`, `c1 a2 b3`, `a 1 3, b 2`, or the letters alone in the order of
/// the numbers: `c a b`.
struct Pairing {
  /// How many numbers there are, from 1.
  let numbers: Int
  /// How many letters there are, from a.
  let letters: Int

  /// For each number the index of its letter, nil if it has none.
  func indexes(in typed: String) throws(Unusable) -> [Int?] {
    let tokens = AnswerTokens(typed)
    if let labels = tokens.labels(among: letters) { return try inOrder(labels, tokens) }
    switch tokens.tokens.first {
    case .number: return try indexes(of: numbersFirst(tokens.tokens))
    case .letters: return try indexes(of: lettersFirst(tokens.tokens))
    case .foreign, nil: throw .unrecognised
    }
  }

  /// Judges the letters by the index each number should have.
  func judgement(of typed: String, key: [Int]) throws(Unusable) -> Judgement {
    Self.judgement(choosing: try indexes(in: typed), key: key)
  }

  static func judgement(choosing chosen: [Int?], key: [Int]) -> Judgement {
    let parts = chosen.indices.map { key.indices.contains($0) && chosen[$0] == key[$0] }
    return Judgement(parts: parts, chosen: chosen)
  }
}

// MARK: - Ways to pair

extension Pairing {
  private struct Pair {
    let number: Int
    let label: Label
  }

  private func inOrder(_ given: [Label], _ tokens: AnswerTokens) throws(Unusable) -> [Int?] {
    if let stray = given.first(where: { $0.index >= letters }) {
      // A word isn't a list of letters.
      throw tokens.areSingleLabels(among: letters) || given.count == numbers
        ? .letterOutOfRange(stray.text) : .unrecognised
    }
    guard given.count == numbers else { throw .wrongCount(expected: numbers, given: given.count) }
    return given.map(\.index)
  }

  /// `1c 2a`
  private func numbersFirst(_ tokens: [AnswerToken]) throws(Unusable) -> [Pair] {
    var pairs: [Pair] = []
    for index in stride(from: 0, to: tokens.count, by: 2) {
      guard index + 1 < tokens.count, case .number(let number) = tokens[index],
        let label = tokens[index + 1].label(among: letters)
      else { throw tokens.contains(.foreign) ? .unrecognised : .mixed }
      pairs.append(Pair(number: number, label: label))
    }
    return pairs
  }

  /// `c1 a2`, and `a 1 3` if a letter is given to several numbers.
  private func lettersFirst(_ tokens: [AnswerToken]) throws(Unusable) -> [Pair] {
    var pairs: [Pair] = []
    var pending: Label?
    for (index, token) in tokens.enumerated() {
      let isNumberNext = if index + 1 < tokens.count, case .number = tokens[index + 1] { true } else { false }
      switch token {
      case .letters:
        guard let label = token.label(among: letters), isNumberNext else {
          throw tokens.contains(.foreign) ? .unrecognised : .mixed
        }
        pending = label
      case .number(let number):
        guard let label = pending else { throw .mixed }
        pairs.append(Pair(number: number, label: label))
      case .foreign: throw .unrecognised
      }
    }
    return pairs
  }

  private func indexes(of pairs: [Pair]) throws(Unusable) -> [Int?] {
    var indexes = [Int?](repeating: nil, count: max(0, numbers))
    for pair in pairs {
      let (place, index) = (pair.number - 1, pair.label.index)
      guard indexes.indices.contains(place) else { throw .numberOutOfRange(String(pair.number)) }
      guard index < letters else { throw .letterOutOfRange(pair.label.text) }
      guard indexes[place] == nil || indexes[place] == index else { throw .repeated(String(pair.number)) }
      indexes[place] = index
    }
    return indexes
  }
}
