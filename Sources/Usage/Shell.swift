/// A shell that completes what is typed.
package enum Shell: String, Sendable, CaseIterable {
  case bash, zsh, fish
}
