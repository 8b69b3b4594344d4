import Grading
import QuestionBank

/// A table with one question of any kind on each row, which is written and read back without loss. Its columns:
///
/// - `id`, `kind`, `topic`, `tags` (with commas between), `question`, `explanation`, `hint 1`…
/// - `text`: the text with gaps, `{{1}}`, `{{2}}`
/// - `answer`: of a short answer its forms, one a line, refused ones behind `≠`; `true` or `false`; `68 ± 2 %`; the
///   categories of a sort question, one a line; the model answer of a free text
/// - `option 1`…: options, each with the reason for it below; the forms of each gap; `left → right`, or `→ right` for
///   one without a partner; `item → category`; the items in order; points, each with its forms below
/// - `correct`: the numbers of the right options
struct PackTable {
  private enum Column: Hashable {
    case id, kind, topic, tags, question, text, answer, correct, explanation
    case option, hint
  }

  let header: [String]
  private let columns: [Column]

  /// A table with so many columns for options and hints.
  init(options: Int, hints: Int) {
    header =
      ["id", "kind", "topic", "tags", "question", "text", "answer"] + (0..<options).map { "option \($0 + 1)" }
      + ["correct", "explanation"] + (0..<hints).map { "hint \($0 + 1)" }
    columns = header.compactMap(Self.column)
  }

  /// The table that begins with a row of names; nil for any other table.
  init?(header cells: [String]) {
    let found = cells.map(Self.column)
    let columns = found.compactMap(\.self)
    guard columns.count == cells.count, Set(columns).isSuperset(of: [.id, .kind, .question]) else { return nil }
    header = cells
    self.columns = columns
  }

  /// The table that a text begins with, and what parts its cells; nil if it's another one. Spreadsheets may have put
  /// semicolons in place of commas.
  static func beginning(_ text: ByteText) -> (table: PackTable, separator: UInt8)? {
    guard text.prefix(200).firstOffset(of: "kind") != nil else { return nil }
    for separator in [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")] {
      var rows = DelimitedText(text, separator: separator)
      guard let row = rows.next(), let table = PackTable(header: row.fields.map { $0[...].trimmed.string }) else {
        continue
      }
      return (table, separator)
    }
    return nil
  }

  private static func column(_ name: String) -> Column? {
    if let column = names[name] { return column }
    let number = name.drop { !$0.isNumber }
    guard Int(number) != nil else { return nil }
    return ["option ": .option, "hint ": .hint][String(name[..<number.startIndex])]
  }

  private static let names: [String: Column] = [
    "id": .id, "kind": .kind, "topic": .topic, "tags": .tags, "question": .question, "text": .text, "answer": .answer,
    "correct": .correct, "explanation": .explanation,
  ]

  private static let arrow = "→"
  private static let refusal = "≠ "
}

// MARK: - Writing

extension PackTable {
  /// The cells of a question.
  func cells(of question: Question) -> [String] {
    var cells: [Column: [String]] = [
      .id: [question.id.question.text], .kind: [question.kind.rawValue], .topic: [question.topic],
      .tags: [question.tags.joined(separator: ", ")], .question: [question.prompt],
      .explanation: [question.explanation], .hint: question.hints, .option: Self.options(of: question.body),
      .answer: [Self.answer(question.body)],
    ]
    if case .cloze(let text, _) = question.body { cells[.text] = [text] }
    let rights = question.options.indices.filter { question.options[$0].isRight }
    cells[.correct] = [rights.map { String($0 + 1) }.joined(separator: ",")]
    var next: [Column: Int] = [:]
    return columns.map { column in
      let texts = cells[column] ?? []
      let place = next[column, default: 0]
      next[column] = place + 1
      return texts.indices.contains(place) ? texts[place] : ""
    }
  }

  /// What stands in the columns of options.
  static func options(of body: Question.Body) -> [String] {
    switch body {
    case .choice(let options), .multiple(let options):
      return options.map { [$0.text, $0.why].compactMap(\.self).joined(separator: "\n") }
    case .cloze(_, let gaps): return gaps.map(forms)
    case .match(let pairs, let distractors):
      return pairs.map { pair($0.left, $0.right) } + distractors.map { "\(arrow) \($0)" }
    case .sort(let categories, let items): return items.map { pair($0.text, categories[$0.category]) }
    case .order(let items): return items
    case .recall(let points, _):
      return points.map { ([$0.text] + $0.accepted.map(\.source)).joined(separator: "\n") }
    case .trueFalse, .short, .number: return []
    }
  }

  private static func answer(_ body: Question.Body) -> String {
    switch body {
    case .trueFalse(let answer): String(answer)
    case .short(let gap): forms(gap)
    case .number(let value, let tolerance, let unit):
      MoodleHolding.number(value) + (tolerance == 0 ? "" : " ± \(MoodleHolding.number(tolerance))")
        + (unit.map { " \($0)" } ?? "")
    case .sort(let categories, _): categories.joined(separator: "\n")
    case .recall(_, let model): model ?? ""
    case .choice, .multiple, .cloze, .match, .order: ""
    }
  }

  /// Two texts that belong together, on two lines where the first one has an arrow itself.
  private static func pair(_ left: String, _ right: String) -> String {
    left + (left.contains(arrow) ? "\n" : " ") + "\(arrow) \(right)"
  }

  private static func forms(_ gap: Gap) -> String {
    (gap.accepted.map(\.source) + gap.refused.map { refusal + $0.source }).joined(separator: "\n")
  }
}

// MARK: - Reading

