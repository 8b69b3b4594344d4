import Grading
import PackReading
import QuestionBank

/// The lines that depend on the kind of question.
extension QuestionInProgress {
  /// Takes a line, and tells what's asked next.
  mutating func take(_ text: String, at step: Step, _ context: Context) throws(Complaint) -> Step {
    switch step {
    case .answer:
      guard !text.isEmpty else { throw .needed }
      answer = text
      return .kind(offered: offeredKind)
    case .kind(let offered):
      guard let chosen = text.isEmpty ? offered : KindName.kind(named: text) else { throw .unknownKind(text) }
      return begin(chosen)
    case .truth:
      guard let truth = Self.truth(text) else { throw .notATruth }
      self.truth = truth
      return .explanation
    case .right, .wrong, .why: return try takeOption(text, at: step, context)
    case .form, .clozeText, .gap: return try takeWords(text, at: step, context)
    case .value, .unit, .tolerance, .date: return try takeNumber(text, at: step, context)
    case .pair, .distractors: return try takePair(text, at: step)
    case .categories, .item, .sequence: return try takeItem(text, at: step)
    case .point(let number, let fromAnswer): return try takePoint(text, number: number, fromAnswer)
    default: return step
    }
  }

  /// Takes what the answer says for a kind, and tells what's asked next.
  private mutating func begin(_ chosen: Kind) -> Step {
    kind = chosen
    let parts = Self.parts(answer)
    switch chosen {
    case .choice:
      options = [Question.Option(text: answer, isRight: true)]
      return .wrong(number: 1)
    case .multiple:
      options = parts.map { Question.Option(text: $0, isRight: true) }
      return options.count > 1 ? .wrong(number: 1) : .right(number: options.count + 1)
    case .truefalse:
      truth = Self.truth(answer)
      return truth == nil ? .truth : .explanation
    case .short:
      forms = parts
      return .form(number: forms.count + 1)
    case .cloze:
      guard hasGaps else { return .clozeText }
      texts = Self.texts(of: prompt)
      return .gap(number: 1, of: texts.count - 1)
    case .number:
      guard let number = number(in: answer) else { return .value }
      value = number.value
      unit = number.unit
      return unit == nil ? .unit : .tolerance
    case .match:
      pairs = parts.compactMap(Self.pair).map { Question.Pair(left: $0.left, right: $0.right) }
      if pairs.count != parts.count { pairs = [] }
      return pairs.count > 1 ? .distractors : .pair(number: pairs.count + 1)
    case .sort: return .categories
    case .order:
      sequence = Self.parts(answer, by: answer.contains(" > ") ? ">" : ";")
      return sequence.count > 1 ? .explanation : .sequence
    case .recall: return .point(number: 1, fromAnswer: Self.points(of: answer))
    }
  }

  /// The texts around the gaps, which three underscores or more mark.
  private static func texts(of text: String) -> [String] {
    var texts = [""]
    var rest = text[...]
    while let mark = rest.firstRange(of: "___") {
      texts[texts.count - 1] += rest[..<mark.lowerBound]
      texts.append("")
      rest = rest[mark.upperBound...].drop { $0 == "_" }
    }
    texts[texts.count - 1] += rest
    return texts
  }
}

// MARK: - Options

extension QuestionInProgress {
  private mutating func takeOption(_ text: String, at step: Step, _ context: Context) throws(Complaint) -> Step {
    switch step {
    case .right(let number):
      guard !text.isEmpty else { return .wrong(number: 1) }
      try add(Question.Option(text: text, isRight: true))
      return .right(number: number + 1)
    case .wrong:
      guard !text.isEmpty else {
        guard options.contains(where: { !$0.isRight }) else { throw .needed }
        try complain(context) { $0.isAboutOptions }
        return .explanation
      }
      try add(Question.Option(text: text))
      try complain(context) { if case .allOrNoneOption(text) = $0 { true } else { false } }
      return .why(option: text)
    case .why:
      if text.isEmpty, context.manner != .skipping { throw .needed }
      options[options.count - 1].why = text.isEmpty ? nil : text
      return .wrong(number: options.count { !$0.isRight } + 1)
    default: return step
    }
  }

  private mutating func add(_ option: Question.Option) throws(Complaint) {
    if options.contains(where: { $0.text.lowercased() == option.text.lowercased() }) { throw .repeated(option.text) }
    options.append(option)
  }

  /// Says the first thing that a strict check would, unless the author insists.
  private func complain(_ context: Context, _ concerns: (PackFault) -> Bool) throws(Complaint) {
    guard context.manner == .plain, let fault = context.lint(self).first(where: concerns) else { return }
    throw .fault(fault)
  }
}

// MARK: - Words

