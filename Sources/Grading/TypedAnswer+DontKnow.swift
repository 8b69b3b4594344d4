extension TypedAnswer {
  /// Whether the whole answer means "I don't know": `jsp`, `idk`, « je ne sais pas », in any case.
  package static func isDontKnow(_ text: String) -> Bool {
    let letters = FrenchText(text).plainLetters
    guard letters.count <= longestAdmission else { return false }
    return admissions.contains(String(String.UnicodeScalarView(letters)))
  }

  /// Without spaces, because apostrophes may be left out: `j'sais pas`, `dont know`.
  private static let admissions: Set<String> = [
    "jsp", "jspa", "jenesaispas", "jesaispas", "jsaispas", "chaispas", "saispas", "nesaispas", "jenesaisplus",
    "jesaisplus", "jenensaisrien", "jelignore", "aucuneidee", "jenaiaucuneidee", "pasdidee", "paslamoindreidee",
    "idk", "idontknow", "idonotknow", "dontknow", "noidea", "ihavenoidea", "dunno",
  ]

  private static let longestAdmission = 24
}
