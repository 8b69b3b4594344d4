import PackReading
import Terminal

extension [Block] {
  /// Paragraphs with the texts of a pack, as a terminal draws them: with French signs where the pack is French. Programs,
  /// files and judging see the texts as they are.
  package func drawn(in language: String?) -> [Block] {
    guard let language, FrenchTypography.applies(to: language) else { return self }
    return map { block in
      var block = block
      block.spans = block.spans.map { Span(text: FrenchTypography.drawn($0.text), style: $0.style) }
      return block
    }
  }
}
