import QuestionBank
import Yams

/// Reads the citations of a pack, and the views that have some.
struct CitationReading {
  let findings: Findings
  let sources: KnownNames

  /// The citations of a mapping. Their places are added to `places`.
  func citations(_ fields: YAMLFields, places: inout [CitedPlace]) -> [Citation] {
    var citations: [Citation] = []
    for node in fields.list("cite") ?? [] {
      guard let inner = YAMLFields(node, field: "cite", findings: findings) else { continue }
      inner.expectOnly(FieldNames.citation)
      let section = inner.text("section")
      let paragraph = inner.ordinal("paragraph")
      let quote = inner.text("quote")
      let source = inner.reference(
        "source", to: Source.self, among: sources, required: true, unknown: PackFault.unknownSource)
      guard let source else { continue }
      let citation = Citation(source: source, section: section, paragraph: paragraph, quote: quote)
      citations.append(citation)
      places.append(CitedPlace(citation: citation, position: inner.position(of: "quote")))
    }
    return citations
  }

  /// What each source says where they disagree: no view, or two at least.
  func views(_ fields: YAMLFields, places: inout [CitedPlace]) -> [View] {
    var views: [View] = []
    let nodes = fields.list("views") ?? []
    for node in nodes {
      guard let inner = YAMLFields(node, field: "views", findings: findings) else { continue }
      inner.expectOnly(FieldNames.view)
      let citations = citations(inner, places: &places)
      let by = inner.text("by", required: true)
      guard let says = inner.text("says", required: true, as: .paragraphs), let by else { continue }
      views.append(View(by: by, says: says, citations: citations))
    }
    if nodes.count == 1 {
      findings.report(.tooFew(field: "views", needed: 2), at: fields.position(of: "views"))
    }
    return views
  }
}
