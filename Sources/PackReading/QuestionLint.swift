import Grading
import QuestionBank

/// Warnings about one question.
struct QuestionLint {
  let question: Question
  let places: QuestionPlaces
  let pack: Pack

  var warnings: [Diagnostic] {
    (foundations + keys + forms + typography + quotations).map {
      Diagnostic($0.fault, severity: .warning, at: $0.position)
    }
  }

  private typealias Finding = (fault: PackFault, position: Position)

  private var foundations: [Finding] {
    var findings: [Finding] = []
    if question.citations.isEmpty { findings.append((.noCitation, places.start)) }
    if question.explanation.isEmpty { findings.append((.noExplanation, places.start)) }
    if case .number(_, _, let unit) = question.body {
      if unit == nil { findings.append((.numberWithoutUnit, places.start)) }
      if !PromptLint.saysWhen(question.prompt) { findings.append((.numberWithoutDate, places.prompt)) }
    }
    return findings
  }

  /// Warnings about the prompt and the options of a question with options.
  private var keys: [Finding] {
    guard !question.options.isEmpty else { return [] }
    var findings: [Finding] = []
    for (option, position) in zip(question.options, places.options) {
      if !option.isRight && option.why == nil { findings.append((.optionWithoutReason(option.text), position)) }
      if PromptLint.coversOthers(option.text) { findings.append((.allOrNoneOption(option.text), position)) }
    }
    if let word = PromptLint.hiddenNegation(question.prompt) {
      findings.append((.hiddenNegation(word), places.prompt))
    }
    if let fault = PromptLint.repeatedOption(question.options) { findings.append((fault, places.start)) }
    if let fault = GiveawayLint.sharedWord(prompt: question.prompt, options: question.options) {
      findings.append((fault, places.prompt))
    }
    return findings
  }

  /// Warnings about the accepted forms of a question answered in words.
  private var forms: [Finding] {
    let position = places.accepted ?? places.start
    var findings: [Finding] = []
    for accepted in question.sheet.accepted {
      if accepted.count == 1, !accepted[0].source.contains(where: "*([".contains) {
        findings.append((.singleAcceptedForm, position))
      }
      let written = accepted.map(\.source)
      findings += written.filter(PromptLint.isReserved).map { (.reservedForm($0), position) }
      for form in written {
        if let role = otherRole(namedBy: form) { findings.append((.acceptedOtherRole(form, role: role), position)) }
      }
    }
    return findings
  }

  /// The role a form names, if the question asks for another one. A text with gaps may ask for several roles.
  private func otherRole(namedBy form: String) -> String? {
    guard let asked = question.role, case .short = question.body else { return nil }
    let plain = FrenchText(form).plain
    return pack.roles.first { role in
      role.id != asked && ([role.name] + role.accept).contains { FrenchText($0).plain == plain }
    }?.name
  }

  private var typography: [Finding] {
    guard pack.language == "fr" else { return [] }
    var findings: [Finding] = []
    for fault in TypographyLint.faults(in: question.prompt) { findings.append((fault, places.prompt)) }
    for (option, position) in zip(question.options, places.options) {
      for text in [option.text, option.why].compactMap(\.self) {
        findings += TypographyLint.faults(in: text).map { ($0, position) }
      }
    }
    let others =
      [question.explanation] + question.hints + question.views.flatMap { [$0.by, $0.says] } + question.bodyTexts
    for text in others { findings += TypographyLint.faults(in: text).map { ($0, places.start) } }
    return findings
  }

  private var quotations: [Finding] {
    places.citations.compactMap { place in
      guard let quote = place.citation.quote else { return nil }
      let words = Article.wordCount(quote)
      guard !PackLimits.quoteWords.contains(words) else { return nil }
      return (.quoteLength(words: words, allowed: PackLimits.quoteWords), place.position)
    }
  }
}

extension Question {
  /// The texts learners read in a question without options.
  fileprivate var bodyTexts: [String] {
    guard options.isEmpty else { return [] }
    let sheet = sheet
    return [sheet.text].compactMap(\.self) + sheet.numbered + sheet.lettered
  }
}