extension QuestionInProgress {
  private mutating func takeWords(_ text: String, at step: Step, _ context: Context) throws(Complaint) -> Step {
    switch step {
    case .form(let number):
      guard !text.isEmpty else {
        try complain(context) { $0.isAboutForms }
        return .explanation
      }
      for form in Self.parts(text) {
        try check(form)
        if forms.contains(form) { throw .repeated(form) }
        forms.append(form)
      }
      return .form(number: number + 1)
    case .clozeText:
      texts = Self.texts(of: text)
      guard texts.count > 1 else { throw .withoutGap }
      return .gap(number: 1, of: texts.count - 1)
    case .gap(let number, let count):
      let accepted = Self.parts(text)
      guard !accepted.isEmpty else { throw .needed }
      for form in accepted { try check(form) }
      if accepted.count == 1, context.manner == .plain, !accepted[0].contains(where: "*([".contains) {
        throw .fault(.singleAcceptedForm)
      }
      gaps.append(accepted)
      return number < count ? .gap(number: number + 1, of: count) : .explanation
    default: return step
    }
  }

  private func check(_ form: String) throws(Complaint) {
    do throws(PatternFault) {
      _ = try AcceptedPattern(form)
    } catch {
      throw .fault(.invalidPattern(form, error))
    }
  }
}

// MARK: - Numbers

extension QuestionInProgress {
  private mutating func takeNumber(_ text: String, at step: Step, _ context: Context) throws(Complaint) -> Step {
    switch step {
    case .value:
      guard let number = number(in: text) else { throw .notANumber(text) }
      value = number.value
      unit = number.unit
      return unit == nil ? .unit : .tolerance
    case .unit:
      if text.isEmpty, context.manner != .skipping { throw .needed }
      unit = text.isEmpty ? nil : text
      return .tolerance
    case .tolerance:
      if !text.isEmpty {
        guard let number = number(in: text), number.value >= 0 else { throw .notANumber(text) }
        tolerance = number.value
      }
      return context.lint(self).contains(.numberWithoutDate) ? .date : .explanation
    case .date:
      if text.isEmpty, context.manner != .skipping { throw .needed }
      if !text.isEmpty { prompt += " (\(text))" }
      try complain(context) { $0 == .numberWithoutDate }
      return .explanation
    default: return step
    }
  }
}

// MARK: - Lists

extension QuestionInProgress {
  private mutating func takePair(_ text: String, at step: Step) throws(Complaint) -> Step {
    if case .distractors = step {
      distractors = Self.parts(text)
      return .explanation
    }
    guard !text.isEmpty else {
      guard pairs.count > 1 else { throw .tooFew(needed: 2) }
      return .distractors
    }
    for part in Self.parts(text) {
      guard let pair = Self.pair(part) else { throw .withoutEqualsSign }
      if pairs.contains(where: { $0.left == pair.left }) { throw .repeated(pair.left) }
      if pairs.contains(where: { $0.right == pair.right }) { throw .repeated(pair.right) }
      pairs.append(Question.Pair(left: pair.left, right: pair.right))
    }
    return .pair(number: pairs.count + 1)
  }

  private mutating func takeItem(_ text: String, at step: Step) throws(Complaint) -> Step {
    switch step {
    case .categories:
      categories = Self.parts(text)
      guard categories.count > 1 else { throw .tooFew(needed: 2) }
      return .item(number: 1, categories: categories)
    case .item:
      guard !text.isEmpty else {
        guard items.count > 1 else { throw .tooFew(needed: 2) }
        return .explanation
      }
      guard let item = Self.pair(text) else { throw .withoutEqualsSign }
      let wanted = FrenchText(item.right).plain
      guard let category = categories.firstIndex(where: { FrenchText($0).plain == wanted }) else {
        throw .unknownCategory(item.right)
      }
      if items.contains(where: { $0.text == item.left }) { throw .repeated(item.left) }
      items.append(Question.SortedItem(text: item.left, category: category))
      return .item(number: items.count + 1, categories: categories)
    default:
      sequence = Self.parts(text, by: text.contains(" > ") ? ">" : ";")
      guard sequence.count > 1 else { throw .tooFew(needed: 2) }
      return .explanation
    }
  }

  private mutating func takePoint(_ text: String, number: Int, _ fromAnswer: [String]) throws(Complaint) -> Step {
    guard !text.isEmpty else {
      if points.isEmpty {
        for point in fromAnswer { try check(point: point) }
        points = fromAnswer
      }
      guard !points.isEmpty else { throw .needed }
      return .explanation
    }
    try check(point: text)
    points.append(text)
    return .point(number: number + 1, fromAnswer: fromAnswer)
  }
}

extension QuestionInProgress {
  /// Refuses a point that no answer could make.
  private func check(point text: String) throws(Complaint) {
    if Question.Point(text: text).key.tellingWords.isEmpty { throw .fault(.pointWithoutWords(text)) }
  }
}

extension PackFault {
  /// Whether a prompt can be mended before anything else is known of its question.
  var isAboutPrompt: Bool {
    switch self {
    case .similarPrompt, .hiddenNegation: true
    default: false
    }
  }

  fileprivate var isAboutOptions: Bool {
    switch self {
    case .overlappingOptions, .wordOnlyInKey, .keyOftenLongest: true
    default: false
    }
  }

  fileprivate var isAboutForms: Bool {
    switch self {
    case .singleAcceptedForm, .reservedForm: true
    default: false
    }
  }
}
