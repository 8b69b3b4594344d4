import Grading
import Localisation
import QuestionBank
import Terminal
import Training

/// The right answer of a question, set against the answer that was given.
struct AnswerView {
  /// Where the answer is read.
  enum Setting {
    /// Below the question, whose choices are still on the screen: letters are enough.
    case belowQuestion
    /// Later or elsewhere: everything in words.
    case alone
  }

  let presentation: Presentation
  /// The answer given; nil for none.
  let outcome: Outcome?
  let setting: Setting
  let wording: Wording

  /// Below the question, an answer of more parts is given by its letters.
  private static let mostPartsInWords = 5

  private var sheet: AnswerSheet { presentation.sheet }
  private var chosen: [Int?] { outcome?.judgement.chosen ?? [] }

  /// Whether the parts of the answer differ in being right or wrong.
  private var isMarked: Bool {
    switch outcome?.judgement.verdict {
    case .partial, .wrong: true
    case .right, .near, .blank, nil: false
    }
  }
}

extension AnswerView {
  /// The right answer on one line, by its letters where it has several parts.
  var line: String {
    switch sheet.expected {
    case .letter(let index): lettered(index)
    case .letters(let indexes): indexes.map(QuestionView.letter).joined(separator: ", ")
    case .order(let indexes): indexes.map(QuestionView.letter).joined(separator: " ")
    case .pairing(let indexes): indexes.indices.map { code($0, indexes[$0]) }.joined(separator: " ")
    case .truth(let answer): wording(answer ? .trueOption : .falseOption)
    case .words, .number, .points: sheet.expectedTexts.joined(separator: " ; ")
    }
  }

  /// The right answer, part by part, with what was right of the answer given.
  var blocks: [Block] {
    let parts = parts
    if sheet.points != nil { return keyPoints(parts) }
    guard parts.count > 1 else { return [labelled(.rightAnswer, line)] }
    let isListed = setting == .alone || parts.count <= Self.mostPartsInWords
    if sheet.gapsSeparately {
      return [labelled(.rightAnswers, parts.map { marked($0, $0.text) }.joined(separator: " ; "))] + swappedGaps
    }
    guard isListed else {
      return [labelled(.rightAnswers, parts.map { marked($0, $0.code) }.joined(separator: isMarked ? " · " : " "))]
    }
    let lines = parts.map { Block(marked($0, $0.text), .strong, indent: isMarked ? 2 : 4, hanging: 6) }
    return isMarked ? lines : [Block(wording(.rightAnswers), indent: 2)] + lines
  }

  private func keyPoints(_ parts: [Part]) -> [Block] {
    [Block(wording(.keyPoints), indent: 2)]
      + parts.map { Block(marked($0, $0.text), .strong, indent: 4, hanging: isMarked ? 9 : 7) }
  }

  private func labelled(_ label: Sentence, _ text: String) -> Block {
    Block([Span(text: wording(label) + " ", style: .plain), Span(text: text, style: .strong)], indent: 2, hanging: 4)
  }
}

// MARK: - Parts

extension AnswerView {
  /// A part of the right answer.
  private struct Part {
    /// In letters and numbers.
    var code: String
    var text: String
    /// Whether it was answered.
    var isRight: Bool
  }

  private func marked(_ part: Part, _ text: String) -> String {
    isMarked ? "\(part.isRight ? "✓" : "✗") \(text)" : text
  }

  private var parts: [Part] {
    switch sheet.expected {
    case .letter, .truth, .number: []
    case .letters(let indexes): indexes.map(option)
    case .order(let indexes):
      indexes.indices.map { place in part(QuestionView.letter(indexes[place]), lettered(indexes[place]), at: place) }
    case .pairing(let indexes):
      indexes.indices.map { index in
        let code = code(index, indexes[index])
        return part(code, "\(code) \(sheet.numbered[index]) → \(sheet.lettered[indexes[index]])", at: index)
      }
    case .words(let gaps): gaps.count < 2 ? [] : gaps.indices.map { gap($0, gaps[$0]) }
    case .points(let points):
      points.indices.map { index in
        Part(code: "\(index + 1)", text: "\(index + 1). \(points[index].text)", isRight: isRight(index))
      }
    }
  }

  /// An option that is right. It may have been left out.
  private func option(_ index: Int) -> Part {
    let isRight = chosen.contains(index)
    let missed = isMarked && !isRight ? " " + wording(.optionMissed) : ""
    return Part(code: QuestionView.letter(index), text: lettered(index) + missed, isRight: isRight)
  }

  /// A place in an order, or an item with its letter.
  private func part(_ code: String, _ text: String, at index: Int) -> Part {
    let isRight = isRight(index)
    guard isMarked, !isRight else { return Part(code: code, text: text, isRight: isRight) }
    let given = chosen.indices.contains(index) ? chosen[index] : nil
    let instead = given.flatMap { given in
      setting == .alone
        ? sheet.lettered.indices.contains(given) ? sheet.lettered[given] : nil : QuestionView.letter(given)
    }
    return Part(code: code, text: "\(text) \(wording(.answeredInstead(instead)))", isRight: false)
  }

  private func gap(_ index: Int, _ gap: Gap) -> Part {
    let isRight = isRight(index)
    let given = gapTexts.indices.contains(index) && !gapTexts[index].isEmpty ? gapTexts[index] : nil
    let instead = isMarked && !isRight ? " " + wording(.answeredInstead(given)) : ""
    return Part(code: gap.firstForm, text: gap.firstForm + instead, isRight: isRight)
  }

  private func isRight(_ part: Int) -> Bool {
    let parts = outcome?.judgement.parts ?? []
    return parts.indices.contains(part) && parts[part]
  }

  private func lettered(_ index: Int) -> String {
    sheet.lettered.indices.contains(index) ? "\(QuestionView.letter(index))) \(sheet.lettered[index])" : ""
  }

  private func code(_ number: Int, _ letter: Int) -> String { "\(number + 1)\(QuestionView.letter(letter))" }
}

// MARK: - Gaps

extension AnswerView {
  /// What was typed in each gap.
  private var gapTexts: [String] { presentation.key.gapTexts(in: outcome?.review.given ?? "") }

  /// The gaps whose answers were typed in each other's place.
  private var swappedGaps: [Block] {
    guard let outcome, case .words(let gaps) = sheet.expected else { return [] }
    let (texts, parts) = (gapTexts, outcome.judgement.parts)
    guard texts.count == gaps.count, parts.count == gaps.count else { return [] }
    func fits(_ text: String, in gap: Gap) -> Bool {
      guard case .judged(let judgement) = AnswerKey.short(gap, lures: []).assess(text) else { return false }
      return judgement.verdict == .right || judgement.verdict == .near
    }
    let wrong = parts.indices.filter { !parts[$0] }
    let pairs = wrong.flatMap { first in wrong.filter { $0 > first }.map { (first, $0) } }
    return pairs.filter { fits(texts[$0], in: gaps[$1]) && fits(texts[$1], in: gaps[$0]) }
      .map { Block(wording(.gapsSwapped($0 + 1, $1 + 1)), indent: 2) }
  }
}

extension AnswerSheet {
  /// Whether the parts of the answer are words typed in several gaps.
  fileprivate var gapsSeparately: Bool { gaps.count > 1 }
}
