import Localisation
import QuestionBank
import Terminal

/// Shows where an article says something.
package enum CitationView {
  /// The citation on one line: author, title, date, section, paragraph and quotation.
  package static func line(_ citation: Citation, pack: Pack?, wording: Wording) -> String {
    return [
      place(of: citation, pack?.source(citation.source), wording), citation.quote.map { wording(.quotation($0)) },
    ].compactMap(\.self).joined(separator: " ")
  }

  /// The citation in full: author, title, date, section and paragraph, then the quotation, then the address.
  package static func blocks(_ citation: Citation, pack: Pack?, wording: Wording, indent: Int) -> [Block] {
    let source = pack?.source(citation.source)
    let place = place(of: citation, source, wording)
    return [
      Block(
        [Span(text: wording(.sourceLabel) + " ", style: .source), Span(text: place, style: .plain)],
        indent: indent, hanging: indent + 2)
    ] + quotation(citation, indent: indent + 2, wording: wording)
      + address(citation, source: source, indent: indent + 2)
  }

  /// The citation beside an option or a view: author, paragraph and quotation. The rest is under the sources.
  package static func short(
    _ citation: Citation, pack: Pack?, wording: Wording, isQuoted: Bool = true, indent: Int
  ) -> Block {
    let place = shortPlace(of: citation, pack: pack, wording: wording)
    let quote = isQuoted ? citation.quote.map { [Span(text: " " + wording(.quotation($0)), style: .source)] } : nil
    return Block(
      [Span(text: wording(.sourceLabel) + " ", style: .source), Span(text: place, style: .plain)] + (quote ?? []),
      indent: indent, hanging: indent + 2)
  }

  /// Author, date and paragraph: one author may have written several articles.
  package static func shortPlace(of citation: Citation, pack: Pack?, wording: Wording) -> String {
    let source = pack?.source(citation.source)
    let isOnlyOne = pack.map { $0.sources.count { $0.author == source?.author } < 2 } ?? true
    return wording(
      .shortCitation(
        author: source?.author ?? citation.source.text,
        published: isOnlyOne ? nil : source?.published.map(wording.date), paragraph: citation.paragraph))
  }

  /// Author, title, date, section and paragraph.
  private static func place(of citation: Citation, _ source: Source?, _ wording: Wording) -> String {
    wording(
      .citation(
        author: source?.author ?? citation.source.text, title: source?.title ?? "",
        published: source?.published.map(wording.date), section: citation.section, paragraph: citation.paragraph))
  }

  private static func quotation(_ citation: Citation, indent: Int, wording: Wording) -> [Block] {
    citation.quote.map { [Block(wording(.quotation($0)), .source, indent: indent)] } ?? []
  }

  /// The address that opens the source at the quotation.
  private static func address(_ citation: Citation, source: Source?, indent: Int) -> [Block] {
    guard let url = source?.url else { return [] }
    let address = TextFragment.address(url, quoting: citation.quote)
    return [Block([Span(text: address, style: .link(address))], indent: indent)]
  }
}
