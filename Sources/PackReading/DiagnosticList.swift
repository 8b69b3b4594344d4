import QuestionBank

extension [Diagnostic] {
  /// So many of them at most, errors before warnings, in order of position.
  package func listed(_ most: Int) -> (shown: [Diagnostic], more: Int) {
    guard count > most else { return (self, 0) }
    let errors = filter { $0.severity == .error }.prefix(most)
    let warnings = filter { $0.severity != .error }.prefix(most - errors.count)
    return ((errors + warnings).sorted { $0.position < $1.position }, count - most)
  }
}
