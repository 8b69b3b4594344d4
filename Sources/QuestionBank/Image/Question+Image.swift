import Grading

// What's written of a question and read again. Both sides stand together, because they change together.

extension ImageWriter {
  /// Everything but the name of the question's pack.
  mutating func question(_ question: Question) {
    text(question.id.question.text)
    text(question.topic)
    text(question.prompt)
    text(question.kind.rawValue)
    body(question.body)
    text(question.explanation)
    texts(question.hints)
    citations(question.citations)
    list(question.views) { $0.view($1) }
    texts(question.tags)
    optionalText(question.role?.text)
    optionalText(question.lesson?.text)
    number(question.level.rawValue)
    optionalText(question.contrasts?.text)
    texts(question.formerly.map(\.description))
  }

  private mutating func body(_ body: Question.Body) {
    switch body {
    case .choice(let options), .multiple(let options): list(options) { $0.option($1) }
    case .trueFalse(let answer): flag(answer)
    case .short(let gap): self.gap(gap)
    case .cloze(let text, let gaps):
      self.text(text)
      list(gaps) { $0.gap($1) }
    case .number(let value, let tolerance, let unit):
      fraction(value)
      fraction(tolerance)
      optionalText(unit)
    case .match(let pairs, let distractors):
      list(pairs) {
        $0.text($1.left)
        $0.text($1.right)
      }
      texts(distractors)
    case .sort(let categories, let items):
      texts(categories)
      list(items) {
        $0.text($1.text)
        $0.integer($1.category)
        $0.citations($1.citations)
      }
    case .order(let items): texts(items)
    case .recall(let points, let model):
      list(points) {
        $0.text($1.text)
        $0.patterns($1.accepted)
        $0.citations($1.citations)
      }
      optionalText(model)
    }
  }

  private mutating func option(_ option: Question.Option) {
    text(option.text)
    flag(option.isRight)
    optionalText(option.role?.text)
    optionalText(option.why)
    citations(option.citations)
  }

  private mutating func gap(_ gap: Gap) {
    patterns(gap.accepted)
    patterns(gap.refused)
  }

  private mutating func patterns(_ patterns: [AcceptedPattern]) {
    list(patterns) {
      $0.flag($1.isLiteral)
      $0.text($1.source)
    }
  }

  mutating func citations(_ citations: [Citation]) {
    list(citations) {
      $0.text($1.source.text)
      $0.optionalText($1.section)
      $0.optional($1.paragraph) { $0.integer($1) }
      $0.optionalText($1.quote)
    }
  }

  mutating func view(_ view: View) {
    text(view.by)
    text(view.says)
    citations(view.citations)
  }
}

extension ImageReader {
  mutating func question(of pack: PackID) throws(DamagedImage) -> Question {
    let id = QuestionID(pack: pack, question: try identifier(of: Question.self))
    let topic = try text()
    let prompt = try text()
    let body = try body()
    let explanation = try text()
    let hints = try texts()
    let citations = try citations()
    let views = try list { reader throws(DamagedImage) in try reader.view() }
    let tags = try texts()
    let role = try optionalIdentifier(of: Role.self)
    let lesson = try optionalIdentifier(of: Lesson.self)
    guard let level = Question.Level(rawValue: try number()) else { throw DamagedImage() }
    let contrasts = try optionalIdentifier(of: Question.self)
    let formerly = try list { reader throws(DamagedImage) in
      guard let name = QuestionID(try reader.text()) else { throw DamagedImage() }
      return name
    }
    return Question(
      id: id, topic: topic, prompt: prompt, body: body, explanation: explanation, hints: hints, citations: citations,
      views: views, tags: tags, role: role, lesson: lesson, level: level, contrasts: contrasts, formerly: formerly)
  }

  private mutating func body() throws(DamagedImage) -> Question.Body {
    guard let kind = Kind(rawValue: try text()) else { throw DamagedImage() }
    switch kind {
    case .choice: return .choice(try options())
    case .multiple: return .multiple(try options())
    case .truefalse: return .trueFalse(try flag())
    case .short: return .short(try gap())
    case .cloze:
      let text = try text()
      return .cloze(text: text, gaps: try list { reader throws(DamagedImage) in try reader.gap() })
    case .number:
      let value = try fraction()
      let tolerance = try fraction()
      return .number(value: value, tolerance: tolerance, unit: try optionalText())
    case .match:
      let pairs = try list { reader throws(DamagedImage) in
        let left = try reader.text()
        return Question.Pair(left: left, right: try reader.text())
      }
      return .match(pairs: pairs, distractors: try texts())
    case .sort:
      let categories = try texts()
      let items = try list { reader throws(DamagedImage) in
        let text = try reader.text()
        let category = try reader.integer()
        return Question.SortedItem(text: text, category: category, citations: try reader.citations())
      }
      return .sort(categories: categories, items: items)
    case .order: return .order(try texts())
    case .recall:
      let points = try list { reader throws(DamagedImage) in
        let text = try reader.text()
        let accepted = try reader.patterns()
        return Question.Point(text: text, accepted: accepted, citations: try reader.citations())
      }
      return .recall(points: points, model: try optionalText())
    }
  }

  private mutating func options() throws(DamagedImage) -> [Question.Option] {
    try list { reader throws(DamagedImage) in
      let text = try reader.text()
      let isRight = try reader.flag()
      let role = try reader.optionalIdentifier(of: Role.self)
      let why = try reader.optionalText()
      return Question.Option(text: text, isRight: isRight, role: role, why: why, citations: try reader.citations())
    }
  }

  private mutating func gap() throws(DamagedImage) -> Gap {
    let accepted = try patterns()
    return Gap(accepted: accepted, refused: try patterns())
  }

  private mutating func patterns() throws(DamagedImage) -> [AcceptedPattern] {
    try list { reader throws(DamagedImage) in
      let isLiteral = try reader.flag()
      let source = try reader.text()
      if isLiteral { return AcceptedPattern(literally: source) }
      do { return try AcceptedPattern(source) } catch { throw DamagedImage() }
    }
  }

  mutating func citations() throws(DamagedImage) -> [Citation] {
    try list { reader throws(DamagedImage) in
      let source = try reader.identifier(of: Source.self)
      let section = try reader.optionalText()
      let paragraph = try reader.optional { reader throws(DamagedImage) in try reader.integer() }
      return Citation(source: source, section: section, paragraph: paragraph, quote: try reader.optionalText())
    }
  }

  mutating func view() throws(DamagedImage) -> View {
    let by = try text()
    let says = try text()
    return View(by: by, says: says, citations: try citations())
  }
}
