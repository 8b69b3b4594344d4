/// ASCII stand-ins for box drawings, arrows and bullets. Letters, quotation marks and punctuation aren't drawings and
/// stay as they are.
package enum ASCIIDrawing {
  /// The text with each drawing replaced by an ASCII one of the same width.
  package static func of(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return String(text.map { drawing(of: $0) ?? $0 })
  }

  private static func drawing(of character: Character) -> Character? {
    guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first else { return nil }
    switch scalar.value {
    case 0xB7, 0x2010...0x2015: return "-"
    case 0x2022, 0x2023, 0x2043: return "*"
    case 0x203A, 0x2192, 0x21D2: return ">"
    case 0x2039, 0x2190, 0x21D0: return "<"
    case 0x2191: return "^"
    case 0x2193: return "v"
    case 0x2194, 0x21D4: return "="
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D: return "-"
    case 0x2550: return "="
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551: return "|"
    case 0x2506...0x257F: return "+"
    case 0x2591: return "."
    case 0x2580...0x259F: return "#"
    case 0x25A0...0x25FF where !scalar.properties.isEmojiPresentation: return "*"
    case 0x2713, 0x2714: return "v"
    case 0x2717, 0x2718: return "x"
    case 0x2190...0x21FF: return ">"
    case 0x2800...0x28FF: return "#"
    default: return nil
    }
  }
}
