/// A run of letters or figures in a line such as `1c 2a` or `a et c`.
enum AnswerToken: Hashable, Sendable {
  /// Letters from a to z, lower-case.
  case letters([Unicode.Scalar])
  case number(Int)
  /// A run with letters that stand for nothing here: accented, or of another script.
  case foreign
}

/// The letters and numbers of a line. Everything else separates them, and so do words such as "et".
struct AnswerTokens {
  let tokens: [AnswerToken]

  init(_ typed: String) {
    var tokens: [AnswerToken] = []
    var isContinued = false
    for scalar in typed.unicodeScalars.lazy.map(\.halfWidth) {
      guard let token = Self.token(of: scalar) else {
        isContinued = false
        continue
      }
      if isContinued, let last = tokens.popLast() {
        tokens += Self.joined(last, token)
      } else {
        tokens.append(token)
      }
      isContinued = true
    }
    self.tokens = tokens.filter { !Self.joiners.contains($0) }
  }

  private static func token(of scalar: Unicode.Scalar) -> AnswerToken? {
    if let digit = scalar.digit { return .number(digit) }
    guard scalar.isLetter || scalar.isMark else { return nil }
    return scalar.isASCII ? .letters(Array(scalar.properties.lowercaseMapping.unicodeScalars)) : .foreign
  }

  /// A number too large for Int becomes the largest Int: neither names anything.
  private static func joined(_ left: AnswerToken, _ right: AnswerToken) -> [AnswerToken] {
    switch (left, right) {
    case (.letters(var run), .letters(let letters)):
      run += letters
      return [.letters(run)]
    case (.number(let head), .number(let digit)):
      let (product, overflows) = head.multipliedReportingOverflow(by: 10)
      let (sum, overflowsToo) = product.addingReportingOverflow(digit)
      return [.number(overflows || overflowsToo ? .max : sum)]
    case (.number, _), (_, .number): return [left, right]
    case (.foreign, _), (_, .foreign): return [.foreign]
    }
  }

  private static let joiners = Set(FrenchWords.joiners.map { AnswerToken.letters(Array($0.unicodeScalars)) })
}

extension AnswerTokens {
  /// The letters in order: `c a b` and `cab` are the same. nil if the line has anything else.
  var letters: [Unicode.Scalar]? {
    var letters: [Unicode.Scalar] = []
    for token in tokens {
      guard case .letters(let run) = token else { return nil }
      letters += run
    }
    return letters.isEmpty ? nil : letters
  }

  /// Whether every run is a single letter, so that it can't be a word.
  var areSingleLetters: Bool {
    tokens.allSatisfy { token in
      if case .letters(let run) = token { run.count == 1 } else { false }
    }
  }
}

extension Unicode.Scalar {
  /// The index a letter from a to z stands for.
  var letterIndex: Int { Int(value) - 0x61 }
}
