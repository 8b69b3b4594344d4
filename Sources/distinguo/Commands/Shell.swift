/// A shell that completes what is typed.
enum Shell: String, Sendable, CaseIterable {
  case bash, zsh, fish
}
