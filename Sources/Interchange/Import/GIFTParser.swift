/// Reads one question of GIFT by Moodle's rules.
struct GIFTParser {
  private let source: GIFTText
  private var format = GIFTQuestion.Format.moodle

  /// The question in the lines between two blank ones; nil if they're all comments.
  static func question(in lines: [ByteText]) throws(GIFTFault) -> GIFTQuestion? {
    let comments = lines.filter { $0.hasPrefix("//") }
    let text = GIFTText(lines: lines.filter { !$0.hasPrefix("//") })
    guard !text.bytes.isEmpty else { return nil }
    var parser = GIFTParser(source: text)
    var question = try parser.question()
    question.idNumber = comments.lazy.compactMap { GIFTComment.values(of: "[id:", in: $0).first }.first
    question.tags = comments.flatMap { GIFTComment.values(of: "[tag:", in: $0) }
      .filter { !$0.contains(where: { "<>`".contains($0) }) }
    return question
  }

  private init(source: GIFTText) {
    self.source = source
  }

  private mutating func question() throws(GIFTFault) -> GIFTQuestion {
    var text = source.bytes[...]
    if text.hasPrefix("$CATEGORY:") {
      let path = GIFTText.string(text.dropFirst(10).trimmed)
      return GIFTQuestion(kind: .category(path), text: rich(text), generalFeedback: rich(text.suffix(0)))
    }
    var name: String?
    if text.hasPrefix("::") {
      text = text.dropFirst(2)
      if let end = text.firstOffset(of: "::") {
        name = String(GIFTText.string(text[..<end]).trimmed.prefix(251))
        text = text[(end + 2)...].trimmed
      }
    }
    if EmbeddedAnswers.occur(in: text) {
      let (format, body) = Self.marked(text.trimmed, .moodle)
      self.format = format
      return GIFTQuestion(kind: .cloze(body), name: name, text: rich(text), generalFeedback: rich(text.suffix(0)))
    }
    let open = text.firstIndex(of: UInt8(ascii: "{"))
    let close = text.firstIndex(of: UInt8(ascii: "}"))
    if open == nil, close == nil {
      return GIFTQuestion(kind: .description, name: name, text: rich(text), generalFeedback: rich(text.suffix(0)))
    }
    guard let open, let close, open < close else { throw fault(.brace, open.map { text[$0...] } ?? text) }
    let stem = stem(before: text[..<open], after: text[(close + 1)...])
    format = stem.format
    var answers = text[(open + 1)..<close].trimmed
    var feedback = answers.suffix(0)
    if let separator = answers.lastOffset(of: "####") {
      feedback = answers[(separator + 4)...]
      answers = answers[..<separator].trimmed
    }
    let general = rich(feedback)
    return GIFTQuestion(kind: try kind(answers), name: name, text: stem, generalFeedback: general)
  }

  /// The text with a blank for the answer where text follows it.
  private func stem(before: ByteText, after: ByteText) -> GIFTQuestion.Rich {
    let (format, start) = Self.marked(before.trimmed, .moodle)
    // A text that ends in a brace asks for no missing word, even if that's another pair's.
    let blank = after.isEmpty || after.last == UInt8(ascii: "}") ? "" : "_____"
    let joined = Array(before[start.startIndex...]) + Array(blank.utf8) + Array(after)
    return GIFTQuestion.Rich(
      format: format, bytes: GIFTText.unescaped(joined[...].trimmed), origin: source.origin(of: before))
  }

  private func fault(_ fault: ImportFault, _ text: ByteText) -> GIFTFault {
    GIFTFault(fault: fault, origin: source.origin(of: text))
  }
}

// MARK: - Texts

extension GIFTParser {
  /// A text without the name of its format, and that format.
  private static func marked(
    _ text: ByteText, _ usual: GIFTQuestion.Format
  ) -> (format: GIFTQuestion.Format, text: ByteText) {
    if text.hasPrefix("[html]") { return (.html, text.dropFirst(6).trimmed) }
    if text.hasPrefix("[moodle]") { return (.moodle, text.dropFirst(8).trimmed) }
    if text.hasPrefix("[plain]") { return (.plain, text.dropFirst(7).trimmed) }
    if text.hasPrefix("[markdown]") { return (.markdown, text.dropFirst(10).trimmed) }
    return (usual, text)
  }

  private func rich(_ text: ByteText) -> GIFTQuestion.Rich {
    let (format, body) = Self.marked(text.trimmed, format)
    return GIFTQuestion.Rich(format: format, bytes: GIFTText.unescaped(body), origin: source.origin(of: body))
  }

