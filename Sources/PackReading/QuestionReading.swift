import Grading
import QuestionBank
import Yams

/// Reads the questions of a pack.
struct QuestionReading {
  let findings: Findings
  /// nil only if the placeholder for an unusable id is itself unusable.
  let pack: PackID?
  let citing: CitationReading
  let roles: KnownNames
  let lessons: KnownNames

  /// - Parameter others: The ids of questions of the pack that aren't among the nodes.
  func questions(
    _ nodes: [Node], among others: [String] = []
  ) -> [(question: Question, places: QuestionPlaces)] {
    var lines: [String: Int] = [:]
    var names: [String] = []
    var formerLines: [QuestionID: Int] = [:]
    let mappings = nodes.compactMap { YAMLFields($0, field: "questions", findings: findings) }
    for fields in mappings {
      guard let id = fields["id"]?.word else { continue }
      if let first = lines[id] {
        findings.report(.duplicateID(id, firstLine: first), at: fields.position(of: "id"))
      } else {
        lines[id] = fields.position.line
        names.append(id)
      }
    }
    let known = KnownNames(names + others)
    return mappings.compactMap { question($0, among: known, formerLines: &formerLines) }
  }

  private func question(
    _ fields: YAMLFields, among questions: KnownNames, formerLines: inout [QuestionID: Int]
  ) -> (question: Question, places: QuestionPlaces)? {
    let id = fields.identifier("id", of: Question.self)
    let prompt = fields.text("prompt", required: true, as: .paragraphs)
    let topic = fields.text("topic", required: true)
    var places = QuestionPlaces(start: fields.position, prompt: fields.position(of: "prompt"))
    let kind = kind(fields)
    if let kind {
      fields.expectOnly(FieldNames.question + kind.traits.fields) { name in
        FieldNames.ofSomeKind.contains(name) ? .misplacedField(name, kind: kind) : nil
      }
    } else {
      fields.expectOnly(FieldNames.question + FieldNames.ofSomeKind.sorted())
    }
    let body = kind.flatMap { bodyOfKind($0, fields, places: &places) }
    let citations = citing.citations(fields, places: &places.citations)
    let views = citing.views(fields, places: &places.citations)
    let role = role(fields)
    let lesson = fields.reference("lesson", to: Lesson.self, among: lessons, unknown: PackFault.unknownLesson)
    let level = level(fields)
    let contrasts = contrasts(fields, id, among: questions, places: &places)
    let formerly = formerly(fields, id, lines: &formerLines)
    let explanation = fields.text("explanation", as: .paragraphs) ?? ""
    let hints = fields.texts("hints", as: .paragraphs)
    let tags = fields.texts("tags")
    guard let pack, let id, let prompt, let topic, let body else { return nil }
    let name = QuestionID(pack: pack, question: id)
    let question = Question(
      id: name, topic: topic, prompt: prompt, body: body, explanation: explanation, hints: hints,
      citations: citations, views: views, tags: tags, role: role, lesson: lesson, level: level, contrasts: contrasts,
      formerly: formerly)
    return (question, places)
  }

  private func kind(_ fields: YAMLFields) -> Kind? {
    guard let written = fields.text("kind", required: true, as: .word) else { return nil }
    if let kind = Kind(rawValue: written) { return kind }
    fields.refuse(
      "kind", as: .unknownKind(written, nearest: findings.nearest(to: written, among: Kind.allCases.map(\.rawValue))))
    return nil
  }

  private func role(_ fields: YAMLFields) -> RoleID? {
    fields.reference("role", to: Role.self, among: roles, unknown: PackFault.unknownRole)
  }

  private func level(_ fields: YAMLFields) -> Question.Level {
    guard let written = fields.text("level", as: .word) else { return .application }
    if let level = Question.Level.allCases.first(where: { String($0.rawValue) == written }) { return level }
    fields.refuse("level", as: .invalidLevel(written))
    return .application
  }

  private func contrasts(
    _ fields: YAMLFields, _ id: LocalQuestionID?, among questions: KnownNames, places: inout QuestionPlaces
  ) -> LocalQuestionID? {
    let other = fields.reference(
      "contrasts", to: Question.self, among: questions, unknown: PackFault.unknownContrast)
    guard let other else { return nil }
    places.contrasts = fields.position(of: "contrasts")
    if other == id { findings.report(.namesItself(field: "contrasts"), at: fields.position(of: "contrasts")) }
    return other
  }

