import Grading
import QuestionBank

/// A question on its way from Moodle's terms to ours, shared by GIFT and Moodle XML.
struct QuestionDraft {
  var position: Position
  var guid: String?
  var name: String?
  var topic: String?
  var tags: [String] = []
  var prompt = ""
  var choices = ""
  var body: Question.Body?
  var generalFeedback = ""
  var hints: [String] = []
  var losses = ImportLosses()
  /// What comes in all the same.
  private(set) var warnings: [ImportFault] = []
  /// Said only where there's no general feedback.
  private var spareFeedback = ""

  init(position: Position) {
    self.position = position
  }

  /// An answer and its share of the mark.
  struct Weighted {
    var text: String
    /// From -1 to 1.
    var fraction: Double
    var feedback: String
  }

  /// Adds the question to a deck.
  mutating func add(to deck: inout ImportedDeck) throws(ImportFault) {
    guard let body else { throw .notUnderstood(prompt) }
    if case .cloze = body {} else if prompt.isEmpty { throw .emptyFront }
    if CardBody.isUnknownPicture(prompt) { throw .onlyPicture }
    var item = ImportedItem(position: position, prompt: prompt, body: body)
    item.choices = choices
    item.guid = guid
    item.name = name
    item.topic = topic
    item.tags = tags
    item.hints = hints
    if generalFeedback.isEmpty {
      item.explanation = spareFeedback
    } else {
      item.explanation = generalFeedback
      losses.add(.feedback, spareFeedback.isEmpty ? 0 : 1)
    }
    deck.add(item, losing: losses)
    for warning in warnings { deck.warn(warning, at: position) }
  }
}

// MARK: - Bodies

extension QuestionDraft {
  /// Options of which one is right, or several are.
  ///
  /// - Parameter isSingle: Whether the learner chooses one.
  mutating func setOptions(_ answers: [Weighted], isSingle: Bool) throws(ImportFault) {
    let full = isSingle ? answers.filter { $0.fraction >= 1 } : answers.filter { $0.fraction > 0 }
    // Where nothing gets the full mark, the best answers are the right ones.
    let best = answers.map(\.fraction).max() ?? 0
    guard best > 0 else { throw .noRightAnswer }
    let right = full.isEmpty ? best : full.map(\.fraction).min() ?? best
    let options = answers.map { answer in
      Question.Option(text: answer.text, isRight: answer.fraction >= right, why: answer.feedback.nonEmpty)
    }
    let rights = answers.filter { $0.fraction >= right }
    if isSingle {
      losses.add(.partialCredit, answers.count { $0.fraction > 0 && $0.fraction < right })
      if rights.count > 1 { warnings.append(.anyOfSeveral) }
    } else if rights.contains(where: { $0.fraction != rights[0].fraction }) {
      losses.add(.partialCredit)
    }
    body = isSingle && rights.count == 1 ? .choice(options) : .multiple(options)
  }

  /// Accepted forms.
  ///
  /// - Parameter listsOnlyRight: Whether every answer is written as a right one, as surveys are by mistake.
  mutating func setForms(_ answers: [Weighted], listsOnlyRight: Bool) throws(ImportFault) {
    let best = answers.map(\.fraction).max() ?? 0
    guard best > 0 else { throw .noRightAnswer }
    let right = answers.filter { $0.fraction == best }
    losses.add(.partialCredit, answers.count { $0.fraction > 0 && $0.fraction < best })
    let forms = right.compactMap { TypedForms.literally($0.text, wildcards: true) }
    guard !forms.isEmpty else { throw .untypable(right[0].text) }
    let wrong = answers.filter { $0.fraction <= 0 }.map(\.text)
    body = .short(Gap(accepted: forms, refused: TypedForms.refused(wrong)))
    let feedback = answers.filter { !$0.feedback.isEmpty }
    if let first = right.first(where: { !$0.feedback.isEmpty }) {
      spareFeedback = first.feedback
      losses.add(.feedback, feedback.count - 1)
    } else {
      losses.add(.feedback, feedback.count)
    }
    let texts = right.map(\.text)
    if listsOnlyRight, texts.count >= 3, !Likeness.anyTwoResemble(texts) { warnings.append(.everythingRight(texts)) }
  }

  mutating func setTruth(_ answer: Bool, wrong: String, right: String) {
    body = .trueFalse(answer)
    if generalFeedback.isEmpty {
      spareFeedback = wrong.nonEmpty ?? right
      losses.add(.feedback, wrong.isEmpty || right.isEmpty ? 0 : 1)
    } else {
      losses.add(.feedback, [wrong, right].count { !$0.isEmpty })
    }
  }

  mutating func setNumbers(
    _ numbers: [(value: Double, tolerance: Double, fraction: Double, feedback: String)], unit: String?
  ) throws(ImportFault) {
    let best = numbers.map(\.fraction).max() ?? 0
    guard best > 0, let right = numbers.first(where: { $0.fraction == best }) else { throw .noRightAnswer }
    body = .number(value: right.value, tolerance: right.tolerance, unit: unit)
    losses.add(.partialCredit, numbers.count { $0.fraction > 0 } - 1)
    spareFeedback = right.feedback
    losses.add(.feedback, numbers.count { !$0.feedback.isEmpty } - (right.feedback.isEmpty ? 0 : 1))
  }

  /// Pairs; a right side without a left one is a distractor. Where a right side occurs twice, the left sides are sorted
  /// into the right ones.
  mutating func setPairs(_ pairs: [(left: String, right: String)]) {
    let real = pairs.filter { !$0.left.isEmpty }
    var rights: [String] = []
    var places: [String: Int] = [:]
    for pair in pairs where places[pair.right] == nil {
      places[pair.right] = rights.count
      rights.append(pair.right)
    }
    if Set(real.map(\.right)).count == real.count {
      let used = Set(real.map(\.right))
      body = .match(
        pairs: real.map { Question.Pair(left: $0.left, right: $0.right) },
        distractors: rights.filter { !used.contains($0) && !$0.isEmpty })
    } else {
      body = .sort(
        categories: rights,
        items: real.map { pair in
          Question.SortedItem(text: pair.left, category: places[pair.right] ?? 0)
        })
    }
  }

  mutating func setCloze(_ text: String, _ embedded: EmbeddedAnswers) {
    body = .cloze(text: text, gaps: embedded.gaps)
    choices = embedded.choiceText
  }
}

/// Whether texts look like forms of one answer.
enum Likeness {
  static func anyTwoResemble(_ texts: [String]) -> Bool {
    // A list as long as that is a list of forms, however different they look.
    guard texts.count <= 20 else { return true }
    let words = texts.map(words)
    return texts.indices.contains { first in
      texts.indices.contains { second in
        first < second && resemble(texts[first], words[first], texts[second], words[second])
      }
    }
  }

  private static func resemble(_ first: String, _ firstWords: Set<String>, _ second: String, _ secondWords: Set<String>)
    -> Bool
  {
    let shared = firstWords.intersection(secondWords).count
    if shared > 0, shared * 2 >= min(firstWords.count, secondWords.count) { return true }
    let longest = max(first.unicodeScalars.count, second.unicodeScalars.count)
    return EditDistance.between(first.lowercased(), second.lowercased(), atMost: min(longest / 3, 20)) != nil
  }

  /// The words of three letters and more.
  private static func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count >= 3 }.prefix(50).map(String.init))
  }
}
