import Grading
import QuestionBank

/// Moodle's embedded answers ("Cloze"): `{1:SA:=few~=a few}`, `{2:MC:=right~wrong}`, `{1:NM:=5:0.1}`.
///
/// Escaped signs have bytes of their own, as in ``GIFTText``.
struct EmbeddedAnswers {
  /// The text, with `{{1}}` for the first place.
  private(set) var text: [UInt8] = []
  private(set) var gaps: [Gap] = []
  /// What can be chosen from, by the number of the place.
  private(set) var choices: [(number: Int, texts: [String])] = []
  private(set) var losses = ImportLosses()

  private enum Kind { case words, number, choice }

  private static let kinds: [String: Kind] = [
    "SHORTANSWER": .words, "SA": .words, "MW": .words, "SHORTANSWER_C": .words, "SAC": .words, "MWC": .words,
    "NUMERICAL": .number, "NM": .number,
    "MULTICHOICE": .choice, "MC": .choice, "MULTICHOICE_S": .choice, "MCS": .choice, "MULTICHOICE_V": .choice,
    "MCV": .choice, "MULTICHOICE_VS": .choice, "MCVS": .choice, "MULTICHOICE_H": .choice, "MCH": .choice,
    "MULTICHOICE_HS": .choice, "MCHS": .choice, "MULTIRESPONSE": .choice, "MR": .choice, "MULTIRESPONSE_S": .choice,
    "MRS": .choice, "MULTIRESPONSE_H": .choice, "MRH": .choice, "MULTIRESPONSE_HS": .choice, "MRHS": .choice,
  ]

  /// Whether a text has embedded answers.
  static func occur(in text: ByteText) -> Bool {
    text.indices.contains { text[$0] == UInt8(ascii: "{") && head(at: text[$0...]) != nil }
  }

