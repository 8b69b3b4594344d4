import Grading

/// One question of a pack.
package struct Question: Hashable, Sendable {
  package var id: QuestionID
  /// A word shared by the questions on one subject.
  package var topic: String
  package var prompt: String
  package var body: Body
  /// Why the right answer is right; may be empty.
  package var explanation: String
  /// From vague to specific.
  package var hints: [String]
  package var citations: [Citation]
  /// Each source's view, if sources disagree.
  package var views: [View]
  package var tags: [String]
  /// The role the right answer belongs to.
  package var role: RoleID?

  package init(
    id: QuestionID, topic: String, prompt: String, body: Body, explanation: String = "", hints: [String] = [],
    citations: [Citation] = [], views: [View] = [], tags: [String] = [], role: RoleID? = nil
  ) {
    self.id = id
    self.topic = topic
    self.prompt = prompt
    self.body = body
    self.explanation = explanation
    self.hints = hints
    self.citations = citations
    self.views = views
    self.tags = tags
    self.role = role
  }
}

extension Question {
  /// The question and its answer, by kind. Everything is in the author's order.
  package enum Body: Hashable, Sendable {
    /// One option is right.
    case choice([Option])
    /// Several options are right.
    case multiple([Option])
    case trueFalse(Bool)
    /// The accepted forms. The first one is shown.
    case short([AcceptedPattern])
    /// A text with `{{1}}`, `{{2}}` where words are missing, and the accepted forms of each.
    case cloze(text: String, gaps: [[AcceptedPattern]])
    case number(value: Double, tolerance: Double, unit: String?)
    /// Pairs that belong together, and right sides without a partner.
    case match(pairs: [Pair], distractors: [String])
    /// Items that each belong to one of the categories.
    case sort(categories: [String], items: [SortedItem])
    /// Items in the right order.
    case order([String])
  }

  /// Two things that belong together.
  package struct Pair: Hashable, Sendable {
    package var left: String
    package var right: String

    package init(left: String, right: String) {
      self.left = left
      self.right = right
    }
  }

  /// An item and the index of its category.
  package struct SortedItem: Hashable, Sendable {
    package var text: String
    package var category: Int
    package var citations: [Citation]

    package init(text: String, category: Int, citations: [Citation] = []) {
      self.text = text
      self.category = category
      self.citations = citations
    }
  }

  package var kind: Kind {
    switch body {
    case .choice: .choice
    case .multiple: .multiple
    case .trueFalse: .truefalse
    case .short: .short
    case .cloze: .cloze
    case .number: .number
    case .match: .match
    case .sort: .sort
    case .order: .order
    }
  }

  /// The options of a choice or multiple question in the author's order; none for other kinds.
  package var options: [Option] {
    if case .choice(let options) = body { return options }
    if case .multiple(let options) = body { return options }
    return []
  }

  /// Every citation anywhere in the question.
  package var allCitations: [Citation] {
    var all = citations + options.flatMap(\.citations) + views.flatMap(\.citations)
    if case .sort(_, let items) = body { all += items.flatMap(\.citations) }
    return all
  }

  /// The role asked for, that is, the right answer's.
  package var askedRole: RoleID? { role ?? options.first(where: \.isRight)?.role }

  /// Every role an answer to the question may mean, right or wrong.
  package var roles: Set<RoleID> {
    Set(options.compactMap(\.role)).union(role.map { [$0] } ?? [])
  }
}

extension Question {
  /// One of a question's choices.
  package struct Option: Hashable, Sendable {
    package var text: String
    package var isRight: Bool
    /// The role the option describes.
    package var role: RoleID?
    /// Why the option is right or wrong, if the author says so.
    package var why: String?
    package var citations: [Citation]

    package init(
      text: String, isRight: Bool = false, role: RoleID? = nil, why: String? = nil, citations: [Citation] = []
    ) {
      self.text = text
      self.isRight = isRight
      self.role = role
      self.why = why
      self.citations = citations
    }
  }
}

/// One source's view on a question on which sources disagree.
package struct View: Hashable, Sendable {
  /// Whose view it is.
  package var by: String
  /// The view, in the pack author's words.
  package var says: String
  package var citations: [Citation]

  package init(by: String, says: String, citations: [Citation] = []) {
    self.by = by
    self.says = says
    self.citations = citations
  }
}
