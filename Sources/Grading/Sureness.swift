/// How sure the learner is, by a trailing `!` or `?`.
package enum Sureness: String, Sendable {
  case sure
  case unsure
}
