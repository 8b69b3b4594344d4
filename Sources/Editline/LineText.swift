/// The line being typed, as libedit stores it: scalars, with a cursor between two of them.
struct LineText: Hashable {
  var scalars: [Unicode.Scalar]
  var cursor: Int

  /// The most scalars to look at when finding where a character starts.
  private static let longestCharacter = 256

  /// How many scalars the character before the cursor has; 0 at the beginning.
  var scalarsBefore: Int {
    var window = String.UnicodeScalarView()
    window.append(contentsOf: scalars[max(0, cursor - Self.longestCharacter)..<cursor])
    return String(window).last?.unicodeScalars.count ?? 0
  }

  /// How many scalars the character after the cursor has; 0 at the end.
  var scalarsAfter: Int {
    var window = String.UnicodeScalarView()
    window.append(contentsOf: scalars[cursor..<min(scalars.count, cursor + Self.longestCharacter)])
    return String(window).first?.unicodeScalars.count ?? 0
  }

  /// The text before the cursor.
  var before: String { text(scalars[..<cursor]) }
  /// The whole text.
  var whole: String { text(scalars[...]) }

  private func text(_ part: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: part)
    return String(view)
  }
}
