/// Help, made from the table of verbs and options.
struct HelpView {
  let wording: Wording
  let width: Int

  /// The help of a verb, or of the whole program.
  func blocks(for verb: Verb?) -> [Block] {
    guard let verb else { return program }
    return [
      Block("\(verb.names.joined(separator: ", ")) · \(wording(.verbSummary(verb)))", .strong, hanging: 2)
    ] + verb.usage.map { Block($0, indent: 2, hanging: 4) }
      + section(.optionsHeading, verb.options) + section(.everywhereHeading, OptionName.everywhere)
  }

  private var program: [Block] {
    let verbs = Verb.allCases.filter { $0 != .prompt }
    return [
      Block(wording(.synopsis), hanging: 2), .gap, Block(wording(.verbsHeading), .strong),
    ]
      + table(verbs.map { ($0.name(in: wording.language), wording(.verbSummary($0))) })
      + section(.everywhereHeading, OptionName.everywhere) + [
        .gap, Block(wording(.helpDuringQuestion)), Block(wording(.helpHint)),
      ]
  }

  private func section(_ heading: Sentence, _ options: [OptionName]) -> [Block] {
    guard !options.isEmpty else { return [] }
    return [.gap, Block(wording(heading), .strong)]
      + table(options.map { ($0.rawValue, wording(.optionSummary($0))) })
  }

  /// A meaning narrower than this is read more easily below its name.
  private static let narrowestMeaning = 30

  /// Two columns: a name and its meaning; one above the other where the terminal is too narrow for that.
  func table(_ rows: [(name: String, meaning: String)]) -> [Block] {
    let column = min(26, (rows.map { DisplayWidth.columns($0.name) }.max() ?? 0) + 2)
    guard width - 2 - column >= Self.narrowestMeaning else {
      return rows.flatMap { row in
        [Block(row.name.replacingSpaces, .strong, indent: 2)]
          + (row.meaning.isEmpty ? [] : [Block(row.meaning, indent: 4)])
      }
    }
    return rows.map { row in
      // No-break spaces hold the column, for plain ones are squeezed when text is wrapped.
      let padding = String(repeating: "\u{A0}", count: max(1, column - DisplayWidth.columns(row.name)))
      return Block(
        [Span(text: row.name.replacingSpaces, style: .strong), Span(text: padding + row.meaning, style: .plain)],
        indent: 2, hanging: 2 + column)
    }
  }
}

extension String {
  /// With no-break spaces, so that the text stays on one line.
  fileprivate var replacingSpaces: String { String(map { $0 == " " ? "\u{A0}" : $0 }) }
}
