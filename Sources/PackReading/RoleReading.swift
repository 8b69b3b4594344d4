import QuestionBank
import Yams

/// Reads the roles of a pack.
struct RoleReading {
  let findings: Findings
  let citing: CitationReading

  func role(_ fields: YAMLFields) -> (entry: Role, places: EntryPlaces)? {
    fields.expectOnly(FieldNames.role)
    var places = EntryPlaces(start: fields.position)
    let id = fields.identifier("id", of: Role.self)
    let name = fields.text("name", required: true)
    let accept = fields.texts("accept")
    let definition = fields.text("definition", as: .paragraphs)
    let citations = citing.citations(fields, places: &places.citations)
    let facts = facts(fields, places: &places.citations)
    guard let id, let name else { return nil }
    let role = Role(id: id, name: name, accept: accept, definition: definition, citations: citations, facts: facts)
    return (role, places)
  }

  private func facts(_ fields: YAMLFields, places: inout [CitedPlace]) -> [Role.Fact] {
    var facts: [Role.Fact] = []
    for node in fields.list("facts") ?? [] {
      guard let inner = YAMLFields(node, field: "facts", findings: findings) else { continue }
      inner.expectOnly(FieldNames.fact)
      let aspect = inner.text("aspect", required: true)
      let text = inner.text("text", required: true, as: .paragraphs)
      let citations = citing.citations(inner, places: &places)
      let views = citing.views(inner, places: &places)
      guard let aspect, let text else { continue }
      facts.append(Role.Fact(aspect: aspect, text: text, citations: citations, views: views))
    }
    return facts
  }
}
