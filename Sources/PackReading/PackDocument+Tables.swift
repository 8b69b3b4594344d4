import QuestionBank

struct SourceDocument: Encodable {
  var id: String
  var author: String
  var title: String
  var published: String?
  var url: String?
  var short: String?
  var interest: String?

  init(_ source: Source) {
    id = source.id.text
    author = source.author
    title = source.title
    published = source.published
    url = source.url
    short = source.short
    interest = source.interest
  }
}

struct RoleDocument: Encodable {
  var id: String
  var name: String
  var accept: [String]
  var definition: String?
  var cite: [CiteDocument]?
  var facts: [FactDocument]?

  struct FactDocument: Encodable {
    var aspect: String
    var text: String
    var cite: [CiteDocument]?
    var views: [ViewDocument]?
  }

  init(_ role: Role) {
    id = role.id.text
    name = role.name
    accept = role.accept
    definition = role.definition
    cite = role.citations.nonEmpty?.map(CiteDocument.init)
    facts = role.facts.nonEmpty?.map { fact in
      FactDocument(
        aspect: fact.aspect, text: fact.text, cite: fact.citations.nonEmpty?.map(CiteDocument.init),
        views: fact.views.nonEmpty?.map(ViewDocument.init))
    }
  }
}

struct LessonDocument: Encodable {
  var id: String
  var title: String
  var requires: [String]?
  var text: String
  var cite: [CiteDocument]?

  init(_ lesson: Lesson) {
    id = lesson.id.text
    title = lesson.title
    requires = lesson.requires.nonEmpty?.map(\.text)
    text = lesson.text
    cite = lesson.citations.nonEmpty?.map(CiteDocument.init)
  }
}

struct CiteDocument: Encodable {
  var source: String
  var section: String?
  var paragraph: Int?
  var quote: String?

  init(_ citation: Citation) {
    source = citation.source.text
    section = citation.section
    paragraph = citation.paragraph
    quote = citation.quote
  }
}

struct ViewDocument: Encodable {
  var by: String
  var says: String
  var cite: [CiteDocument]

  init(_ view: View) {
    by = view.by
    says = view.says
    cite = view.citations.map(CiteDocument.init)
  }
}

extension Array {
  /// The array itself, or nil when there is nothing in it.
  var nonEmpty: Self? { isEmpty ? nil : self }
}
