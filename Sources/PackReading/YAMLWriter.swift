/// Writes YAML of mappings, lists and texts. Every text is in double quotes, so that it's read as it is.
struct YAMLWriter {
  private(set) var text = ""
  private(set) var lineCount = 0
  private var indent = 0
  /// Whether the next field stands behind the dash of its list.
  private var isBehindDash = false

  /// Writes a field with a word or number that needs no quotes.
  mutating func field(_ name: String, plain value: String?) {
    guard let value else { return }
    line("\(name): \(value)")
  }

  mutating func field(_ name: String, _ value: String?) {
    guard let value else { return }
    line("\(name): \(Self.quoted(value))")
  }

  mutating func field(_ name: String, _ value: Bool?) { field(name, plain: value.map { $0 ? "true" : "false" }) }

  mutating func field(_ name: String, _ value: Int?) { field(name, plain: value.map(String.init)) }

  mutating func field(_ name: String, _ value: Double?) {
    let isWhole = value.map { $0 == $0.rounded() && abs($0) < 1e15 } ?? false
    field(name, plain: value.map { isWhole ? String(Int($0)) : String($0) })
  }

  /// Writes a list of texts on one line each.
  mutating func field(_ name: String, _ values: [String]?) {
    guard let values else { return }
    guard !values.isEmpty else { return line("\(name): []") }
    line("\(name):")
    for value in values { line("  - \(Self.quoted(value))") }
  }

  /// Writes a list of mappings.
  mutating func field<Entry>(_ name: String, _ entries: [Entry]?, _ write: (Entry, inout YAMLWriter) -> Void) {
    guard let entries else { return }
    guard !entries.isEmpty else { return line("\(name): []") }
    line("\(name):")
    indent += 4
    for entry in entries {
      isBehindDash = true
      write(entry, &self)
    }
    isBehindDash = false
    indent -= 4
  }

  private mutating func line(_ content: String) {
    if isBehindDash {
      text += String(repeating: " ", count: indent - 2) + "- "
      isBehindDash = false
    } else {
      text += String(repeating: " ", count: indent)
    }
    text += content
    text += "\n"
    lineCount += 1
  }

  /// A text in double quotes.
  static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 >= 0x7F }) else {
      return "\"\(text)\""
    }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where isPrintable(scalar): quoted.unicodeScalars.append(scalar)
      case _:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let length = scalar.value > 0xFFFF ? 8 : 4
        quoted += (length == 8 ? "\\U" : "\\u") + String(repeating: "0", count: length - digits.count) + digits
      }
    }
    return quoted + "\""
  }

  /// Whether YAML takes the character as it stands, wherever it is.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
