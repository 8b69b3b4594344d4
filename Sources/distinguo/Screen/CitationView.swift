import QuestionBank

/// Where an article says something.
enum CitationView {
  /// Author, title, date, section and paragraph in one line, and the words quoted.
  static func line(_ citation: Citation, pack: Pack?, wording: Wording) -> String {
    let source = pack?.source(citation.source)
    let place = wording(
      .citation(
        author: source?.author ?? citation.source.text, title: source?.title ?? "",
        published: source?.published.map(wording.date), section: citation.section, paragraph: citation.paragraph))
    return [place, citation.quote.map { wording(.quotation($0)) }].compactMap(\.self).joined(separator: " ")
  }

  /// The citation, its quotation and its address.
  static func blocks(_ citation: Citation, pack: Pack?, wording: Wording, indent: Int) -> [Block] {
    let source = pack?.source(citation.source)
    let place = wording(
      .citation(
        author: source?.author ?? citation.source.text, title: source?.title ?? "",
        published: source?.published.map(wording.date), section: citation.section, paragraph: citation.paragraph))
    var blocks = [
      Block(
        [Span(text: wording(.sourceLabel) + " ", style: .source), Span(text: place, style: .plain)],
        indent: indent, hanging: indent + 2)
    ]
    if let quote = citation.quote {
      blocks.append(Block(wording(.quotation(quote)), .source, indent: indent + 2))
    }
    if let url = source?.url {
      let address = TextFragment.address(url, quoting: citation.quote)
      blocks.append(Block([Span(text: address, style: .link(address))], indent: indent + 2))
    }
    return blocks
  }
}
