extension Sentence {
  /// Sentences on the sheets of roles and of what a learner missed.
  package enum Sheet: Hashable, Sendable {
    case title(date: String)
    /// Nothing was missed or mixed up.
    case nothing
    case missed(Int)
    case yourAnswer
    case noAnswer
    /// Above the key points that a free answer didn't make.
    case leftOut
    /// Before the reason against an option that was chosen; `option` when there are several.
    case whyNot(option: String?)
    case explanation
    case confusionsHeading
    case confusion(first: String, second: String, times: Int)
    case comparison(first: String, second: String)
    case definition
    /// Beside a statement that sources contradict.
    case sourcesDiffer
    /// Where to see who says what.
    case whoSaysWhat(roles: [String])
    /// Above what the questions say of a role that its pack doesn't describe.
    case fromQuestions
    case saysNothing
    case written(path: String)
    /// What `--output` does.
    case output
  }
}
