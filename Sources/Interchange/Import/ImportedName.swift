import Foundation
import QuestionBank

/// Ids made of other programs' names.
enum ImportedName {
  private static let longest = 64
  private static let hashLength = 6

  /// The text as an id; where that changes or shortens it, a hash of the original keeps it apart from others.
  static func id(of text: String) -> String {
    let letters = letters(of: text)
    if letters == text, letters.utf8.count <= longest, Identifier<Question>(letters) != nil { return letters }
    return tagged(letters, with: text)
  }

  /// An id with the hash of a text.
  static func tagged(_ id: String, with text: String) -> String {
    let base = String(decoding: id.utf8.prefix(longest - hashLength - 1), as: UTF8.self)
    return "\(base.isEmpty ? "q" : trimmed(base[...]))-\(hash(of: text))"
  }

  /// The id of a pack, by the name of the file that it comes from; nil if that has no letter or digit.
  package static func pack(fileName: String) -> PackID? {
    let name = fileName.split(separator: "/").last.map(String.init) ?? fileName
    let stem = name.lastIndex(of: ".").flatMap { $0 > name.startIndex ? String(name[..<$0]) : nil } ?? name
    return PackID(trimmed(letters(of: stem)[...].prefix(longest)))
  }

  private static func hash(of text: String) -> String {
    let digits = SHA1.digest(of: Array(text.utf8)).prefix(hashLength / 2)
    return digits.map { String($0 >> 4, radix: 16) + String($0 & 0xF, radix: 16) }.joined()
  }

  /// Small letters without accents, digits, dots and underscores; everything else is one `-`.
  private static func letters(of text: String) -> String {
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let plain = isASCII ? text : text.decomposedStringWithCanonicalMapping
    var letters: [UInt8] = []
    for scalar in plain.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", ".", "_": letters.append(UInt8(scalar.value))
      case "A"..."Z": letters.append(UInt8(scalar.value) + 0x20)
      case "œ", "Œ": letters += Array("oe".utf8)
      case "æ", "Æ": letters += Array("ae".utf8)
      case "ß": letters += Array("ss".utf8)
      case "ø", "Ø": letters += Array("o".utf8)
      case "ł", "Ł": letters += Array("l".utf8)
      case _ where scalar.properties.canonicalCombiningClass != .notReordered: break
      default: if letters.last != UInt8(ascii: "-") { letters.append(UInt8(ascii: "-")) }
      }
    }
    return trimmed(String(decoding: letters, as: UTF8.self)[...])
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { !$0.isLetter && !$0.isNumber }
    while let last = text.last, last == "-" { text.removeLast() }
    return String(text)
  }
}
