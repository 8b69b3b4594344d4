import Grading
import QuestionBank
import Training

/// A question as an xAPI interaction (xAPI 1.0.3, Data, 2.4.4.1, "Interaction Activities"), with everything in the
/// author's order.
struct XAPIInteraction: Sendable {
  enum InteractionType: String, Sendable {
    case trueFalse = "true-false"
    case choice, matching, sequencing, numeric
    case fillIn = "fill-in"
    case longFillIn = "long-fill-in"
  }

  /// Something to choose. Its id is stable as long as the author's order is.
  struct Component: Hashable, Sendable {
    var id: String
    var text: String
  }

  private(set) var type: InteractionType
  /// Every right response; nil if they can't be listed, for example because a form has a `*`.
  private(set) var correctResponses: [String]?
  /// For choice and sequencing only.
  private(set) var choices: [Component]?
  /// For matching only, as is `target`.
  private(set) var source: [Component]?
  private(set) var target: [Component]?

  init(_ question: Question) {
    let sheet = question.sheet
    let lettered = Self.components(sheet.letteredPart, sheet.lettered)
    func ids(_ indexes: [Int]) -> String {
      Self.list(indexes.filter(lettered.indices.contains).map { lettered[$0].id })
    }
    switch sheet.expected {
    case .letter(let index): (type, choices, correctResponses) = (.choice, lettered, [ids([index])])
    case .letters(let indexes): (type, choices, correctResponses) = (.choice, lettered, [ids(indexes)])
    case .order(let indexes): (type, choices, correctResponses) = (.sequencing, lettered, [ids(indexes)])
    case .pairing(let indexes):
      type = .matching
      source = Self.components(sheet.numberedPart, sheet.numbered)
      target = lettered
      correctResponses = [pairing(indexes)]
    case .truth(let answer):
      type = .trueFalse
      correctResponses = [String(answer)]
    case .words(let gaps): (type, correctResponses) = Self.fillIn(gaps)
    case .number(let value, let tolerance, _):
      type = .numeric
      let least = DecimalText.of(value - abs(tolerance))
      let most = DecimalText.of(value + abs(tolerance))
      correctResponses = [least == most ? least : "\(least)[:]\(most)"]
    case .points: type = .longFillIn
    }
  }
}

// MARK: - Responses

extension XAPIInteraction {
  /// A review's response in the format of its type; nil if the question was left blank, or if the response doesn't
  /// fit the question's current version.
  func response(of review: Review, to question: Question) -> String? {
    guard review.verdict != .blank else { return nil }
    let sheet = question.sheet
    switch sheet.expected {
    case .letter, .letters, .order, .pairing, .truth:
      let correct = correctResponses?.first
      let response = chosen(by: review, on: sheet) ?? (review.isRight ? correct : nil)
      // A right answer must be the right response; otherwise the question has changed since.
      return (response == correct) == review.isRight ? response : nil
    case .points: return Self.item(review.given).nonEmpty
    case .words where sheet.text == nil: return Self.item(review.given).nonEmpty
    case .words(let gaps):
      let texts = AnswerKey.cloze(gaps: gaps, lures: []).gapTexts(in: review.given)
      return Self.list(texts.map(Self.item)).nonEmpty
    case .number(let value, let tolerance, let unit):
      return AnswerKey.number(value: value, tolerance: tolerance, unit: unit).number(in: review.given)
        .map(DecimalText.of)
    }
  }

  /// The response of a choice; nil when it isn't known or doesn't fit the question in its present version.
  private func chosen(by review: Review, on sheet: AnswerSheet) -> String? {
    switch type {
    case .choice, .sequencing:
      let indexes = review.chosen.indexes(on: sheet)?.compactMap(\.self) ?? []
      guard let choices, !indexes.isEmpty else { return nil }
      return Self.list((type == .choice ? indexes.sorted() : indexes).map { choices[$0].id })
    case .matching: return pairing(review.chosen.indexes(on: sheet) ?? []).nonEmpty
    case .trueFalse:
      if case .texts(let texts) = review.chosen, let text = texts.first { return text }
      // There is only one wrong answer.
      return correctResponses?.first.map { ($0 == "true") == review.isRight ? "true" : "false" }
    case .fillIn, .longFillIn, .numeric: return nil
    }
  }
}

// MARK: - Response patterns

extension XAPIInteraction {
  /// "Short" responses have at most 250 characters.
  private static let longestShortResponse = 250
  /// More right responses than this aren't listed.
  private static let mostResponses = 64

  private static func components(_ part: AnswerSheet.Part?, _ texts: [String]) -> [Component] {
    texts.enumerated().map { Component(id: "\(part?.rawValue ?? "")-\($0 + 1)", text: $1) }
  }

  private static func list(_ items: [String]) -> String { items.joined(separator: "[,]") }

  /// Each source paired with the target at its index; sources without a target are left out.
  private func pairing(_ indexes: [Int?]) -> String {
    Self.list(
      zip(source ?? [], indexes).compactMap { left, index in
        index.map { "\(left.id)[.]\(target?[$0].id ?? "")" }
      })
  }

  /// A text as a list item, without anything that reads as a delimiter or a parameter.
  private static func item(_ text: String) -> String {
    let item = text.replacing("[,]", with: "[, ]")
    return item.hasPrefix("{") ? " " + item : item
  }

  private static func fillIn(_ gaps: [Gap]) -> (InteractionType, [String]?) {
    let parameters = gaps.count > 1 ? "{case_matters=false}{order_matters=true}" : "{case_matters=false}"
    var responses: [[String]]? = [[]]
    for gap in gaps {
      guard let heads = responses, let forms = forms(of: gap.accepted), heads.count * forms.count <= mostResponses
      else {
        responses = nil
        break
      }
      responses = heads.flatMap { head in forms.map { head + [item($0)] } }
    }
    let lists = responses?.map(list)
    let isLong = (lists ?? [list(gaps.map { $0.accepted.first?.source ?? "" })]).contains {
      $0.count > longestShortResponse
    }
    return (isLong ? .longFillIn : .fillIn, lists?.map { parameters + $0 })
  }

  /// Every form accepted in a gap, without repetition; nil if they can't be listed.
  private static func forms(of accepted: [AcceptedPattern]) -> [String]? {
    var forms: [String] = []
    for pattern in accepted {
      guard let listed = pattern.listedForms else { return nil }
      for form in listed where !forms.contains(form) { forms.append(form) }
    }
    return forms
  }
}
