import Grading
import QuestionBank

/// How a card is asked: a short back is typed, a long one told in one's own words.
enum CardBody {
  /// The body that fits a back, and what the question should say besides.
  ///
  /// - Throws: Why there's no way to answer it.
  static func body(back: String) throws(ImportFault) -> (body: Question.Body, explanation: String) {
    let back = back.trimmed
    guard !back.isEmpty else { throw .emptyBack }
    guard back.utf8.count <= ImportLimits.bytesPerText else {
      throw .refused(.textTooLong(field: "accept", limit: ImportLimits.bytesPerText))
    }
    let items = listItems(of: back)
    let isShort = TypedForms.wordCount(back) <= TypedForms.longestInWords
    if items == nil, isShort, !isPicture(back), !FormulaText.isHardToType(back) {
      let forms = TypedForms.forms(of: back)
      if !forms.isEmpty {
        return (.short(Gap(accepted: forms)), TypedForms.isCutShort(back, by: forms) ? back : "")
      }
    }
    if let points = points(of: items ?? sentences(of: back)) { return (.recall(points: points, model: back), "") }
    let forms = TypedForms.forms(of: back)
    guard !forms.isEmpty else { throw .untypable(back) }
    return (.short(Gap(accepted: forms)), "")
  }

  /// The body of a free answer that should make the points of a text; nil if it has none that could be recognised.
  static func recall(_ text: String) -> Question.Body? {
    guard text.utf8.count <= ImportLimits.bytesPerText else { return nil }
    let single = unmarked(text)
    let items = listItems(of: text) ?? (single == text ? sentences(of: text) : [single])
    return points(of: items).map { .recall(points: $0, model: text) }
  }

  /// Whether a text is nothing but pictures.
  static func isPicture(_ text: String) -> Bool {
    guard text.hasPrefix("[image"), text.hasSuffix("]") else { return false }
    var rest = text[...]
    while rest.hasPrefix("[image"), let end = rest.firstIndex(of: "]") {
      rest = rest[rest.index(after: end)...].drop(while: \.isWhitespace)
    }
    return rest.isEmpty
  }

  /// Whether a text is nothing but pictures that nothing is known of.
  static func isUnknownPicture(_ text: String) -> Bool {
    isPicture(text) && text.replacing("[image]", with: "").allSatisfy(\.isWhitespace)
  }

  /// The items of a list, or the lines of a text of several; nil for one paragraph.
  private static func listItems(of text: String) -> [String]? {
    let lines = text.split(separator: "\n").map { String($0).trimmed }.filter { !$0.isEmpty }
    guard lines.count > 1 else { return nil }
    let marked = lines.filter { unmarked($0) != $0 }
    return marked.count > 1 ? marked.map(unmarked) : lines.flatMap(sentences)
  }

  /// A line without the bullet or number of a list.
  private static func unmarked(_ line: String) -> String {
    for bullet in ["- ", "* ", "• ", "– ", "+ "] where line.hasPrefix(bullet) {
      return String(line.dropFirst(2)).trimmed.nonEmpty ?? line
    }
    let rest = line.drop { $0.isASCII && $0.isNumber }
    guard rest.startIndex > line.startIndex, line.distance(from: line.startIndex, to: rest.startIndex) <= 3,
      rest.hasPrefix(". ") || rest.hasPrefix(") ")
    else { return line }
    return String(rest.dropFirst(2)).trimmed.nonEmpty ?? line
  }

  /// The sentences of a paragraph.
  private static func sentences(of text: String) -> [String] {
    var sentences: [String] = []
    var current = ""
    var words = 0
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      current.append(character == "\n" ? " " : character)
      let isInWord = character.isLetter || character.isNumber
      if isInWord, index == 0 || !(characters[index - 1].isLetter || characters[index - 1].isNumber) { words += 1 }
      let isEnd = ".!?…。".contains(character) && (index + 1 == characters.count || characters[index + 1].isWhitespace)
      // An initial or an abbreviation doesn't end a sentence.
      guard isEnd, words > 2, index + 2 >= characters.count || !characters[index + 2].isLowercase
      else { continue }
      sentences.append(current.trimmed)
      current = ""
      words = 0
    }
    if let rest = current.trimmed.nonEmpty { sentences.append(rest) }
    return sentences
  }

  /// Points that differ, each with a word or a form by which it can be recognised; nil if there are none. What's beyond
  /// the most that a list may have joins the last one.
  private static func points(of texts: [String]) -> [Question.Point]? {
    var seen: Set<String> = []
    let different = texts.filter { seen.insert($0.lowercased()).inserted }
    let kept = different.prefix(ImportLimits.values - 1)
    let rest = different[kept.endIndex...].joined(separator: " ")
    let points = (kept + [rest]).filter { !$0.isEmpty }.compactMap { text -> Question.Point? in
      if !KeyPoint(text: text).tellingWords.isEmpty { return Question.Point(text: text) }
      // Short words such as "red" are found only as a form.
      return TypedForms.literally(text).map { Question.Point(text: text, accepted: [$0]) }
    }
    return points.isEmpty ? nil : points
  }
}
