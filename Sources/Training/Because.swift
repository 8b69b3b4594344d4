/// Why a question is asked.
package enum Because: String, Sendable, CaseIterable {
  /// It fell due.
  case due
  /// It was missed.
  case missed
  /// It was never asked.
  case new
  /// It was answered wrong by a learner who was sure, and is asked on the days after.
  case `guard`
  /// It tells two roles apart that were just mixed up.
  case contrast
  /// It was missed earlier in this session.
  case again
}
