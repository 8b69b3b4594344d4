import Training

extension Sentence {
  /// Sentences about lessons and the path that they make.
  package enum Lesson: Sendable {
    case heading(number: Int, of: Int, title: String)
    /// It isn't open yet: these should be known first.
    case buildsOn([String])
    /// The lessons that became known in a session, and the next one.
    case nowKnown([String], next: String?)
    case notYetKnown(known: Int, needed: Int, of: Int)
    /// No open lesson has a question that was never answered.
    case nothingToLearn(due: Int, nextDue: Span?)
    case noLessons
    case state(LearningPath.State)
    case row(title: String, id: String, known: Int, of: Int)
    /// Why a lesson is closed: these come before it.
    case after([String])
    case tally(known: Int, of: Int)
  }
}
