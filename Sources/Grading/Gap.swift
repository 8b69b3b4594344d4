/// A place that takes words: the forms accepted there, and those refused.
package struct Gap: Hashable, Sendable {
  /// The first form is the one shown.
  package var accepted: [AcceptedPattern]
  /// Forms that are wrong, however near an accepted one they look. An accepted form typed in full is right all the same.
  package var refused: [AcceptedPattern]

  package init(accepted: [AcceptedPattern], refused: [AcceptedPattern] = []) {
    self.accepted = accepted
    self.refused = refused
  }

  /// The form shown to the learner.
  package var firstForm: String { accepted.first?.firstForm ?? "" }
}
