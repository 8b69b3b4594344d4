import Grading
import QuestionBank

/// A pack with its file's field names. Encoded, it reads back as the same pack.
///
/// Fields that would say nothing are left out: a flag that is false, a tolerance of 0, level 2, an empty list.
package struct PackDocument: Encodable {
  let version = Pack.version
  var id: String
  var title: String
  var language: String
  var license: String?
  var authors: [String]
  var sources: [SourceDocument]
  var roles: [RoleDocument]
  var lessons: [LessonDocument]?
  var questions: [QuestionDocument]

  /// The document of a pack.
  package init(_ pack: Pack) {
    id = pack.id.text
    title = pack.title
    language = pack.language
    license = pack.license
    authors = pack.authors
    sources = pack.sources.map(SourceDocument.init)
    roles = pack.roles.map(RoleDocument.init)
    lessons = pack.lessons.nonEmpty?.map(LessonDocument.init)
    questions = pack.questions.map(QuestionDocument.init)
  }
}

struct QuestionDocument: Encodable {
  var id: String
  var kind: String
  var topic: String
  var lesson: String?
  var level: Int?
  var role: String?
  var tags: [String]?
  var prompt: String
  var options: [OptionDocument]?
  var answer: Answer?
  var accept: [String]?
  var not: [String]?
  var text: String?
  var gaps: [Gap]?
  var tolerance: Double?
  var unit: String?
  var pairs: [PairDocument]?
  var distractors: [String]?
  var categories: [String]?
  var items: Items?
  var points: [PointDocument]?
  var model: String?
  var explanation: String?
  var hints: [String]?
  var cite: [CiteDocument]?
  var views: [ViewDocument]?
  var contrasts: String?
  var formerly: [String]?

  /// The answer of a true-or-false question or of a number.
  enum Answer: Encodable {
    case flag(Bool)
    case number(Double)

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .flag(let flag): try container.encode(flag)
      case .number(let number): try container.encode(number)
      }
    }
  }

  /// The items of a sort question name their category; those of an order question are plain texts.
  enum Items: Encodable {
    case sorted([SortedItemDocument])
    case ordered([String])

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .sorted(let items): try container.encode(items)
      case .ordered(let items): try container.encode(items)
      }
    }
  }

  struct Gap: Encodable {
    var accept: [String]
    var not: [String]?

    init(_ gap: Grading.Gap) {
      accept = gap.accepted.map(\.source)
      not = gap.refused.nonEmpty?.map(\.source)
    }
  }

  struct PairDocument: Encodable {
    var left: String
    var right: String
  }

  struct SortedItemDocument: Encodable {
    var text: String
    var `in`: String
    var cite: [CiteDocument]?
  }

  struct PointDocument: Encodable {
    var text: String
    var accept: [String]?
    var cite: [CiteDocument]?
  }

  init(_ question: Question) {
    id = question.id.question.text
    kind = question.kind.rawValue
    topic = question.topic
    lesson = question.lesson?.text
    level = question.level == .application ? nil : question.level.rawValue
    role = question.role?.text
    tags = question.tags.nonEmpty
    prompt = question.prompt
    explanation = question.explanation.isEmpty ? nil : question.explanation
    hints = question.hints.nonEmpty
    cite = question.citations.nonEmpty?.map(CiteDocument.init)
    views = question.views.nonEmpty?.map(ViewDocument.init)
    contrasts = question.contrasts?.text
    formerly = question.formerly.nonEmpty?.map(\.description)
    switch question.body {
    case .choice(let options), .multiple(let options): self.options = options.map(OptionDocument.init)
    case .trueFalse(let flag): answer = .flag(flag)
    case .short(let gap):
      accept = gap.accepted.map(\.source)
      not = gap.refused.nonEmpty?.map(\.source)
    case .cloze(let text, let gaps):
      self.text = text
      self.gaps = gaps.map(Gap.init)
    case .number(let value, let tolerance, let unit):
      answer = .number(value)
      self.tolerance = tolerance == 0 ? nil : tolerance
      self.unit = unit
    case .match(let pairs, let distractors):
      self.pairs = pairs.map { PairDocument(left: $0.left, right: $0.right) }
      self.distractors = distractors.nonEmpty
    case .sort(let categories, let items):
      self.categories = categories
      self.items = .sorted(
        items.map { item in
          SortedItemDocument(
            text: item.text, in: categories[item.category], cite: item.citations.nonEmpty?.map(CiteDocument.init))
        })
    case .order(let items): self.items = .ordered(items)
    case .recall(let points, let model):
      self.points = points.map { point in
        PointDocument(
          text: point.text, accept: point.accepted.nonEmpty?.map(\.source),
          cite: point.citations.nonEmpty?.map(CiteDocument.init))
      }
      self.model = model
    }
  }
}

struct OptionDocument: Encodable {
  var text: String
  var right: Bool?
  var role: String?
  var why: String?
  var cite: [CiteDocument]?

  init(_ option: Question.Option) {
    text = option.text
    right = option.isRight ? true : nil
    role = option.role?.text
    why = option.why
    cite = option.citations.nonEmpty?.map(CiteDocument.init)
  }
}
