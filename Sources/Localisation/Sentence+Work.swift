extension Sentence {
  /// The progress of long work.
  package enum Work: Hashable, Sendable {
    case readingPacks(done: Int, total: Int)
    case checkingPacks(done: Int, total: Int)
    case installingPacks(done: Int, total: Int)
    case openingProgress
    case savingProgress
    case merging(done: Int, total: Int)
    case verifying
    case restoring
    case exporting(percent: Int)
  }
}
