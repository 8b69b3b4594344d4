import Grading
import QuestionBank

/// Reads Moodle's XML.
struct MoodleXMLReader {
  private let source: DeckText
  private var deck = ImportedDeck(.moodleXML)
  private var topic: String?

  static func deck(from source: DeckText) -> ImportedDeck {
    var reader = MoodleXMLReader(source)
    reader.run()
    return reader.deck
  }

  private init(_ source: DeckText) {
    self.source = source
  }

  /// Reads one question after the other, so that a fault in one costs that one only.
  private mutating func run() {
    let bytes = source.bytes
    if let declaration = Self.documentType(in: bytes) {
      return deck.leaveOut(.xml(.documentType), at: source.position(at: declaration))
    }
    var reader = XMLReader(bytes)
    var index = bytes.startIndex
    while let start = Self.nextQuestion(in: bytes[index...]) {
      do throws(XMLReader.Fault) {
        let (element, end) = try reader.element(at: start)
        index = end
        add(element)
      } catch {
        deck.leaveOut(.xml(error.problem), at: source.position(at: error.offset))
        index = start + 1
      }
    }
  }

  /// Where a document type is declared before the first element.
  private static func documentType(in bytes: [UInt8]) -> Int? {
    guard let found = bytes[...].firstOffset(of: "<!DOCTYPE") else { return nil }
    let first = bytes[...].firstOffset(of: "<quiz") ?? bytes.count
    return found < first ? found : nil
  }

  /// Where the next question begins that isn't in a comment.
  private static func nextQuestion(in bytes: ByteText) -> Int? {
    var rest = bytes
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...]
      if rest.hasPrefix("<!--") {
        guard let end = rest.firstOffset(of: "-->") else { return nil }
        rest = rest[end...]
      } else if rest.hasPrefix("<question"), let next = rest.dropFirst(9).first,
        next.isBlank || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
      {
        return start
      } else {
        rest.removeFirst()
      }
    }
    return nil
  }

  private mutating func add(_ element: XMLElement) {
    let position = source.position(at: element.offset)
    let type = element.attributes["type"] ?? ""
    if type == "category" {
      topic = MoodleCategory.topic(of: element.value("category"))
      return
    }
    if element.value("hidden") == "1" { return deck.leaveOut(.hidden, at: position) }
    do throws(ImportFault) {
      var draft = MoodleXMLQuestion(element, topic: topic, at: position)
      try draft.read(type)
      try draft.draft.add(to: &deck)
    } catch {
      deck.leaveOut(error, at: position)
    }
  }
}

/// One question of Moodle's XML.
struct MoodleXMLQuestion {
  private let element: XMLElement
  var draft: QuestionDraft

