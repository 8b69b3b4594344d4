import Authoring
import PackReading
import QuestionBank

extension Sentence {
  /// Sentences to those who write packs.
  package enum Authoring: Sendable {
    case composing(Composing)
    case difference(Difference)
    case drafts(Drafts)
    case formatted(file: String, texts: Int, isLaidOutAnew: Bool)
    case wellFormatted(file: String)

    /// `packs new`.
    package enum Composing: Sendable {
      case prompt
      case asks(Step)
      case complains(Complaint)
      /// Where the pack is written, and how to get help.
      case begins(path: String)
      case goesOn(path: String, questions: Int)
      case howTo
      /// The name of a source that can be chosen by its number.
      case knownSource(number: Int, author: String, title: String)
      case preview(number: Int)
      /// What a strict check would say of a question.
      case wouldSay(PackFault)
      case kept(number: Int, path: String)
      case dropped
      case undone
      case nothingToUndo
      case composed(path: String, questions: Int, warnings: Int)
      case nothingComposed
      /// How to check and to install it.
      case next(path: String)
      /// What the composer fills in where nothing is said.
      case fillGaps, unnamedAuthor, ownCourse
    }

    /// `packs diff`.
    package enum Difference: Sendable {
      case heading(old: String, oldQuestions: Int, new: String, newQuestions: Int)
      case same
      case otherID(old: String, new: String)
      case added(Int)
      case removed(Int)
      case changed(Int)
      case renamed(Int)
      case renamedQuestion(old: String, new: String)
      case parts([PackDifference.Part])
      /// The learner has answered it so often.
      case answers(Int)
      case asksOtherwise
      case perhapsRenamed(name: String, new: String)
      case reordered
      case otherHead
      case table(TableName, PackDifference.Table)
      /// How many questions keep the learner's progress, and how many aren't asked any more.
      case effect(kept: Int, lost: Int)
      case nothingTouched
    }

    /// The lists of a pack beside its questions.
    package enum TableName: Sendable, CaseIterable {
      case sources, roles, lessons
    }

    /// `packs drafts`.
    package enum Drafts: Sendable {
      case none(pack: String?)
      case waiting(pack: String, count: Int)
      case heading(number: Int, total: Int, name: String)
      case prompt
      case howToDecide
      case taken(question: String, path: String)
      case refused(question: String)
      case left
      case gone(question: String)
      case mended(question: String)
      case notEdited
      /// The edited question has faults, so the draft is unchanged.
      case editedWrongly
      case unfit(PackFault)
      case tally(taken: Int, refused: Int, left: Int)
    }
  }
}
