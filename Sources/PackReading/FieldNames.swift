import QuestionBank

/// The names of a pack's fields, by what they stand in.
enum FieldNames {
  static let pack = [
    "version", "id", "title", "language", "license", "authors", "sources", "roles", "lessons", "questions",
  ]
  static let source = ["id", "author", "title", "published", "url", "short", "interest"]
  static let role = ["id", "name", "accept", "definition", "cite", "facts"]
  static let fact = ["aspect", "text", "cite", "views"]
  static let lesson = ["id", "title", "requires", "text", "cite"]
  static let citation = ["source", "section", "paragraph", "quote"]
  static let view = ["by", "says", "cite"]
  /// Those of every question.
  static let question = [
    "id", "kind", "topic", "lesson", "level", "role", "tags", "prompt", "explanation", "hints", "cite", "views",
    "contrasts", "formerly",
  ]
  static let option = ["text", "right", "role", "why", "cite"]
  static let gap = ["accept", "not"]
  static let pair = ["left", "right"]
  static let item = ["text", "in", "cite"]
  static let point = ["text", "accept", "cite"]

  /// Those that a question of some kind has besides.
  static let ofSomeKind = Set(Kind.allCases.flatMap(\.traits.fields))

  /// Every name.
  static let all = ofSomeKind.union(
    [pack, source, role, fact, lesson, citation, view, question, option, gap, pair, item, point].joined())
}