  /// A text in which the signs after a backslash are out of the way; other backslashes stay.
  static func escaping(_ text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "\\"), index + 1 < text.count, let sign = GIFTText.sign(for: text[index + 1]) {
        output.append(sign)
        index += 2
      } else {
        output.append(text[index])
        index += 1
      }
    }
    return output
  }

  /// The kind of the answers that begin here, and what follows it.
  private static func head(at text: ByteText) -> (kind: Kind, rest: ByteText)? {
    let rest = text.dropFirst().drop { $0.isBlank }
    let afterWeight = rest.drop(while: \.isDigit)
    guard rest.count - afterWeight.count <= 6, afterWeight.first == UInt8(ascii: ":") else { return nil }
    let name = afterWeight.dropFirst().prefix(16).prefix { $0.isUppercase || $0 == UInt8(ascii: "_") }
    guard name.endIndex < text.endIndex, text[name.endIndex] == UInt8(ascii: ":"), let kind = kinds[name.string] else {
      return nil
    }
    return (kind, text[(name.endIndex + 1)...])
  }

  /// Reads a text with embedded answers.
  ///
  /// - Throws: What's wrong, and the index in the text.
  init(_ source: ByteText) throws(EmbeddedFault) {
    var index = source.startIndex
    while index < source.endIndex {
      guard source[index] == UInt8(ascii: "{") else {
        text.append(source[index])
        index += 1
        continue
      }
      guard let (kind, rest) = Self.head(at: source[index...]) else {
        // Two braces in the text itself aren't a gap.
        if text.last == UInt8(ascii: "{") { text.append(UInt8(ascii: " ")) }
        text.append(source[index])
        index += 1
        continue
      }
      guard let end = rest.firstIndex(of: UInt8(ascii: "}")) else {
        throw EmbeddedFault(fault: .brace, index: index)
      }
      do throws(ImportFault) {
        try add(kind, rest[..<end])
      } catch {
        throw EmbeddedFault(fault: error, index: index)
      }
      index = end + 1
    }
  }

  private mutating func add(_ kind: Kind, _ answers: ByteText) throws(ImportFault) {
    var all: [(text: String, fraction: Double)] = []
    for part in answers.parts(UInt8(ascii: "~")) {
      let answer = try answer(part.trimmed)
      if !answer.text.isEmpty { all.append(answer) }
    }
    let options = all.map(\.text)
    let best = all.map(\.fraction).max() ?? 0
    guard best > 0 else { throw .noRightAnswer }
    losses.add(.partialCredit, all.count { $0.fraction > 0 && $0.fraction < best })
    var right: [AcceptedPattern] = []
    for answer in all where answer.fraction == best {
      if kind == .number {
        right += try numbers(answer.text)
      } else if answer.text != "*", let form = TypedForms.literally(answer.text, wildcards: kind == .words) {
        right.append(form)
      }
    }
    guard !right.isEmpty else { throw .noRightAnswer }
    let wrong = kind == .words ? all.filter { $0.fraction <= 0 }.map(\.text) : []
    gaps.append(Gap(accepted: right, refused: TypedForms.refused(wrong)))
    text += Array("{{\(gaps.count)}}".utf8)
    if kind == .choice, options.count > 1 { choices.append((gaps.count, options)) }
  }

  /// `=text`, `%50%text`, each perhaps with `#feedback`.
  private mutating func answer(_ part: ByteText) throws(ImportFault) -> (text: String, fraction: Double) {
    let end = Self.feedbackStart(in: part)
    if !part[end...].dropFirst().trimmed.isEmpty { losses.add(.feedback) }
    var text = part[..<end].trimmed
    var fraction = 0.0
    if text.first == UInt8(ascii: "=") {
      fraction = 1
      text = text.dropFirst().trimmed
    } else if text.first == UInt8(ascii: "%"), let end = text.dropFirst().prefix(20).firstIndex(of: UInt8(ascii: "%")) {
      let written = text[(text.startIndex + 1)..<end].string
      guard let percent = PlainNumber.value(written) else { throw .invalidWeight("%\(written)%") }
      guard abs(percent) <= 100 else { throw .weightOutOfRange("%\(written)%") }
      fraction = percent / 100
      text = text[(end + 1)...].trimmed
    }
    let plain = HTMLText.plain(GIFTText.unescaped(text)[...], .html, losses: &losses)
    return (plain, fraction)
  }

  /// Where the `#` of a feedback is; that of an entity such as `&#125;` isn't one.
  private static func feedbackStart(in part: ByteText) -> Int {
    var previous: UInt8 = 0
    for (index, byte) in zip(part.indices, part) {
      if byte == UInt8(ascii: "#"), previous != UInt8(ascii: "&") { return index }
      previous = byte
    }
    return part.endIndex
  }

  /// The forms of a number; how far off it may be has no place.
  private mutating func numbers(_ text: String) throws(ImportFault) -> [AcceptedPattern] {
    if text == "*" { return [] }
    let parts = text.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
    guard let number = parts.first, let value = PlainNumber.value(number.replacing(",", with: ".")) else {
      throw .notANumber(text)
    }
    if parts.count > 1, let tolerance = PlainNumber.value(parts[1]), tolerance > 0 { losses.add(.tolerance) }
    let forms = [number, DecimalText.of(value)]
    return (forms[0] == forms[1] ? [forms[0]] : forms).compactMap { TypedForms.literally($0) }
  }
}

/// What's wrong with embedded answers, and at which index of the text.
struct EmbeddedFault: Error {
  var fault: ImportFault
  var index: Int
}

extension EmbeddedAnswers {
  /// What can be chosen from, a line for each place.
  var choiceText: String {
    choices.map { "\($0.number): \($0.texts.joined(separator: " / "))" }.joined(separator: "\n")
  }

  /// An item of a text with gaps.
  func item(_ plainText: String, at position: Position) -> ImportedItem {
    var item = ImportedItem(position: position, prompt: "", body: .cloze(text: plainText, gaps: gaps))
    item.choices = choiceText
    return item
  }
}
