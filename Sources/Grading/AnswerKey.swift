/// The right answer, with everything in the order shown to the learner.
///
/// Letters stand for shown indexes: `a` is 0. A key that contradicts itself (an index out of range, a list too short)
/// makes answers wrong; it never crashes the program.
package enum AnswerKey: Hashable, Sendable {
  /// One of several options. `names[i]` lists other names for option `i`; empty if no option has any.
  case choice(options: [String], names: [[String]] = [], right: Int)
  /// Several options out of several, with their other names as for ``choice(options:names:right:)``.
  case multiple(options: [String], names: [[String]] = [], right: Set<Int>)
  /// Whether a statement is true.
  case trueFalse(Bool)
  /// A typed answer. `lures` are names that neither they nor anything near them may pass for a typo of it: other roles.
  /// `elsewhere` has the texts of the pack that mustn't.
  case short(Gap, lures: [AcceptedPattern], elsewhere: Vocabulary = Vocabulary())
  /// Words missing from a text: what is accepted in each gap.
  case cloze(gaps: [Gap], lures: [AcceptedPattern], elsewhere: Vocabulary = Vocabulary())
  /// A number, right within `tolerance` on either side.
  case number(value: Double, tolerance: Double, unit: String?)
  /// Left sides numbered from 1, right sides lettered as shown, including distractors. `key[i]` is the index in `right`
  /// that goes with left side `i`.
  case match(left: Int, right: [String], key: [Int])
  /// Items numbered from 1, categories lettered. `key[i]` is the index of item `i`'s category.
  case sort(items: Int, categories: [String], key: [Int])
  /// Items lettered as shown; `key` lists their shown indexes in the right order.
  case order(items: [String], key: [Int])
  /// A free text: what it should say.
  case recall([KeyPoint])
}

extension AnswerKey {
  /// Whether the answer is a free text.
  var isFreeText: Bool { if case .recall = self { true } else { false } }
}
