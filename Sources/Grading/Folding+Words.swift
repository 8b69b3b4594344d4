extension Folding {
  /// The symbols of a text that's just words, found in one pass: letters and digits, with spaces, apostrophes and commas
  /// between them, and hyphens between letters. nil for any other text.
  static func symbols(ofWords text: String, atMost limit: Int) -> [Unicode.Scalar]? {
    guard text.utf8.count <= limit else { return nil }
    var symbols: [Unicode.Scalar] = []
    symbols.reserveCapacity(text.utf8.count)
    /// What stands between the last letter and the next.
    var separator: Unicode.Scalar?
    func separate() {
      if let separator, !symbols.isEmpty { symbols.append(separator) }
      separator = nil
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z":
        separate()
        symbols.append(scalar)
      case "A"..."Z":
        separate()
        symbols.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
      case "0"..."9":
        // Apart from a space, what stands before a figure may be its sign.
        guard separator == nil || separator == " " else { return nil }
        separate()
        symbols.append(scalar)
      case " ":
        guard separator != "-" else { return nil }
        separator = " "
      case "'", "\u{2019}":
        guard separator != "-", symbols.last?.isASCIIDigit != true else { return nil }
        separator = separator ?? "'"
      case ",":
        guard separator != "-", symbols.last?.isASCIIDigit != true else { return nil }
        separator = " "
      case "-":
        guard separator == nil, let last = symbols.last, !last.isASCIIDigit else { return nil }
        separator = "-"
      default:
        guard let letters = westernLetters(of: scalar) else { return nil }
        separate()
        symbols += letters
      }
    }
    return separator == "-" ? nil : symbols
  }

  /// A letter beyond ASCII that Western languages write, with its marks.
  private static func westernLetters(of scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    western.contains(scalar) ? westernLetters[Int(scalar.value - western.lowerBound.value)] : nil
  }

  private static let westernLetters = (western.lowerBound.value...western.upperBound.value).map { value in
    Unicode.Scalar(value).flatMap { scalar -> [Unicode.Scalar]? in
      let letters = symbols(ofPart: [scalar], atStart: false, atEnd: false)
      return scalar.isLetter && letters.allSatisfy { $0.isLetter || $0.isMark } ? letters : nil
    }
  }
}
