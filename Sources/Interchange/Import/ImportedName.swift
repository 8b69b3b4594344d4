import QuestionBank

/// Ids made of other programs' names.
enum ImportedName {
  private static let longest = 64
  private static let hashLength = 6

  /// The text as an id; where that changes or shortens it, a hash of the original keeps it apart from others.
  static func id(of text: String) -> String {
    let letters = IdentifierText.letters(of: text)
    if letters == text, letters.utf8.count <= longest, Identifier<Question>(letters) != nil { return letters }
    return tagged(letters, with: text)
  }

  /// An id with the hash of a text.
  static func tagged(_ id: String, with text: String) -> String {
    let base = String(decoding: id.utf8.prefix(longest - hashLength - 1), as: UTF8.self)
    return "\(base.isEmpty ? "q" : IdentifierText.trimmed(base[...]))-\(hash(of: text))"
  }

  /// The id of a pack, by the name of the file that it comes from; nil if that has no letter or digit.
  package static func pack(fileName: String) -> PackID? {
    let name = fileName.split(separator: "/").last.map(String.init) ?? fileName
    let stem = name.lastIndex(of: ".").flatMap { $0 > name.startIndex ? String(name[..<$0]) : nil } ?? name
    return PackID(IdentifierText.trimmed(IdentifierText.letters(of: stem).prefix(longest)))
  }

  private static func hash(of text: String) -> String {
    let digits = SHA1.digest(of: Array(text.utf8)).prefix(hashLength / 2)
    return digits.map { String($0 >> 4, radix: 16) + String($0 & 0xF, radix: 16) }.joined()
  }
}
