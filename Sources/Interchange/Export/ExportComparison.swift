import Grading
import QuestionBank

/// What a question lost on the way into another program's file.
struct ExportComparison {
  private(set) var losses: [ExportLoss: Int] = [:]
  private let original: Question
  private let held: Question
  private let words: ExportWords

  /// Compares a question with what the file holds of it.
  init(_ original: Question, _ held: Question, _ words: ExportWords) {
    self.original = original
    self.held = held
    self.words = words
    compareSurroundings()
    compareExplanation()
    if original.kind == held.kind { compareBodies() }
    if hasOtherLayout { losses[.layout] = 1 }
  }

  private mutating func add(_ loss: ExportLoss, _ count: Int = 1) {
    if count > 0 { losses[loss, default: 0] += count }
  }

  private mutating func compareSurroundings() {
    add(.id, original.id.question == held.id.question ? 0 : 1)
    add(.topic, original.topic == held.topic ? 0 : 1)
    add(.tag, original.tags.count { !held.tags.contains($0) })
    add(.hint, max(0, original.hints.count - held.hints.count))
    add(.role, original.options.count { $0.role != nil } + (original.role == nil ? 0 : 1))
    let isPlaced = original.lesson != nil || original.level != .application || original.contrasts != nil
    add(.place, isPlaced || !original.formerly.isEmpty ? 1 : 0)
  }

  private mutating func compareExplanation() {
    let said = ExportText.squeezed(held.explanation)
    func isSaid(_ text: String) -> Bool { said.contains(ExportText.squeezed(text)) }
    add(.explanation, original.explanation.isEmpty || isSaid(original.explanation) ? 0 : 1)
    for citation in original.allCitations { add(isSaid(words.source(citation)) ? .citationAsText : .citation) }
    add(.view, original.views.count { !isSaid($0.says) })
    if let model = original.model, held.model != model { add(.model, isSaid(model) ? 0 : 1) }
    let reasons = Set(held.options.compactMap(\.why).map(ExportText.squeezed))
    add(.reason, original.options.compactMap(\.why).count { !reasons.contains(ExportText.squeezed($0)) && !isSaid($0) })
  }

  private mutating func compareBodies() {
    switch (original.body, held.body) {
    case (.short(let gap), .short(let other)): compare(gap, other)
    case (.cloze(let text, let gaps), .cloze(let otherText, let others)):
      let (before, after) = (ClozeOrder(text, gaps).gaps, ClozeOrder(otherText, others).gaps)
      for (gap, other) in zip(before, after) { compare(gap, other) }
    case (.number(_, _, let unit), .number(_, _, let other)): add(.unit, unit == nil || other != nil ? 0 : 1)
    case (.recall(let points, _), .recall(let others, _)):
      let forms = points.reduce(0) { $0 + $1.accepted.count }
      add(.pointForm, forms - others.reduce(0) { $0 + $1.accepted.count })
    default: break
    }
  }

  private mutating func compare(_ gap: Gap, _ other: Gap) {
    let kept = Set(other.accepted.flatMap(SpelledForms.of))
    add(.form, Set(gap.accepted.flatMap(SpelledForms.of)).subtracting(kept).count)
    let refused = Set(other.refused.flatMap(SpelledForms.of))
    add(.refusedForm, Set(gap.refused.flatMap(SpelledForms.of)).subtracting(refused).count)
  }

  /// Whether a text of the question has other line breaks or blanks.
  private var hasOtherLayout: Bool {
    let explanation = ExportText.readable(original.explanation)
    if losses[.explanation] == nil, !held.explanation.contains(explanation) { return true }
    guard original.kind == held.kind else { return false }
    return zip(Self.texts(original), Self.texts(held)).contains { first, second in
      ExportText.readable(first) != second && ExportText.squeezed(first) == ExportText.squeezed(second)
    }
  }

  /// The texts of a question besides its explanation.
  private static func texts(_ question: Question) -> [String] {
    let sheet = question.sheet
    return [question.prompt] + sheet.numbered + sheet.lettered + (sheet.text.map { [$0] } ?? []) + question.hints
      + question.options.compactMap(\.why)
  }
}

extension ExportComparison {
  /// Whether what was read is what should have been written, white space aside.
  static func isSame(_ read: Question, _ written: Question) -> Bool {
    func isSame(_ first: String, _ second: String) -> Bool {
      first == second || ExportText.squeezed(first) == ExportText.squeezed(second)
    }
    func isSame(_ first: Question.Body, _ second: Question.Body) -> Bool {
      func squeezed(_ body: Question.Body) -> Question.Body {
        Question(id: read.id, topic: "", prompt: "", body: body).mappingAllTexts(ExportText.squeezed).body
      }
      return first == second || squeezed(first) == squeezed(second)
    }
    return isSame(read.prompt, written.prompt) && isSame(read.body, written.body)
      && isSame(read.explanation, written.explanation) && read.hints.count == written.hints.count
      && zip(read.hints, written.hints).allSatisfy { isSame($0, $1) } && read.tags == written.tags
      && read.topic == written.topic
  }
}

/// The forms of an answer, each spelled out; `*` stands for any words.
enum SpelledForms {
  /// The forms of a pattern; of one with too many, the first one.
  static func of(_ pattern: AcceptedPattern) -> [String] { pattern.spelledForms ?? [pattern.firstForm] }

  /// The forms of several patterns, each once, as many as a question may have.
  static func of(_ patterns: [AcceptedPattern]) -> [AcceptedPattern] {
    var seen: Set<String> = []
    let forms = patterns.flatMap(of).filter { seen.insert($0).inserted }
    return forms.prefix(ImportLimits.values).compactMap { try? AcceptedPattern($0) }
  }
}

/// A text with gaps, and its gaps in the order of the text.
struct ClozeOrder {
  let text: String
  let gaps: [Gap]

  init(_ text: String, _ gaps: [Gap]) {
    var ordered: [Gap] = []
    self.text = ClozeText(text).filled { number in
      if gaps.indices.contains(number - 1) { ordered.append(gaps[number - 1]) }
      return "{{\(ordered.count)}}"
    }
    self.gaps = ordered
  }
}
