import Foundation

/// Makes ids of titles and sentences.
package enum IdentifierText {
  /// Small letters without accents, digits, dots and underscores; everything else is one `-`.
  package static func letters(of text: String) -> String {
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

  /// The text without what an id doesn't begin or end with.
  package static func trimmed(_ text: Substring) -> String {
    var text = text.drop { !$0.isLetter && !$0.isNumber }
    while let last = text.last, last == "-" { text.removeLast() }
    return String(text)
  }
}

extension Identifier {
  /// The first words of a text as an id that isn't taken yet; nil if the text has no letter or digit.
  ///
  /// - Parameter longest: How many letters it has at most, apart from a number that tells it from those taken.
  package init?(words text: String, longest: Int = 40, isTaken: (Identifier) -> Bool = { _ in false }) {
    let letters = IdentifierText.letters(of: text)
    var words = letters.prefix(longest)
    // A word isn't cut, unless it's the only one.
    if letters.count > longest, letters.dropFirst(longest).first != "-", let end = words.lastIndex(of: "-") {
      words = words[..<end]
    }
    while let last = words.last, !last.isLetter, !last.isNumber { words.removeLast() }
    let stem = IdentifierText.trimmed(words)
    var candidate = Identifier(stem)
    var number = 2
    while let taken = candidate, isTaken(taken) {
      candidate = Identifier("\(stem)-\(number)")
      number += 1
    }
    guard let candidate else { return nil }
    self = candidate
  }
}
