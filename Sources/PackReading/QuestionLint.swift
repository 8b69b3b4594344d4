import Grading
import QuestionBank

/// Warnings about one question.
struct QuestionLint {
  let question: Question
  /// The prompt without case, accents and articles.
  let plainPrompt: String
  let places: QuestionPlaces
  let context: LintContext

  var warnings: [Diagnostic] {
    (foundations + keys + forms + names + typography).map {
      Diagnostic($0.fault, severity: .warning, at: $0.position)
    } + places.citations.compactMap(\.lengthWarning)
  }

  private typealias Finding = (fault: PackFault, position: Position)

  private var foundations: [Finding] {
    var findings: [Finding] = []
    if question.citations.isEmpty { findings.append((.noCitation, places.start)) }
    if question.explanation.isEmpty { findings.append((.noExplanation, places.start)) }
    if case .number(_, _, let unit) = question.body {
      if unit == nil { findings.append((.numberWithoutUnit, places.start)) }
      if !PromptLint.saysWhen(plainPrompt) { findings.append((.numberWithoutDate, places.prompt)) }
    }
    return findings
  }

  /// Warnings about the prompt and the options of a question with options.
  private var keys: [Finding] {
    guard !question.options.isEmpty else { return [] }
    var findings: [Finding] = []
    let plain = question.options.map { FrenchText($0.text).plain }
    for (index, (option, position)) in zip(question.options, places.options).enumerated() {
      if !option.isRight && option.why == nil { findings.append((.optionWithoutReason(option.text), position)) }
      if PromptLint.coversOthers(plain[index]) { findings.append((.allOrNoneOption(option.text), position)) }
    }
    if let word = PromptLint.hiddenNegation(question.prompt) {
      findings.append((.hiddenNegation(word), places.prompt))
    }
    if let fault = PromptLint.repeatedOption(question.options, plain: plain) { findings.append((fault, places.start)) }
    if let fault = GiveawayLint.sharedWord(prompt: plainPrompt, options: question.options, plain: plain) {
      findings.append((fault, places.prompt))
    }
    return findings
  }

  /// Warnings about the accepted forms of a question answered in words.
  private var forms: [Finding] {
    let position = places.accepted ?? places.start
    var findings: [Finding] = []
    for gap in question.sheet.gaps {
      let accepted = gap.accepted
      if accepted.count == 1, !accepted[0].source.contains(where: "*([".contains) {
        findings.append((.singleAcceptedForm, position))
      }
      let written = accepted.map(\.source)
      findings += written.filter(PromptLint.isReserved).map { (.reservedForm($0), position) }
      for form in written {
        if let role = otherRole(namedBy: form) { findings.append((.acceptedOtherRole(form, role: role), position)) }
      }
      findings += gap.refused.map(\.firstForm).filter { isAccepted($0, by: accepted) }
        .map { (.acceptedAndRefused($0), position) }
    }
    return findings
  }

  /// Whether one of the first accepted forms takes a text. A hundred forms against a hundred would take too long.
  private func isAccepted(_ text: String, by accepted: [AcceptedPattern]) -> Bool {
    let text = FrenchText(text)
    return accepted.prefix(Self.mostCompared).contains { $0.matches(text) }
  }

  private static let mostCompared = 10

  /// The role a form names, if the question asks for another one. A text with gaps may ask for several roles.
  private func otherRole(namedBy form: String) -> String? {
    guard let asked = question.role, case .short = question.body else { return nil }
    return context.role(named: form, otherThan: asked)?.name
  }

  /// Warnings about other questions that the question names.
  private var names: [Finding] {
    var findings = question.formerly.filter(context.has).map { name -> Finding in
      (.formerNameInUse(name.description), places.start)
    }
    if let other = question.contrasts, let role = question.askedRole, context.askedRole(of: other) == role {
      findings.append((.contrastOfOneRole(other.text), places.contrasts ?? places.start))
    }
    return findings
  }

  private var typography: [Finding] {
    guard FrenchTypography.applies(to: context.language) else { return [] }
    var findings: [Finding] = []
    if let fault = TypographyLint.fault(in: question.prompt) { findings.append((fault, places.prompt)) }
    for (option, position) in zip(question.options, places.options) {
      for text in [option.text, option.why].compactMap(\.self) {
        if let fault = TypographyLint.fault(in: text) { findings.append((fault, position)) }
      }
    }
    let others =
      [question.explanation] + question.hints + question.views.flatMap { [$0.by, $0.says] } + question.bodyTexts
    return findings + others.compactMap(TypographyLint.fault).map { ($0, places.start) }
  }
}

extension Question {
  /// The texts learners read in a question without options.
  fileprivate var bodyTexts: [String] {
    guard options.isEmpty else { return [] }
    let sheet = sheet
    let points = sheet.points?.map(\.text) ?? []
    return [sheet.text, model].compactMap(\.self) + sheet.numbered + sheet.lettered + points
  }
}
