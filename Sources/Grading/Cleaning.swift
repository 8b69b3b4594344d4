extension String {
  /// The text with nothing that can't be seen, tabs and line ends as spaces, outer spaces removed, and at most
  /// ``TypedAnswer/longest`` Unicode scalars.
  ///
  /// Scalars are counted rather than characters, because one character may hold any number of them.
  ///
  /// - Parameter keepsJoiners: Whether what makes one picture of several (a family, a flag) stays between them. It says
  ///   nothing when answers are compared.
  func cleaned(keepsJoiners: Bool = false) -> String {
    var kept = String.UnicodeScalarView()
    var count = 0
    var marks = 0
    for scalar in unicodeScalars where !scalar.isUnseen || (keepsJoiners && scalar.joins(after: kept.last)) {
      guard count < TypedAnswer.longest else { break }
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
