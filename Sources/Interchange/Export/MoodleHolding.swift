import Grading
import QuestionBank

/// What Moodle's formats have in common.
enum MoodleHolding {
  /// As much of a body as Moodle has a place for.
  ///
  /// - Parameter isWritable: Whether a form of an answer can be written.
  static func body(
    of question: Question, _ words: ExportWords, isWritable: (String) -> Bool = { _ in true }
  ) throws(ExportRefusal) -> Question {
    var held = question.alone()
    held.tags = question.tags
    held.explanation = question.note(words)
    switch held.body {
    case .short(let gap):
      let accepted = SpelledForms.of(gap.accepted).filter { isWritable($0.source) }
      guard !accepted.isEmpty else { throw .unwritable }
      held.body = .short(Gap(accepted: accepted, refused: Self.refused(gap).filter { isWritable($0.source) }))
    case .cloze(let text, let gaps):
      let ordered = ClozeOrder(text, gaps)
      let whole = question.prompt == words.fillGaps ? ordered.text : "\(question.prompt)\n\(ordered.text)"
      held.prompt = words.fillGaps
      held.body = .cloze(
        text: whole,
        gaps: ordered.gaps.map { Gap(accepted: SpelledForms.of($0.accepted), refused: Self.refused($0)) })
    case .sort(let categories, let items):
      var draft = QuestionDraft(position: Position(line: 1, column: 1))
      draft.setPairs(pairs(categories, items))
      guard let body = draft.body else { throw .unwritable }
      held.body = body
    case .recall(let points, _):
      guard let body = CardBody.recall(PointList.text(points)) else { throw .tooLong }
      held.body = body
    case .choice, .multiple, .trueFalse, .number, .match, .order: break
    }
    return held
  }

  /// Refused forms; a star in one would refuse what's accepted.
  private static func refused(_ gap: Gap) -> [AcceptedPattern] {
    SpelledForms.of(gap.refused).filter { !$0.source.contains("*") }
  }

  /// The items with their categories, as pairs that belong together. The categories come first by themselves where
  /// their order couldn't be told from the items.
  static func pairs(_ categories: [String], _ items: [Question.SortedItem]) -> [(left: String, right: String)] {
    var seen: [Int] = []
    for item in items where !seen.contains(item.category) { seen.append(item.category) }
    let isInOrder = seen == Array(categories.indices)
    return (isInOrder ? [] : categories.map { ("", $0) }) + items.map { ($0.text, categories[$0.category]) }
  }

  /// The shares of the mark that Moodle knows, in percent.
  private static let shares = [
    "100", "50", "33.33333", "25", "20", "16.66667", "14.28571", "12.5", "11.11111", "10",
  ]

  /// The share of each of several right options, in percent.
  static func share(ofEach rights: Int) -> String {
    shares.indices.contains(rights - 1) ? shares[rights - 1] : "5"
  }

  /// The path of the category that a question belongs to.
  static func category(_ topic: String, in title: String) -> String {
    func name(_ text: String) -> String { ExportText.line(text).replacing("/", with: "//") }
    return topic == title ? name(title) : "\(name(title))/\(name(topic))"
  }

  /// The topic that reading a category gives.
  static func topic(_ topic: String, in title: String) -> String {
    MoodleCategory.topic(of: category(topic, in: title)) ?? title
  }

  /// What the file says of its pack.
  static func remark(on pack: Pack) -> String {
    let rights = [pack.license, pack.authors.isEmpty ? nil : pack.authors.joined(separator: ", ")].compactMap(\.self)
    let line = ([pack.title] + rights).joined(separator: " · ")
    return ExportText.line(ExportText.tidied(line))
  }

  /// A number as programs write it.
  static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
  }
}

/// Answers within a text, as Moodle has them: `{1:SHORTANSWER:=few~=a few}`.
enum EmbeddedAnswerText {
  static func text(of gap: Gap) -> String {
    let accepted = gap.accepted.map { "=" + escaped($0.source) }
    return "{1:SHORTANSWER:\((accepted + gap.refused.map { escaped($0.source) }).joined(separator: "~"))}"
  }

  /// A form with the signs of these answers as entities, which Moodle replaces too.
  private static func escaped(_ form: String) -> String {
    guard form.utf8.contains(where: { signs.contains($0) }) else { return form }
    return form.unicodeScalars.map { scalar in
      scalar.isASCII && signs.contains(UInt8(scalar.value)) ? "&#\(scalar.value);" : String(Character(scalar))
    }.joined()
  }

  private static let signs = Set(#"&<>~#{}=\"%"#.utf8)
}