  /// The names that the question had before. No name belongs to two questions.
  private func formerly(
    _ fields: YAMLFields, _ id: LocalQuestionID?, lines: inout [QuestionID: Int]
  ) -> [QuestionID] {
    var names: [QuestionID] = []
    for node in fields.list("formerly") ?? [] {
      guard let text = YAMLFields.text(node, field: "formerly", as: .word, findings: findings) else { continue }
      guard let name = QuestionID(text) else {
        YAMLFields.refuse(node, as: .invalidQuestionName(text), findings: findings)
        continue
      }
      if name.pack == pack, name.question == id {
        findings.report(.namesItself(field: "formerly"), at: node.position)
      } else if let first = lines[name] {
        findings.report(.repeatedFormerName(text, firstLine: first), at: node.position)
      } else {
        lines[name] = node.position.line
        names.append(name)
      }
    }
    return names
  }
}

// MARK: - Bodies, by kind

extension QuestionReading {
  private func bodyOfKind(_ kind: Kind, _ fields: YAMLFields, places: inout QuestionPlaces) -> Question.Body? {
    switch kind {
    case .choice, .multiple: return options(kind, fields, places: &places)
    case .truefalse:
      guard fields.required("answer") != nil, let answer = fields.flag("answer") else { return nil }
      return .trueFalse(answer)
    case .short:
      places.accepted = fields.position(of: "accept")
      return gap(fields).map { .short($0) }
    case .cloze: return cloze(fields)
    case .number:
      let value = fields.number("answer", required: true)
      let tolerance = fields.number("tolerance") ?? 0
      let unit = fields.text("unit")
      return value.map { .number(value: $0, tolerance: tolerance, unit: unit) }
    case .match: return match(fields)
    case .sort: return sort(fields, places: &places)
    case .order:
      let nodes = fields.list("items", required: true)
      let items = fields.texts(nodes ?? [], field: "items")
      guard enough(nodes, "items", fields), different(items, "items", fields) else { return nil }
      return .order(items)
    case .recall: return recall(fields, places: &places)
    }
  }

  private func options(_ kind: Kind, _ fields: YAMLFields, places: inout QuestionPlaces) -> Question.Body? {
    let nodes = fields.list("options", required: true)
    var options: [Question.Option] = []
    var rights = 0
    for node in nodes ?? [] {
      guard let inner = YAMLFields(node, field: "options", findings: findings) else { continue }
      inner.expectOnly(FieldNames.option)
      places.options.append(inner.position)
      let citations = citing.citations(inner, places: &places.citations)
      let role = role(inner)
      let isRight = inner.flag("right") ?? false
      let why = inner.text("why", as: .paragraphs)
      if isRight { rights += 1 }
      guard let text = inner.text("text", required: true) else { continue }
      options.append(Question.Option(text: text, isRight: isRight, role: role, why: why, citations: citations))
    }
    guard enough(nodes, "options", fields), different(options.map(\.text), "options", fields) else { return nil }
    let place = fields.position(of: "options")
    if rights == 0 {
      findings.report(.noRightOption, at: place)
    } else if kind == .choice && rights > 1 {
      findings.report(.severalRightOptions(rights), at: place)
    } else if kind == .multiple && rights == nodes?.count {
      findings.report(.everyOptionRight, at: place)
    }
    return kind == .choice ? .choice(options) : .multiple(options)
  }

  /// What is accepted and refused in one place.
  private func gap(_ fields: YAMLFields) -> Gap? {
    let nodes = fields.list("accept", required: true)
    if nodes?.isEmpty == true {
      findings.report(.tooFew(field: "accept", needed: 1), at: fields.position(of: "accept"))
    }
    let accepted = patterns(nodes ?? [], field: "accept")
    let refused = patterns(fields.list("not") ?? [], field: "not")
    return accepted.isEmpty ? nil : Gap(accepted: accepted, refused: refused)
  }

  /// The patterns among the nodes. The other nodes are reported.
  private func patterns(_ nodes: [Node], field: String) -> [AcceptedPattern] {
    nodes.compactMap { node in
      guard let form = YAMLFields.text(node, field: field, findings: findings) else { return nil }
      do throws(PatternFault) {
        return try AcceptedPattern(form)
      } catch {
        findings.report(.invalidPattern(form, error), at: node.position)
        return nil
      }
    }
  }

