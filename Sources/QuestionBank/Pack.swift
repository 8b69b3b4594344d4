import Grading

/// A self-contained file of questions.
package struct Pack: Sendable {
  package var id: PackID
  package var title: String
  /// A language tag: `fr`, `en`.
  package var language: String
  package var license: String?
  package var authors: [String]
  package var sources: [Source]
  package var roles: [Role]
  /// In the order in which they're learned.
  package var lessons: [Lesson]
  private var content: Content

  /// Where the questions are.
  private enum Content: Sendable {
    case listed([Question])
    /// They're read one at a time, when they're needed.
    case image(PackImage)
  }

  package init(
    id: PackID, title: String, language: String, license: String? = nil, authors: [String] = [],
    sources: [Source] = [], roles: [Role] = [], lessons: [Lesson] = [], questions: [Question]
  ) {
    self.id = id
    self.title = title
    self.language = language
    self.license = license
    self.authors = authors
    self.sources = sources
    self.roles = roles
    self.lessons = lessons
    content = .listed(questions)
  }

  /// The questions. Those of an image are all read for that: ask for ``outlines`` where their texts aren't needed.
  package var questions: [Question] {
    get {
      switch content {
      case .listed(let questions): questions
      case .image(let image): image.questions
      }
    }
    set { content = .listed(newValue) }
  }

  package var questionCount: Int {
    switch content {
    case .listed(let questions): questions.count
    case .image(let image): image.count
    }
  }

  /// The same pack with the questions of its image.
  func having(_ image: PackImage) -> Pack {
    var pack = self
    pack.content = .image(image)
    return pack
  }

  /// The image that its questions are read from; made now if they're all in memory, or if something else of the pack
  /// was changed.
  package var image: PackImage? {
    if case .image(let image) = content, hasSameCover(as: image.pack) { image } else { PackImage(of: self) }
  }

  /// The version of the pack format this program reads.
  package static let version = 1

  /// The source with that id.
  package func source(_ id: SourceID) -> Source? { sources.first { $0.id == id } }

  /// The role with that id.
  package func role(_ id: RoleID) -> Role? { roles.first { $0.id == id } }

  /// The lesson with that id.
  package func lesson(_ id: LessonID) -> Lesson? { lessons.first { $0.id == id } }

  /// For each question, those that differ from it in one feature: the one it names first, then those that name it.
  package var minimalPairs: [LocalQuestionID: [LocalQuestionID]] {
    let contrasts: [(question: LocalQuestionID, other: LocalQuestionID)] =
      switch content {
      case .listed(let questions):
        questions.compactMap { question in question.contrasts.map { (question.id.question, $0) } }
      case .image(let image): image.contrasts
      }
    var pairs: [LocalQuestionID: [LocalQuestionID]] = [:]
    for (question, other) in contrasts { pairs[question] = [other] }
    for (question, other) in contrasts where pairs[other]?.contains(question) != true {
      pairs[other, default: []].append(question)
    }
    return pairs
  }
}

extension Pack: Hashable {
  package static func == (left: Pack, right: Pack) -> Bool {
    guard left.hasSameCover(as: right), left.questionCount == right.questionCount else { return false }
    return left.sharesImage(with: right) || left.questions == right.questions
  }

  /// Whether both read their questions from one image in memory, and are the same otherwise.
  func sharesImage(with other: Pack) -> Bool {
    guard case .image(let image) = content, case .image(let others) = other.content else { return false }
    return image === others && hasSameCover(as: other)
  }

  /// Whether everything but the questions is the same.
  private func hasSameCover(as other: Pack) -> Bool {
    id == other.id && title == other.title && language == other.language && license == other.license
      && authors == other.authors && sources == other.sources && roles == other.roles && lessons == other.lessons
  }

  /// Large packs have many questions, so only equality reads them.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(title)
    hasher.combine(questionCount)
  }
}

extension Pack {
  /// What the questions accept and show. They're read for that once it's asked.
  package var vocabulary: Vocabulary {
    let pack = self
    return Vocabulary {
      var texts = Vocabulary.Texts()
      for question in pack.questions { texts.add(question) }
      return texts
    }
  }
}

extension Vocabulary.Texts {
  fileprivate mutating func add(_ question: Question) {
    switch question.body {
    case .choice(let options), .multiple(let options): shown += options.map(\.text)
    case .short(let gap): accepted.append(gap.accepted)
    case .cloze(_, let gaps): accepted += gaps.map(\.accepted)
    case .match(let pairs, let distractors): shown += pairs.flatMap { [$0.left, $0.right] } + distractors
    case .sort(let categories, let items): shown += categories + items.map(\.text)
    case .order(let items): shown += items
    case .trueFalse, .number, .recall: break
    }
  }
}

/// An article or other text that questions cite.
package struct Source: Hashable, Sendable {
  package var id: SourceID
  package var author: String
  package var title: String
  /// An ISO 8601 date, or words if the exact date isn't known.
  package var published: String?
  package var url: String?
  /// How a short citation names it: "L. Bour, n.d."
  package var short: String?
  /// What its author stands to gain from it: "sells a course".
  package var interest: String?

  package init(
    id: SourceID, author: String, title: String, published: String? = nil, url: String? = nil, short: String? = nil,
    interest: String? = nil
  ) {
    self.id = id
    self.author = author
    self.title = title
    self.published = published
    self.url = url
    self.short = short
    self.interest = interest
  }
}

/// A place in a source, with a short quotation that makes the point.
package struct Citation: Hashable, Sendable {
  package var source: SourceID
  package var section: String?
  /// Counted from 1; blank lines don't count.
  package var paragraph: Int?
  /// 2 to 12 consecutive words, copied verbatim from the paragraph.
  package var quote: String?

  package init(source: SourceID, section: String? = nil, paragraph: Int? = nil, quote: String? = nil) {
    self.source = source
    self.section = section
    self.paragraph = paragraph
    self.quote = quote
  }
}