  /// An answer and the feedback after its `#`.
  private func commented(_ text: ByteText) -> (text: GIFTQuestion.Rich, feedback: GIFTQuestion.Rich) {
    let parts = text.parts(UInt8(ascii: "#"), atMost: 2)
    return (rich(parts[0]), rich(parts.count > 1 ? parts[1] : text.suffix(0)))
  }

  /// A weight such as `%50%` or `%-33.33333%`, and what follows it; nil if there's none.
  private func weight(_ text: ByteText) throws(GIFTFault) -> (fraction: Double, rest: ByteText)? {
    guard text.first == UInt8(ascii: "%") else { return nil }
    // What's short and without blanks between two percent signs is meant as a weight.
    guard let end = text.dropFirst().prefix(20).firstIndex(of: UInt8(ascii: "%")) else { return nil }
    let written = text[(text.startIndex + 1)..<end]
    guard let percent = Self.percent(written) else {
      if written.contains(where: \.isBlank) { return nil }
      throw fault(.invalidWeight(GIFTText.string(text[...end])), text)
    }
    guard abs(percent) <= 100 else { throw fault(.weightOutOfRange(GIFTText.string(text[...end])), text) }
    return (percent / 100, text[(end + 1)...])
  }

  /// A percentage as Moodle's expression has it: one or two figures before the point, any number after it.
  private static func percent(_ text: ByteText) -> Double? {
    let figures = text.drop { $0 == UInt8(ascii: "-") }
    guard text.count - figures.count <= 1, let first = figures.first, first.isDigit else { return nil }
    let parts = figures.parts(UInt8(ascii: "."), atMost: 2)
    guard parts.allSatisfy({ $0.allSatisfy(\.isDigit) }), parts.count == 1 || parts[0].count <= 2 else { return nil }
    return Double(text.last == UInt8(ascii: ".") ? text.dropLast().string : text.string)
  }

  /// The parts between separators, without a first one that's blank.
  private static func entries(_ text: ByteText, _ separator: UInt8) -> [ByteText] {
    let parts = text.parts(separator)
    return Array(parts[0].trimmed.isEmpty ? parts.dropFirst() : parts[...])
  }
}

// MARK: - Answers

extension GIFTParser {
  private func kind(_ answers: ByteText) throws(GIFTFault) -> GIFTQuestion.Kind {
    if answers.isEmpty { return .essay }
    if answers.first == UInt8(ascii: "#") { return try numerical(answers.dropFirst()) }
    if answers.contains(UInt8(ascii: "~")) { return try multichoice(answers) }
    if answers.contains(UInt8(ascii: "=")), answers.firstOffset(of: "->") != nil { return try match(answers) }
    let parts = answers.parts(UInt8(ascii: "#"), atMost: 3)
    switch parts[0].trimmed.string {
    case "T", "TRUE": return trueFalse(true, parts)
    case "F", "FALSE": return trueFalse(false, parts)
    default: return try short(answers)
    }
  }

  private func trueFalse(_ answer: Bool, _ parts: [ByteText]) -> GIFTQuestion.Kind {
    let none = parts[0].suffix(0)
    return .trueFalse(
      answer, wrong: rich(parts.count > 1 ? parts[1] : none), right: rich(parts.count > 2 ? parts[2] : none))
  }

  private func multichoice(_ answers: ByteText) throws(GIFTFault) -> GIFTQuestion.Kind {
    var parts: [ByteText] = []
    var start = answers.startIndex
    for index in answers.indices where answers[index] == UInt8(ascii: "~") || answers[index] == UInt8(ascii: "=") {
      parts.append(answers[start..<index])
      start = answers[index] == UInt8(ascii: "~") ? index + 1 : index
    }
    parts = (parts + [answers[start...]]).map(\.trimmed).filter { !$0.isEmpty }
    guard parts.count >= 2 else { throw fault(.tooFewAnswers(parts.count, needed: 2), answers) }
    let options = try parts.map { part throws(GIFTFault) in
      if part.first == UInt8(ascii: "=") {
        let (text, feedback) = commented(part.dropFirst())
        return GIFTQuestion.Answer(text: text, fraction: 1, feedback: feedback)
      }
      let weight = try weight(part)
      let (text, feedback) = commented(weight?.rest ?? part)
      return GIFTQuestion.Answer(text: text, fraction: weight?.fraction ?? 0, feedback: feedback)
    }
    return .multichoice(isSingle: answers.contains(UInt8(ascii: "=")), options)
  }

  private func short(_ answers: ByteText) throws(GIFTFault) -> GIFTQuestion.Kind {
    let parts = Self.entries(answers, UInt8(ascii: "=")).map(\.trimmed).filter { !$0.isEmpty }
    guard !parts.isEmpty else { throw fault(.tooFewAnswers(0, needed: 1), answers) }
    return .short(
      try parts.map { part throws(GIFTFault) in
        let weight = try weight(part)
        let (text, feedback) = commented(weight?.rest ?? part)
        return GIFTQuestion.Answer(text: text, fraction: weight?.fraction ?? 1, feedback: feedback)
      })
  }

