import QuestionBank
import SafeText

/// What `sources --json` prints. Of an article that was named it also tells what it says of each role.
package struct SourcesDocument: Encodable {
  let version = 1
  private(set) var sources: [Entry]

  struct Entry: Encodable {
    var id: String
    var author: String
    var title: String
    var published: Nullable<String>
    var url: Nullable<String>
    var interest: Nullable<String>
    var questions: Int
    var packs: [String]
    var roles: [Role]?
  }

  struct Role: Encodable {
    var role: String
    var name: String
    var statements: [Statement]
  }

  struct Statement: Encodable {
    var aspect: String?
    var text: String
    var citations: [Place]
  }

  struct Place: Encodable {
    var section: String?
    var paragraph: Int?
    var quote: String?
  }

  /// Articles, with what each says of roles where that was asked for.
  package init(_ entries: [(entry: Bibliography.Entry, roles: [RoleStatements]?)]) {
    sources = entries.map { entry, roles in
      Entry(
        id: entry.source.id.text, author: entry.source.author, title: entry.source.title,
        published: Nullable(entry.source.published), url: Nullable(entry.source.url),
        interest: Nullable(entry.source.interest), questions: entry.questions, packs: entry.packs.map(\.text),
        roles: roles?.map(Role.init))
    }
  }
}

extension SourcesDocument.Role {
  fileprivate init(_ said: RoleStatements) {
    role = said.role.id.text
    name = said.role.name
    statements = said.statements.map { statement in
      SourcesDocument.Statement(
        aspect: statement.aspect, text: statement.text,
        citations: statement.citations.map {
          SourcesDocument.Place(section: $0.section, paragraph: $0.paragraph, quote: $0.quote)
        })
    }
  }
}
