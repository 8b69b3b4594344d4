extension String {
  /// The text without invisible characters and outer spaces, with tabs and line ends as spaces, cut at `limit` Unicode
  /// scalars.
  ///
  /// Scalars are counted rather than characters, because one character may hold any number of them.
  ///
  /// - Parameter keepsJoiners: Keeps the joiners inside emoji such as a family or a flag. They make no difference
  ///   when answers are compared.
  func cleaned(keepsJoiners: Bool = false, atMost limit: Int = TypedAnswer.longest) -> String {
    var kept = String.UnicodeScalarView()
    var count = 0
    var marks = 0
    for scalar in unicodeScalars where !scalar.isUnseen || (keepsJoiners && scalar.joins(after: kept.last)) {
      guard count < limit else { break }
      marks = scalar.isMark ? marks + 1 : 0
      guard marks <= TypedAnswer.mostMarks else { continue }
      if count == 0 && scalar.properties.isWhitespace { continue }
      kept.append(scalar.properties.generalCategory == .control ? " " : scalar)
      count += 1
    }
    while kept.last?.properties.isWhitespace == true { kept.removeLast() }
    return String(kept)
  }
}
