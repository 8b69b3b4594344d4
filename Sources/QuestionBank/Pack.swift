import Grading

/// A self-contained file of questions.
package struct Pack: Hashable, Sendable {
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
  package var questions: [Question]

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
    self.questions = questions
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
    var pairs: [LocalQuestionID: [LocalQuestionID]] = [:]
    for question in questions {
      if let other = question.contrasts { pairs[question.id.question] = [other] }
    }
    for question in questions {
      guard let other = question.contrasts else { continue }
      let name = question.id.question
      if pairs[other]?.contains(name) != true { pairs[other, default: []].append(name) }
    }
    return pairs
  }
}

extension Pack {
  /// What the questions accept and show.
  package var vocabulary: Vocabulary {
    var vocabulary = Vocabulary()
    for question in questions {
      switch question.body {
      case .choice(let options), .multiple(let options): vocabulary.shown += options.map(\.text)
      case .short(let gap): vocabulary.accepted.append(gap.accepted)
      case .cloze(_, let gaps): vocabulary.accepted += gaps.map(\.accepted)
      case .match(let pairs, let distractors):
        vocabulary.shown += pairs.flatMap { [$0.left, $0.right] } + distractors
      case .sort(let categories, let items): vocabulary.shown += categories + items.map(\.text)
      case .order(let items): vocabulary.shown += items
      case .trueFalse, .number, .recall: break
      }
    }
    return vocabulary
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
