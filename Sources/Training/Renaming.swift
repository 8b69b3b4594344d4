import QuestionBank

/// Which questions go by another name now. Answers to the old name count for the new one.
package struct Renaming: Hashable, Sendable {
  /// The new name of each old one.
  package let newNames: [QuestionID: QuestionID]

  package init(_ newNames: [QuestionID: QuestionID] = [:]) {
    self.newNames = newNames
  }

  /// The present name of a question.
  package func name(of question: QuestionID) -> QuestionID { newNames[question] ?? question }

  /// Only what concerns some names, old ones or not.
  func limited(to isWanted: (QuestionID) -> Bool) -> Renaming { Renaming(newNames.filter { isWanted($0.key) }) }

  /// Whether a reset forgets the question of this present name: it, or one that it was called before.
  func isForgotten(_ question: QuestionID, by scope: ResetScope) -> Bool {
    scope.contains(question) || newNames.contains { $0.value == question && scope.contains($0.key) }
  }
}
