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
  /// The lesson that it practises.
  package var lesson: LessonID?
  package var level: Level
  /// The question of the same pack that differs from it in one feature.
  package var contrasts: LocalQuestionID?
  /// What it was called before: answers to those names count for it while no question has the name.
  package var formerly: [QuestionID]

  package init(
    id: QuestionID, topic: String, prompt: String, body: Body, explanation: String = "", hints: [String] = [],
    citations: [Citation] = [], views: [View] = [], tags: [String] = [], role: RoleID? = nil, lesson: LessonID? = nil,
    level: Level = .application, contrasts: LocalQuestionID? = nil, formerly: [QuestionID] = []
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
    self.lesson = lesson
    self.level = level
    self.contrasts = contrasts
    self.formerly = formerly
  }
}

extension Question {
  /// How far a question goes beyond the point of its lesson.
  package enum Level: Int, Sendable, CaseIterable {
    /// The definition or the criterion itself.
    case base = 1
    /// Its use in a case.
    case application
    /// A nuance, an exception, sources that differ.
    case nuance
  }

  /// The question and its answer, by kind. Everything is in the author's order.
  package enum Body: Hashable, Sendable {
    /// One option is right.
    case choice([Option])
    /// Several options are right.
    case multiple([Option])
    case trueFalse(Bool)
    /// What is accepted, and what is refused.
    case short(Gap)
    /// A text with `{{1}}`, `{{2}}` where words are missing, and what is accepted in each.
    case cloze(text: String, gaps: [Gap])
    case number(value: Double, tolerance: Double, unit: String?)
    /// Pairs that belong together, and right sides without a partner.
    case match(pairs: [Pair], distractors: [String])
    /// Items that each belong to one of the categories.
    case sort(categories: [String], items: [SortedItem])
    /// Items in the right order.
    case order([String])
    /// Key points that a free text should make, and an answer that makes them all, if the author gives one.
    case recall(points: [Point], model: String?)
  }

  /// Something that a free answer should say.
  package struct Point: Hashable, Sendable {
    package var text: String
    /// Ways to say it; when there are none, it's recognised by the words of its text.
    package var accepted: [AcceptedPattern]
    package var citations: [Citation]

    package init(text: String, accepted: [AcceptedPattern] = [], citations: [Citation] = []) {
      self.text = text
      self.accepted = accepted
      self.citations = citations
    }

    /// What it's found by.
    package var key: KeyPoint { KeyPoint(text: text, accepted: accepted) }
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
    case .recall: .recall
    }
  }

  /// The options of a choice or multiple question in the author's order; none for other kinds.
  package var options: [Option] {
    if case .choice(let options) = body { return options }
    if case .multiple(let options) = body { return options }
    return []
  }

  /// An answer in free text that makes every point.
  package var model: String? {
    if case .recall(_, let model) = body { model } else { nil }
  }

  /// Every citation anywhere in the question.
  package var allCitations: [Citation] {
    var all = citations + options.flatMap(\.citations) + views.flatMap(\.citations)
    if case .sort(_, let items) = body { all += items.flatMap(\.citations) }
    if case .recall(let points, _) = body { all += points.flatMap(\.citations) }
    return all
  }

  /// The role asked for, that is, the right answer's.
  package var askedRole: RoleID? { role ?? options.first(where: \.isRight)?.role }

  /// The roles that the right answer stands for: several where several options are right.
  package var askedRoles: Set<RoleID> {
    role.map { [$0] } ?? Set(options.filter(\.isRight).compactMap(\.role))
  }

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
