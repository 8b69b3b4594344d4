/// An accepted form: `*` stands for any words or none, `(…)` for optional words and `[a|b]` for alternatives. Brackets
/// nest, and may be inside a word: `animat[eur|rice] de communauté(s)`.
package struct AcceptedPattern: Hashable, Sendable {
  /// How many Unicode scalars a pattern may have.
  package static let longest = 512
  /// How deep brackets may nest.
  package static let deepest = 16
  /// For a pattern with more forms than this, typos are measured against its first form only.
  static let mostForms = 64

  /// As the author wrote it.
  package let source: String
  /// Whether brackets and stars stand for themselves.
  package let isLiteral: Bool
  /// The form shown to the learner: without `*`, with optional words, with the first alternative.
  package let firstForm: String

  private let node: PatternNode
  private let accented: PatternProgram
  private let plain: PatternProgram

  /// Parses a pattern.
  package init(_ source: String) throws(PatternFault) {
    let node = try PatternParser.node(of: source)
    guard !Folding.symbols(of: node.firstForm).isEmpty else { throw .empty }
    self.init(source: source, isLiteral: false, node: node)
  }

  /// A pattern that matches this text only; brackets and stars stand for themselves.
  package init(literally text: String) {
    self.init(
      source: text, isLiteral: true, node: .words(Array(text.unicodeScalars.prefix(TypedAnswer.longest))))
  }

  private init(source: String, isLiteral: Bool, node: PatternNode) {
    self.source = source
    self.isLiteral = isLiteral
    let form = node.firstForm.tidied()
    firstForm = form == source ? source : form
    self.node = node
    accented = PatternProgram(node)
    plain = accented.plain
  }
}

extension AcceptedPattern {
  /// Whether the text is one of the forms, accents included (see ``FrenchText``). A hyphen or an apostrophe on either
  /// side matches a space or nothing on the other: `e-mail` is `email`.
  package func matches(_ text: FrenchText) -> Bool {
    accented.accepts(text.symbols, from: text.starts)
  }

  /// Whether the text is one of the forms when accents and ligatures are ignored.
  package func matchesPlainly(_ text: FrenchText) -> Bool {
    plain.accepts(text.plainSymbols, from: text.plainStarts)
  }

  /// Whether a run of words of a free text is one of the forms when accents and ligatures are ignored.
  func occurs(in text: FreeText) -> Bool { plain.occurs(in: text.symbols) }

  /// Every form, starting with the one shown; nil if the pattern has a `*` or too many forms to list.
  package var listedForms: [String]? {
    let count = node.formCount(atMost: Self.mostForms)
    return count.map { $0 <= Self.mostForms } == true ? forms : nil
  }

  /// Every form, starting with the one shown, with `*` where any words may stand; nil if there are too many to list.
  package var spelledForms: [String]? {
    let spelled = node.withSpelledStars
    guard let count = spelled.formCount(atMost: Self.mostForms), count <= Self.mostForms else { return nil }
    var seen: Set<String> = []
    return spelled.forms.map { $0.tidied() }.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// The forms a typo is measured against; none if the pattern has a `*`.
  var forms: [String] {
    // Most patterns are just words.
    if case .words = node { return [firstForm].filter { !$0.isEmpty } }
    return switch node.formCount(atMost: Self.mostForms) {
    case nil: []
    case let count? where count > Self.mostForms: [firstForm]
    case _?: node.forms.map { $0.tidied() }.filter { !$0.isEmpty }
    }
  }

  /// The form, as the author wrote it, that differs from the text only in accents and ligatures.
  func form(plainlyEqualTo text: FrenchText) -> String {
    forms.first { FrenchText($0).plainLetters == text.plainLetters } ?? firstForm
  }
}

extension String {
  /// The text with single spaces. Dropped words leave two.
  fileprivate func tidied() -> String {
    unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }.joined(separator: " ")
  }
}