extension PackTable {
  /// The question of a row.
  func item(_ fields: [String], at position: Position) throws(ImportFault) -> ImportedItem {
    var cells: [Column: [String]] = [:]
    for (column, field) in zip(columns, fields) { cells[column, default: []].append(field) }
    func text(_ column: Column) -> String { cells[column]?.first ?? "" }
    guard !text(.question).isEmpty else { throw .emptyFront }
    let body = try Self.body(
      text(.kind), text(.text), text(.answer), cells[.option] ?? [], correct: text(.correct))
    var item = ImportedItem(position: position, prompt: text(.question), body: body)
    item.guid = text(.id).nonEmpty
    item.topic = text(.topic).nonEmpty
    item.tags = text(.tags).split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
    item.hints = (cells[.hint] ?? []).filter { !$0.isEmpty }
    item.explanation = text(.explanation)
    return item
  }

  private static func body(
    _ kind: String, _ text: String, _ answer: String, _ columns: [String], correct: String
  ) throws(ImportFault) -> Question.Body {
    let options = columns.filter { !$0.isEmpty }
    switch Kind(rawValue: kind) {
    case .choice: return .choice(try choices(columns, correct))
    case .multiple: return .multiple(try choices(columns, correct))
    case .truefalse:
      guard answer == "true" || answer == "false" else { throw .notUnderstood(answer) }
      return .trueFalse(answer == "true")
    case .short: return .short(try gap(answer))
    case .cloze:
      guard !options.isEmpty else { throw .noGap }
      return .cloze(text: text, gaps: try options.map { cell throws(ImportFault) in try gap(cell) })
    case .number: return try number(answer)
    case .match:
      let pairs = try options.map { cell throws(ImportFault) in try pair(cell) }
      return .match(
        pairs: pairs.filter { !$0.left.isEmpty }, distractors: pairs.filter(\.left.isEmpty).map(\.right))
    case .sort: return try sort(options, answer)
    case .order: return .order(options)
    case .recall:
      return .recall(points: try options.map { cell throws(ImportFault) in try point(cell) }, model: answer.nonEmpty)
    case nil: throw .kindNotRead(kind)
    }
  }

  /// The lines of a cell: the first one, and the others.
  private static func parted(_ cell: String) -> (first: String, rest: Substring?) {
    guard let end = cell.firstIndex(of: "\n") else { return (cell, nil) }
    return (cell[..<end].trimmed, cell[cell.index(after: end)...])
  }

  private static func choices(_ columns: [String], _ correct: String) throws(ImportFault) -> [Question.Option] {
    let places = try correct.split(separator: ",").map { number throws(ImportFault) in
      guard let place = Int(number.trimmed), columns.indices.contains(place - 1), !columns[place - 1].isEmpty else {
        throw .answerNotAnOption(String(number))
      }
      return place - 1
    }
    guard !places.isEmpty else { throw .noRightAnswer }
    return columns.indices.filter { !columns[$0].isEmpty }.map { index in
      let (text, why) = parted(columns[index])
      return Question.Option(text: text, isRight: places.contains(index), why: why?.trimmed.nonEmpty)
    }
  }

  private static func gap(_ cell: String) throws(ImportFault) -> Gap {
    let lines = cell.split(separator: "\n").map(\.trimmed).filter { !$0.isEmpty }
    let accepted = try lines.filter { !$0.hasPrefix(refusal) }.map { line throws(ImportFault) in try pattern(line) }
    let refused = try lines.filter { $0.hasPrefix(refusal) }
      .map { line throws(ImportFault) in try pattern(String(line.dropFirst(refusal.count))) }
    guard !accepted.isEmpty else { throw .emptyBack }
    return Gap(accepted: accepted, refused: refused)
  }

  private static func pattern(_ text: String) throws(ImportFault) -> AcceptedPattern {
    do {
      return try AcceptedPattern(text)
    } catch {
      throw .refused(.invalidPattern(text, error))
    }
  }

  /// `68`, `68 %`, `68 ± 2 %`.
  private static func number(_ cell: String) throws(ImportFault) -> Question.Body {
    var parts = cell.split(separator: " ", maxSplits: 1).map(String.init)
    guard let first = parts.first, let value = PlainNumber.value(first) else { throw .notANumber(cell) }
    var tolerance = 0.0
    if parts.count > 1, parts[1].hasPrefix("± ") {
      parts = String(parts[1].dropFirst(2)).split(separator: " ", maxSplits: 1).map(String.init)
      guard let margin = parts.first.flatMap(PlainNumber.value) else { throw .notANumber(cell) }
      tolerance = margin
    }
    return .number(value: value, tolerance: tolerance, unit: parts.count > 1 ? parts[1].trimmed.nonEmpty : nil)
  }

  private static func pair(_ cell: String) throws(ImportFault) -> Question.Pair {
    guard let sign = cell.firstRange(of: "\n\(arrow)") ?? cell.firstRange(of: arrow) else {
      throw .pairWithoutArrow(cell)
    }
    return Question.Pair(left: cell[..<sign.lowerBound].trimmed, right: cell[sign.upperBound...].trimmed)
  }

  private static func sort(_ options: [String], _ answer: String) throws(ImportFault) -> Question.Body {
    let categories = answer.split(separator: "\n").map(\.trimmed).filter { !$0.isEmpty }
    return .sort(
      categories: categories,
      items: try options.map { cell throws(ImportFault) in
        let pair = try pair(cell)
        guard let place = categories.firstIndex(of: pair.right) else { throw .answerNotAnOption(pair.right) }
        return Question.SortedItem(text: pair.left, category: place)
      })
  }

  private static func point(_ cell: String) throws(ImportFault) -> Question.Point {
    let (text, forms) = parted(cell)
    let lines = (forms ?? "").split(separator: "\n").map(\.trimmed).filter { !$0.isEmpty }
    return Question.Point(text: text, accepted: try lines.map { line throws(ImportFault) in try pattern(line) })
  }
}
