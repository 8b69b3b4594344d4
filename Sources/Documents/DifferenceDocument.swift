import QuestionBank

/// What `packs diff --json` prints. Questions go by their full names.
package struct DifferenceDocument: Encodable {
  let version = 1
  var old: String
  var new: String
  var added: [String]
  var removed: [Entry]
  var changed: [Pair]
  var renamed: [Pair]
  var unchanged: Int
  /// Questions that went and came with the same prompt.
  var perhapsRenamed: [Pair]
  var reordered: Bool

  struct Entry: Encodable {
    var question: String
    /// How often the learner has answered it.
    var answers: Int
  }

  struct Pair: Encodable {
    var old: String
    var new: String
    /// What differs, in the words of `PackDifference.Part`.
    var parts: [String]
    var answers: Int
    /// Whether answers to the old one count for the new one.
    var keepsProgress: Bool
    /// Whether something else is right now.
    var asksOtherwise: Bool
  }

  /// - Parameter answers: How often the learner has answered a question.
  package init(_ difference: PackDifference, answers: (QuestionID) -> Int) {
    func pairs(_ pairs: [PackDifference.Pair]) -> [Pair] {
      pairs.map { pair in
        Pair(
          old: pair.old.id.description, new: pair.new.id.description, parts: pair.parts.map(\.rawValue),
          answers: answers(pair.old.id), keepsProgress: pair.keepsProgress, asksOtherwise: pair.isAskingOtherwise)
      }
    }
    old = difference.old.text
    new = difference.new.text
    added = difference.added.map(\.id.description)
    removed = difference.removed.map { Entry(question: $0.id.description, answers: answers($0.id)) }
    changed = pairs(difference.changed)
    renamed = pairs(difference.renamed)
    unchanged = difference.unchanged.count
    perhapsRenamed = pairs(difference.perhapsRenamed)
    reordered = difference.isReordered
  }
}
