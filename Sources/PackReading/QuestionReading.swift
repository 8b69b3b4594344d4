import Grading
import QuestionBank
import Yams

/// Reads the questions of a pack.
struct QuestionReading {
  let findings: Findings
  /// nil only if the placeholder for an unusable id is itself unusable.
  let pack: PackID?
  let sources: [String]
  let roles: [String]

  private static let commonFields = [
    "id", "kind", "topic", "role", "tags", "prompt", "explanation", "hints", "cite", "views",
  ]

  private static let everyField = Set(Kind.allCases.flatMap(\.traits.fields))

  func questions(_ nodes: [Node]) -> [(question: Question, places: QuestionPlaces)] {
    var lines: [String: Int] = [:]
    return nodes.compactMap { node in
      guard let fields = YAMLFields(node, field: "questions", findings: findings) else { return nil }
      let read = question(fields)
      if let id = fields["id"]?.plainText {
        if let first = lines[id] {
          findings.report(.duplicateID(id, firstLine: first), at: fields.position(of: "id"))
        } else {
          lines[id] = fields.position.line
        }
      }
      return read
    }
  }

  private func question(_ fields: YAMLFields) -> (question: Question, places: QuestionPlaces)? {
    let id = fields.identifier("id", of: Question.self)
    let prompt = fields.text("prompt", required: true)
    let topic = fields.text("topic", required: true)
    var places = QuestionPlaces(start: fields.position, prompt: fields.position(of: "prompt"))
    let kind = kind(fields)
    if let kind {
      fields.expectOnly(Self.commonFields + kind.traits.fields) { name in
        Self.everyField.contains(name) ? .misplacedField(name, kind: kind) : nil
      }
    }
    let body = kind.flatMap { bodyOfKind($0, fields, places: &places) }
    let citations = citations(fields, "cite", places: &places)
    let views = views(fields, places: &places)
    let role = role(fields)
    let explanation = fields.text("explanation") ?? ""
    let hints = fields.texts("hints")
    let tags = fields.texts("tags")
    guard let pack, let id, let prompt, let topic, let body else { return nil }
    let name = QuestionID(pack: pack, question: id)
    let question = Question(
      id: name, topic: topic, prompt: prompt, body: body, explanation: explanation, hints: hints,
      citations: citations, views: views, tags: tags, role: role)
    return (question, places)
  }

  private func kind(_ fields: YAMLFields) -> Kind? {
    guard let written = fields.text("kind", required: true) else { return nil }
    if let kind = Kind(rawValue: written) { return kind }
    findings.report(
      .unknownKind(written, nearest: Spelling.nearest(to: written, among: Kind.allCases.map(\.rawValue))),
      at: fields.position(of: "kind"))
    return nil
  }

  private func role(_ fields: YAMLFields) -> RoleID? {
    guard let role = fields.identifier("role", of: Role.self, required: false) else { return nil }
    if !roles.contains(role.text) {
      findings.report(
        .unknownRole(role.text, nearest: Spelling.nearest(to: role.text, among: roles)), at: fields.position(of: "role")
      )
    }
    return role
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
      guard let accepted = accepted(fields) else { return nil }
      return .short(accepted)
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
    }
  }

  private func options(_ kind: Kind, _ fields: YAMLFields, places: inout QuestionPlaces) -> Question.Body? {
    let nodes = fields.list("options", required: true)
    var options: [Question.Option] = []
    var rights = 0
    for node in nodes ?? [] {
      guard let inner = YAMLFields(node, field: "options", findings: findings) else { continue }
      inner.expectOnly(["text", "right", "role", "why", "cite"])
      places.options.append(inner.position)
      let citations = citations(inner, "cite", places: &places)
      let role = role(inner)
      let isRight = inner.flag("right") ?? false
      let why = inner.text("why")
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

  /// The accepted forms; those that aren't patterns are reported.
  private func accepted(_ fields: YAMLFields) -> [AcceptedPattern]? {
    guard let nodes = fields.list("accept", required: true) else { return nil }
    if nodes.isEmpty { findings.report(.tooFew(field: "accept", needed: 1), at: fields.position(of: "accept")) }
    let forms = nodes.compactMap { node -> AcceptedPattern? in
      guard let form = YAMLFields.text(node, field: "accept", findings: findings) else { return nil }
      do throws(PatternFault) {
        return try AcceptedPattern(form)
      } catch {
        findings.report(.invalidPattern(form, error), at: node.position)
        return nil
      }
    }
    return forms.isEmpty ? nil : forms
  }

  private func cloze(_ fields: YAMLFields) -> Question.Body? {
    let nodes = fields.list("gaps", required: true)
    let gaps = (nodes ?? []).compactMap { node -> [AcceptedPattern]? in
      guard let inner = YAMLFields(node, field: "gaps", findings: findings) else { return nil }
      inner.expectOnly(["accept"])
      return accepted(inner)
    }
    guard let text = fields.text("text", required: true), let nodes else { return nil }
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
      inner.expectOnly(["left", "right"])
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
      inner.expectOnly(["text", "in", "cite"])
      let citations = citations(inner, "cite", places: &places)
      let text = inner.text("text", required: true)
      let category = inner.text("in", required: true)
      // Missing categories are reported elsewhere; then no item can name one.
      guard let category, let text, !categories.isEmpty else { continue }
      guard let index = categories.firstIndex(of: category) else {
        findings.report(
          .unknownCategory(category, nearest: Spelling.nearest(to: category, among: categories)),
          at: inner.position(of: "in"))
        continue
      }
      items.append(Question.SortedItem(text: text, category: index, citations: citations))
    }
    guard enough(categoryNodes, "categories", fields), enough(nodes, "items", fields),
      different(items.map(\.text), "items", fields), different(categories, "categories", fields)
    else { return nil }
    return .sort(categories: categories, items: items)
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

// MARK: - Citations and views

extension QuestionReading {
  private func citations(_ fields: YAMLFields, _ field: String, places: inout QuestionPlaces) -> [Citation] {
    var citations: [Citation] = []
    for node in fields.list(field) ?? [] {
      guard let inner = YAMLFields(node, field: field, findings: findings) else { continue }
      inner.expectOnly(["source", "section", "paragraph", "quote"])
      let section = inner.text("section")
      let paragraph = inner.ordinal("paragraph")
      let quote = inner.text("quote")
      guard let source = inner.identifier("source", of: Source.self) else { continue }
      guard sources.contains(source.text) else {
        findings.report(
          .unknownSource(source.text, nearest: Spelling.nearest(to: source.text, among: sources)),
          at: inner.position(of: "source"))
        continue
      }
      let citation = Citation(source: source, section: section, paragraph: paragraph, quote: quote)
      citations.append(citation)
      places.citations.append(CitedPlace(citation: citation, position: inner.position(of: "quote")))
    }
    return citations
  }

  private func views(_ fields: YAMLFields, places: inout QuestionPlaces) -> [View] {
    var views: [View] = []
    let nodes = fields.list("views") ?? []
    for node in nodes {
      guard let inner = YAMLFields(node, field: "views", findings: findings) else { continue }
      inner.expectOnly(["by", "says", "cite"])
      let citations = citations(inner, "cite", places: &places)
      let by = inner.text("by", required: true)
      guard let says = inner.text("says", required: true), let by else { continue }
      views.append(View(by: by, says: says, citations: citations))
    }
    if nodes.count == 1 {
      findings.report(.tooFew(field: "views", needed: 2), at: fields.position(of: "views"))
    }
    return views
  }
}
