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

  /// The citation on a line or two: the source's short name, the paragraph and the quotation. Where the terminal supports
  /// hyperlinks, the place opens the page at the words quoted. The title and the address are under the sources.
  package static func short(
    _ citation: Citation, pack: Pack?, wording: Wording, isQuoted: Bool = true, indent: Int
  ) -> Block {
    Block(
      [Span(text: wording(.sourceLabel) + " ", style: .source)]
        + passage(citation, pack: pack, wording: wording, isQuoted: isQuoted),
      indent: indent, hanging: indent + 2)
  }

  /// The source's short name and the paragraph, linked to the page, and the quotation.
  static func passage(_ citation: Citation, pack: Pack?, wording: Wording, isQuoted: Bool = true) -> [Span] {
    let quote = isQuoted ? citation.quote.map { Span(text: " " + wording(.quotation($0)), style: .source) } : nil
    return [linked(shortPlace(of: citation, pack: pack, wording: wording), citation, pack: pack)]
      + [quote].compactMap(\.self)
  }

  /// Several places in a row: a source's name is said once, then its paragraphs alone.
  static func places(_ citations: [Citation], pack: Pack?, wording: Wording) -> [Span] {
    var named: SourceID?
    var shown: Set<String> = []
    return citations.flatMap { citation -> [Span] in
      let whole = shortPlace(of: citation, pack: pack, wording: wording)
      guard shown.insert(whole).inserted else { return [] }
      let paragraph = citation.source == named ? citation.paragraph.map { wording(.sources(.paragraph($0))) } : nil
      named = citation.source
      let separator = shown.count == 1 ? [] : [Span(text: " · ", style: .plain)]
      return separator + [linked(paragraph ?? whole, citation, pack: pack)]
    }
  }

  /// A place, linked to the page at the words quoted where the source has an address.
  private static func linked(_ place: String, _ citation: Citation, pack: Pack?) -> Span {
    let address = pack?.source(citation.source)?.url.map { TextFragment.address($0, quoting: citation.quote) }
    return Span(text: place, style: address.map(Span.Style.link) ?? .plain)
  }

  /// What one source says where they disagree.
  ///
  /// - Parameter isQuoted: Whether a citation's words are shown too.
  package static func view(
    _ view: View, pack: Pack?, wording: Wording, indent: Int, isQuoted: (Citation) -> Bool = { _ in true }
  ) -> [Block] {
    [
      Block(
        [Span(text: "• \(view.by) — ", style: .strong), Span(text: view.says, style: .plain)], indent: indent,
        hanging: indent + 2)
    ]
      + view.citations.map {
        short($0, pack: pack, wording: wording, isQuoted: isQuoted($0), indent: indent + 2)
      }
  }

  /// The source's short name, else its author and year, and the paragraph.
  package static func shortPlace(of citation: Citation, pack: Pack?, wording: Wording) -> String {
    let source = pack?.source(citation.source)
    return wording(
      .shortCitation(
        author: source?.short ?? source?.author ?? citation.source.text,
        published: source?.short == nil ? source?.published.flatMap(year) : nil, paragraph: citation.paragraph))
  }

  /// The year of an ISO 8601 date; of a date in words, what comes before a bracket: « s. d. (après 2013) ».
  private static func year(_ published: String) -> String? {
    let words = published.prefix { $0 != "(" }.split(separator: " ").joined(separator: " ")
    let year = words.prefix(4)
    let isDate = year.count == 4 && year.allSatisfy(\.isNumber) && words.dropFirst(4).first == "-"
    return isDate ? String(year) : words.isEmpty ? nil : words
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
