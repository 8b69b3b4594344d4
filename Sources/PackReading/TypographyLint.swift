import QuestionBank

/// Checks the French typography of texts learners read.
///
/// What's drawn right anyway, and what `packs format` mends, isn't worth a warning: straight marks and plain spaces. What's
/// left is a sign with nothing beside it.
enum TypographyLint {
  /// The first fault in a text.
  static func fault(in text: String) -> PackFault? {
    FrenchTypography.signWithoutSpace(in: text).map { .missingNoBreakSpace(around: $0) }
  }
}
