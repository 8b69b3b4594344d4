extension Sentence {
  /// What is said about the articles that packs cite.
  package enum Sources: Hashable, Sendable {
    /// No pack at hand names an article.
    case none
    case use(questions: Int, packs: [String])
    /// What the author stands to gain.
    case interest(String)
    case paragraph(Int)
    case saysNothingOfRoles
  }
}
