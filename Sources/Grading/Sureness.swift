/// What a trailing `!` or `?` says.
package enum Sureness: String, Sendable {
  case sure
  case unsure
}