  private func match(_ answers: ByteText) throws(GIFTFault) -> GIFTQuestion.Kind {
    let parts = Self.entries(answers, UInt8(ascii: "=")).map(\.trimmed)
    guard parts.count >= 2 else { throw fault(.tooFewAnswers(parts.count, needed: 2), answers) }
    return .match(
      try parts.map { part throws(GIFTFault) in
        guard let arrow = part.firstOffset(of: "->") else {
          throw fault(.pairWithoutArrow(GIFTText.string(part)), part)
        }
        let right = part[(arrow + 2)...].trimmed
        return (
          rich(part[..<arrow]),
          GIFTQuestion.Rich(format: .moodle, bytes: GIFTText.unescaped(right), origin: source.origin(of: right))
        )
      })
  }

  private func numerical(_ answers: ByteText) throws(GIFTFault) -> GIFTQuestion.Kind {
    var right = answers
    var wrong = answers.suffix(0)
    if let tilde = answers.firstIndex(of: UInt8(ascii: "~")) {
      right = answers[..<tilde]
      wrong = answers[(tilde + 1)...].trimmed
      if wrong.first == UInt8(ascii: "#") { wrong = wrong.dropFirst() }
    }
    let parts = Self.entries(right, UInt8(ascii: "=")).map(\.trimmed)
    guard parts.contains(where: { !$0.isEmpty }) else {
      throw fault(.noNumericalAnswer, source.bytes[(answers.startIndex - 1)...])
    }
    let numbers = try parts.map { part throws(GIFTFault) in
      let weight = try weight(part)
      return try number(weight?.rest ?? part, fraction: weight?.fraction ?? 1)
    }
    return .numerical(numbers, wrong: rich(wrong))
  }

  /// `3`, `3:0.1` or `2..4`.
  private func number(_ text: ByteText, fraction: Double) throws(GIFTFault) -> GIFTQuestion.Number {
    let parts = text.parts(UInt8(ascii: "#"), atMost: 2)
    let written = parts[0].trimmed
    let feedback = rich(parts.count > 1 ? parts[1] : text.suffix(0))
    func value(_ text: ByteText) throws(GIFTFault) -> Double {
      guard let value = PlainNumber.value(GIFTText.string(text.trimmed)) else {
        throw fault(.notANumber(GIFTText.string(text.trimmed)), text)
      }
      return value
    }
    if let dots = written.firstOffset(of: ".."), dots > written.startIndex {
      let low = try value(written[..<dots])
      let high = try value(written[(dots + 2)...])
      guard low <= high else { throw fault(.reversedRange(GIFTText.string(written)), written) }
      return GIFTQuestion.Number(
        value: (low + high) / 2, tolerance: (high - low) / 2, fraction: fraction, feedback: feedback)
    }
    if let colon = written.firstIndex(of: UInt8(ascii: ":")), colon > written.startIndex {
      let tolerance = try value(written[(colon + 1)...])
      guard tolerance >= 0 else { throw fault(.reversedRange(GIFTText.string(written)), written) }
      return GIFTQuestion.Number(
        value: try value(written[..<colon]), tolerance: tolerance, fraction: fraction, feedback: feedback)
    }
    return GIFTQuestion.Number(value: try value(written), tolerance: 0, fraction: fraction, feedback: feedback)
  }
}

/// What a comment says of its question.
private enum GIFTComment {
  /// The values of a mark such as `[tag:…]`; `\]` is a bracket of the value.
  static func values(of mark: StaticString, in comment: ByteText) -> [String] {
    var values: [String] = []
    var rest = comment
    while let start = rest.firstOffset(of: mark) {
      rest = rest[(start + mark.utf8CodeUnitCount)...]
      var value: [UInt8] = []
      while let byte = rest.first, byte != UInt8(ascii: "]") {
        if byte == UInt8(ascii: "\\"), rest.dropFirst().first == UInt8(ascii: "]") { rest.removeFirst() }
        value.append(rest.removeFirst())
      }
      // Without its bracket it's no mark.
      guard !rest.isEmpty else { break }
      if let text = value[...].trimmed.string.nonEmpty { values.append(text) }
    }
    return values
  }
}

/// Numbers as programs write them: a point, no separators of thousands.
enum PlainNumber {
  static func value(_ text: String) -> Double? {
    guard !text.isEmpty, text.utf8.allSatisfy({ $0.isDigit || "+-.eE".utf8.contains($0) }), let value = Double(text),
      value.isFinite
    else { return nil }
    return value
  }
}
