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
  /// The labels in order, among `count` entries: `c a b` and `cab` are the same as long as every label is a single
  /// letter. nil if the line has anything else.
  func labels(among count: Int) -> [Label]? {
    var labels: [Label] = []
    for token in tokens {
      guard case .letters(let run) = token else { return nil }
      for letters in count > Label.singleLetters ? [run] : run.map({ [$0] }) {
        guard let label = Label(letters) else { return nil }
        labels.append(label)
      }
    }
    return labels.isEmpty ? nil : labels
  }

  /// Whether every run is a single label, so that it can't be a word.
  func areSingleLabels(among count: Int) -> Bool {
    tokens.allSatisfy { $0.label(among: count) != nil }
  }
}

extension AnswerToken {
  /// The label that a run is by itself.
  func label(among count: Int) -> Label? {
    guard case .letters(let run) = self, run.count == 1 || count > Label.singleLetters && run.count == 2
    else { return nil }
    return Label(run)
  }
}