  private func cloze(_ fields: YAMLFields) -> Question.Body? {
    let nodes = fields.list("gaps", required: true)
    let gaps = (nodes ?? []).compactMap { node -> Gap? in
      guard let inner = YAMLFields(node, field: "gaps", findings: findings) else { return nil }
      inner.expectOnly(FieldNames.gap)
      return gap(inner)
    }
    guard let text = fields.text("text", required: true, as: .paragraphs), let nodes else { return nil }
    let marks = ClozeText(text).marks
    guard !marks.isEmpty, marks.sorted() == Array(1...marks.count), marks.count == nodes.count else {
      findings.report(.gapMismatch(marks: marks, gaps: nodes.count), at: fields.position(of: "text"))
      return nil
    }
    return .cloze(text: text, gaps: gaps)
  }

  private func match(_ fields: YAMLFields) -> Question.Body? {
    let nodes = fields.list("pairs", required: true)
    let pairs = (nodes ?? []).compactMap { node -> Question.Pair? in
      guard let inner = YAMLFields(node, field: "pairs", findings: findings) else { return nil }
      inner.expectOnly(FieldNames.pair)
      let left = inner.text("left", required: true)
      guard let right = inner.text("right", required: true), let left else { return nil }
      return Question.Pair(left: left, right: right)
    }
    let distractors = fields.texts("distractors")
    guard enough(nodes, "pairs", fields), different(pairs.map(\.left), "pairs", fields),
      different(pairs.map(\.right) + distractors, "pairs", fields)
    else { return nil }
    return .match(pairs: pairs, distractors: distractors)
  }

  private func sort(_ fields: YAMLFields, places: inout QuestionPlaces) -> Question.Body? {
    let categoryNodes = fields.list("categories", required: true)
    let categories = fields.texts(categoryNodes ?? [], field: "categories")
    let nodes = fields.list("items", required: true)
    var items: [Question.SortedItem] = []
    for node in nodes ?? [] {
      guard let inner = YAMLFields(node, field: "items", findings: findings) else { continue }
      inner.expectOnly(FieldNames.item)
      let citations = citing.citations(inner, places: &places.citations)
      let text = inner.text("text", required: true)
      let category = inner.text("in", required: true, as: .word)
      // Missing categories are reported elsewhere; then no item can name one.
      guard let category, let text, !categories.isEmpty else { continue }
      guard let index = categories.firstIndex(of: category) else {
        inner.refuse(
          "in", as: .unknownCategory(category, nearest: findings.nearest(to: category, among: categories)))
        continue
      }
      items.append(Question.SortedItem(text: text, category: index, citations: citations))
    }
    guard enough(categoryNodes, "categories", fields), enough(nodes, "items", fields),
      different(items.map(\.text), "items", fields), different(categories, "categories", fields)
    else { return nil }
    return .sort(categories: categories, items: items)
  }

  private func recall(_ fields: YAMLFields, places: inout QuestionPlaces) -> Question.Body? {
    let model = fields.text("model", as: .paragraphs)
    guard let nodes = fields.list("points", required: true) else { return nil }
    if nodes.isEmpty { findings.report(.tooFew(field: "points", needed: 1), at: fields.position(of: "points")) }
    let points = nodes.compactMap { node -> Question.Point? in
      guard let inner = YAMLFields(node, field: "points", findings: findings) else { return nil }
      inner.expectOnly(FieldNames.point)
      let forms = inner.list("accept") ?? []
      let accepted = patterns(forms, field: "accept")
      let citations = citing.citations(inner, places: &places.citations)
      guard let text = inner.text("text", required: true) else { return nil }
      let point = Question.Point(text: text, accepted: accepted, citations: citations)
      if forms.isEmpty, point.key.tellingWords.isEmpty {
        findings.report(.pointWithoutWords(text), at: inner.position(of: "text"))
      }
      return point
    }
    guard different(points.map(\.text), "points", fields) else { return nil }
    return .recall(points: points, model: model)
  }

  /// Whether a list has at least the two values that make a choice. Faulty values count.
  private func enough(_ nodes: [Node]?, _ field: String, _ fields: YAMLFields) -> Bool {
    guard let nodes else { return false }
    guard nodes.count < 2 else { return true }
    findings.report(.tooFew(field: field, needed: 2), at: fields.position(of: field))
    return false
  }

  private func different(_ texts: [String], _ field: String, _ fields: YAMLFields) -> Bool {
    var seen: Set<String> = []
    for text in texts where !seen.insert(text.lowercased()).inserted {
      findings.report(.repeatedText(field: field, text), at: fields.position(of: field))
      return false
    }
    return true
  }
}
