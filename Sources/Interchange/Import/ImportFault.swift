import QuestionBank

/// Why an item of another program's file can't become a question, or what changed when it did. The sentences are in
/// Localisation.
package enum ImportFault: Error, Hashable, Sendable {
  // Kinds without an equivalent.
  /// A kind of question that there's no equivalent of, by the name that the format gives it.
  case kindNotRead(String)
  /// Text that asks nothing.
  case description
  /// An essay without anything to compare an answer with.
  case essayWithoutAnswer
  /// There's a picture and nothing else to go by.
  case onlyPicture

  // The way an item is written.
  /// An opening brace without a closing one, or the other way round; often because of a blank line between them.
  case brace
  case tooFewAnswers(Int, needed: Int)
  case pairWithoutArrow(String)
  case noNumericalAnswer
  case notANumber(String)
  case reversedRange(String)
  case invalidWeight(String)
  case weightOutOfRange(String)
  case noRightAnswer
  /// The next question begins, or the file ends, before the line that says which answer is right.
  case noAnswerLine
  /// An option or an answer without a question before it.
  case questionNotStarted
  case answerNotAnOption(String)
  case emptyFront
  case emptyBack
  case noGap
  /// A quotation mark is never closed.
  case openQuote
  /// Hidden in Moodle, where that's how questions are put away.
  case hidden
  case xml(XMLProblem)
  case notUnderstood(String)
  /// Nothing in the answer can be typed.
  case untypable(String)
  /// The pack's own checks refuse the question.
  case refused(PackFault)

  // What came in all the same.
  /// Each of three or more texts that don't resemble each other is right.
  case everythingRight([String])
  /// Several options are right, and any of them was enough.
  case anyOfSeveral
  /// The card was merged with an earlier one with the same front, on that line.
  case merged(line: Int)
}

/// What's wrong with a piece of XML.
package enum XMLProblem: Error, Hashable, Sendable {
  /// A declaration of a document type, which can define entities that expand without end.
  case documentType
  case unclosed(String)
  case mismatched(expected: String, found: String)
  case invalidTag
  case tooDeep
}
