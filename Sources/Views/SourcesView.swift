import Localisation
import QuestionBank
import Terminal

/// The articles that packs cite, and what one of them says.
package struct SourcesView {
  package let wording: Wording

  package init(wording: Wording) {
    self.wording = wording
  }

  /// Every article with its particulars.
  package func list(_ bibliography: Bibliography) -> [Block] {
    let entries = bibliography.entries
    guard !entries.isEmpty else { return [Block(wording(.sources(.none)))] }
    return Array(entries.map(particulars).joined(separator: [.gap]))
  }

  /// One article, and what it says of each role.
  package func article(_ entry: Bibliography.Entry, says roles: [RoleStatements]) -> [Block] {
    let said = roles.flatMap { role in
      [.gap, Block(role.role.name, .strong)] + role.statements.flatMap(blocks)
    }
    return particulars(entry) + (said.isEmpty ? [.gap, Block(wording(.sources(.saysNothingOfRoles)))] : said)
  }

  private func particulars(_ entry: Bibliography.Entry) -> [Block] {
    let source = entry.source
    let title = wording(
      .citation(
        author: source.author, title: source.title, published: source.published.map(wording.date), section: nil,
        paragraph: nil))
    let use = Sentence.Sources.use(questions: entry.questions, packs: entry.packs.map(\.text))
    return [
      Block(
        [Span(text: source.id.text, style: .strong), Span(text: " · " + title, style: .plain)], hanging: 2)
    ]
      + (source.interest.map { [Block(wording(.sources(.interest($0))), indent: 2, hanging: 4)] } ?? [])
      + [Block(wording(.sources(use)), indent: 2, hanging: 4)]
      + (source.url.map { [Block([Span(text: $0, style: .link($0))], indent: 2)] } ?? [])
  }

  private func blocks(_ statement: RoleStatements.Statement) -> [Block] {
    let text = statement.aspect.map { wording(.fact(aspect: $0, text: statement.text)) } ?? statement.text
    return [Block(text, indent: 2, hanging: 4)]
      + statement.citations.compactMap(passage).map { Block($0, .source, indent: 4, hanging: 6) }
  }

  /// Where the article says so, and in which words; nil for a citation that names the article alone.
  private func passage(_ citation: Citation) -> String? {
    let place = citation.paragraph.map { wording(.sources(.paragraph($0))) } ?? citation.section
    let parts = [place, citation.quote.map { wording(.quotation($0)) }].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
