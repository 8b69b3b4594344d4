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
    if tokens.letters != nil { return try inOrder(tokens) }
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
    let letter: Unicode.Scalar
  }

  private func inOrder(_ tokens: AnswerTokens) throws(Unusable) -> [Int?] {
    let given = tokens.letters ?? []
    if let stray = given.first(where: { $0.letterIndex >= letters }) {
      // A word isn't a list of letters.
      throw tokens.areSingleLetters || given.count == numbers ? .letterOutOfRange(String(stray)) : .unrecognised
    }
    guard given.count == numbers else { throw .wrongCount(expected: numbers, given: given.count) }
    return given.map(\.letterIndex)
  }

  /// `1c 2a`
  private func numbersFirst(_ tokens: [AnswerToken]) throws(Unusable) -> [Pair] {
    var pairs: [Pair] = []
    for index in stride(from: 0, to: tokens.count, by: 2) {
      guard index + 1 < tokens.count, case .number(let number) = tokens[index],
        case .letters(let run) = tokens[index + 1], run.count == 1
      else { throw tokens.contains(.foreign) ? .unrecognised : .mixed }
      pairs.append(Pair(number: number, letter: run[0]))
    }
    return pairs
  }

  /// `c1 a2`, and `a 1 3` if a letter is given to several numbers.
  private func lettersFirst(_ tokens: [AnswerToken]) throws(Unusable) -> [Pair] {
    var pairs: [Pair] = []
    var pending: Unicode.Scalar?
    for (index, token) in tokens.enumerated() {
      let isNumberNext = if index + 1 < tokens.count, case .number = tokens[index + 1] { true } else { false }
      switch token {
      case .letters(let run):
        guard run.count == 1, isNumberNext else { throw tokens.contains(.foreign) ? .unrecognised : .mixed }
        pending = run[0]
      case .number(let number):
        guard let letter = pending else { throw .mixed }
        pairs.append(Pair(number: number, letter: letter))
      case .foreign: throw .unrecognised
      }
    }
    return pairs
  }

  private func indexes(of pairs: [Pair]) throws(Unusable) -> [Int?] {
    var indexes = [Int?](repeating: nil, count: max(0, numbers))
    for pair in pairs {
      let (place, index) = (pair.number - 1, pair.letter.letterIndex)
      guard indexes.indices.contains(place) else { throw .numberOutOfRange(String(pair.number)) }
      guard index < letters else { throw .letterOutOfRange(String(pair.letter)) }
      guard indexes[place] == nil || indexes[place] == index else { throw .repeated(String(pair.number)) }
      indexes[place] = index
    }
    return indexes
  }
}