  init(_ element: XMLElement, topic: String?, at position: Position) {
    self.element = element
    draft = QuestionDraft(position: position)
    draft.topic = topic
    draft.guid = element.value("idnumber").nonEmpty
    draft.name = element.value("name").nonEmpty
    draft.tags =
      element.child("tags")?.all("tag").map { ($0.child("text") ?? $0).text[...].trimmed.string }
      .filter { !$0.isEmpty } ?? []
    draft.prompt = text(of: element.child("questiontext"))
    draft.generalFeedback = text(of: element.child("generalfeedback"))
    for hint in element.all("hint") {
      if let hint = text(of: hint).nonEmpty { draft.hints.append(hint) }
    }
    for name in ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"] {
      if !text(of: element.child(name)).isEmpty { draft.losses.add(.feedback) }
    }
  }

  mutating func read(_ type: String) throws(ImportFault) {
    switch type {
    case "multichoice":
      // As Moodle reads it: one answer is right unless it's said otherwise.
      let isSingle =
        element.child("single") == nil || !["false", "0", ""].contains(element.value("single").lowercased())
      try draft.setOptions(answers(), isSingle: isSingle)
    case "truefalse": try readTruth()
    case "shortanswer": try draft.setForms(answers(), listsOnlyRight: false)
    case "numerical": try readNumbers()
    case "matching", "match":
      draft.setPairs(
        element.all("subquestion").map { (text(of: $0), text(of: $0.child("answer"))) })
    case "cloze", "multianswer": try readCloze()
    case "ddwtos": try readGaps(element.all("dragbox"))
    case "gapselect": try readGaps(element.all("selectoption"))
    case "ordering": draft.body = .order(element.all("answer").map { text(of: $0) })
    case "essay":
      let model = text(of: element.child("graderinfo")).nonEmpty ?? draft.generalFeedback
      guard let body = model.nonEmpty.flatMap(CardBody.recall) else { throw .essayWithoutAnswer }
      draft.body = body
      if model == draft.generalFeedback { draft.generalFeedback = "" }
    case "description": throw .description
    default: throw .kindNotRead(type)
    }
  }

  /// The text of an element as it's shown on a terminal; its files are lost.
  private mutating func text(of element: XMLElement?) -> String {
    guard let element else { return "" }
    draft.losses.add(.file, element.all("file").count)
    let bytes = (element.child("text") ?? element).text[...]
    switch element.attributes["format"] {
    case "plain_text": return FormulaText.readable(bytes.trimmed.string, losses: &draft.losses)
    case "markdown": return MarkdownText.plain(bytes.trimmed.string, losses: &draft.losses)
    case "moodle_auto_format": return HTMLText.plain(bytes, .linesCount, losses: &draft.losses)
    default: return HTMLText.plain(bytes, .html, losses: &draft.losses)
    }
  }

  private mutating func answers() -> [QuestionDraft.Weighted] {
    element.all("answer").map { answer in
      QuestionDraft.Weighted(
        text: text(of: answer), fraction: (answer.attributes["fraction"].flatMap(PlainNumber.value) ?? 0) / 100,
        feedback: text(of: answer.child("feedback")))
    }
  }

  private mutating func readTruth() throws(ImportFault) {
    let answers = answers()
    guard let right = answers.first(where: { $0.fraction > 0 }) else { throw .noRightAnswer }
    let wrong = answers.first { $0.fraction <= 0 }?.feedback ?? ""
    switch right.text.lowercased() {
    case "true": draft.setTruth(true, wrong: wrong, right: right.feedback)
    case "false": draft.setTruth(false, wrong: wrong, right: right.feedback)
    default: throw .notUnderstood(right.text)
    }
  }

  private mutating func readNumbers() throws(ImportFault) {
    var numbers: [(value: Double, tolerance: Double, fraction: Double, feedback: String)] = []
    for (element, answer) in zip(element.all("answer"), answers()) {
      // Any other number: its feedback has no place.
      if answer.text == "*" {
        draft.losses.add(.feedback, answer.feedback.isEmpty ? 0 : 1)
        continue
      }
      guard let value = PlainNumber.value(answer.text) else { throw .notANumber(answer.text) }
      let tolerance = element.value("tolerance")
      guard let margin = tolerance.isEmpty ? 0 : PlainNumber.value(tolerance), margin >= 0 else {
        throw .notANumber(tolerance)
      }
      numbers.append((value, margin, answer.fraction, answer.feedback))
    }
    guard !numbers.isEmpty else { throw .noNumericalAnswer }
    let units = element.child("units")?.all("unit") ?? []
    let unit = units.first { PlainNumber.value($0.value("multiplier")) == 1 } ?? units.first
    try draft.setNumbers(numbers, unit: unit?.value("unit_name").nonEmpty)
  }

  private mutating func readCloze() throws(ImportFault) {
    let raw = (element.child("questiontext")?.child("text"))?.text ?? []
    let embedded: EmbeddedAnswers
    do throws(EmbeddedFault) {
      embedded = try EmbeddedAnswers(EmbeddedAnswers.escaping(raw)[...])
    } catch {
      throw error.fault
    }
    guard !embedded.gaps.isEmpty else { throw .noGap }
    draft.losses.add(embedded.losses)
    // The losses of the text itself were counted when the prompt was read.
    var counted = ImportLosses()
    let text = HTMLText.plain(GIFTText.unescaped(embedded.text[...])[...], .html, losses: &counted)
    draft.prompt = ""
    draft.setCloze(text, embedded)
  }

  /// `[[1]]` in the text stands for the first word; each group of words is offered for its places.
  private mutating func readGaps(_ boxes: [XMLElement]) throws(ImportFault) {
    let words = boxes.map { self.text(of: $0) }
    let groups = boxes.map { $0.value("group") }
    var text = ""
    var gaps: [Gap] = []
    var choices: [String] = []
    var rest = draft.prompt.replacing("{{", with: "{ {")[...]
    while let open = rest.firstRange(of: "[[") {
      guard let close = rest[open.upperBound...].firstRange(of: "]]") else { break }
      guard gaps.count < ImportLimits.values else {
        throw .refused(.tooManyValues(field: "gaps", limit: ImportLimits.values))
      }
      guard let number = Int(rest[open.upperBound..<close.lowerBound]), words.indices.contains(number - 1) else {
        text += rest[..<close.upperBound]
        rest = rest[close.upperBound...]
        continue
      }
      guard let form = TypedForms.literally(words[number - 1]) else { throw .untypable(words[number - 1]) }
      gaps.append(Gap(accepted: [form]))
      text += rest[..<open.lowerBound] + "{{\(gaps.count)}}"
      let offered = words.indices.filter { groups[$0] == groups[number - 1] }.map { words[$0] }
      choices.append("\(gaps.count): \(offered.joined(separator: " / "))")
      rest = rest[close.upperBound...]
    }
    guard !gaps.isEmpty else { throw .noGap }
    draft.prompt = ""
    draft.body = .cloze(text: text + String(rest), gaps: gaps)
    draft.choices = choices.joined(separator: "\n")
  }
}
