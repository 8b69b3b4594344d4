/// Help, made from the table of verbs and options.
enum HelpView {
  /// The help of a verb, or of the whole program.
  static func blocks(for verb: Verb?, wording: Wording) -> [Block] {
    guard let verb else { return program(wording) }
    return [
      Block("\(verb.names.joined(separator: ", ")) · \(wording(.verbSummary(verb)))", .strong, hanging: 2)
    ] + verb.usage.map { Block($0, indent: 2, hanging: 4) }
      + section(.optionsHeading, verb.options, wording) + section(.everywhereHeading, OptionName.everywhere, wording)
  }

  private static func program(_ wording: Wording) -> [Block] {
    let verbs = Verb.allCases.filter { $0 != .prompt }
    return [
      Block(wording(.synopsis), hanging: 2), .gap, Block(wording(.verbsHeading), .strong),
    ]
      + table(verbs.map { ($0.name(in: wording.language), wording(.verbSummary($0))) })
      + section(.everywhereHeading, OptionName.everywhere, wording) + [
        .gap, Block(wording(.helpDuringQuestion)), Block(wording(.helpHint)),
      ]
  }

  private static func section(_ heading: Sentence, _ options: [OptionName], _ wording: Wording) -> [Block] {
    guard !options.isEmpty else { return [] }
    return [.gap, Block(wording(heading), .strong)]
      + table(options.map { ($0.rawValue, wording(.optionSummary($0))) })
  }

  /// Two columns: a name and its meaning.
  static func table(_ rows: [(name: String, meaning: String)]) -> [Block] {
    let width = min(26, (rows.map { DisplayWidth.columns($0.name) }.max() ?? 0) + 2)
    return rows.map { row in
      // No-break spaces hold the column, for plain ones are squeezed when text is wrapped.
      let padding = String(repeating: "\u{A0}", count: max(1, width - DisplayWidth.columns(row.name)))
      return Block(
        row.name.replacingSpaces + padding + row.meaning, indent: 2, hanging: 2 + width)
    }
  }
}

extension String {
  /// With no-break spaces, so that the text stays on one line.
  fileprivate var replacingSpaces: String { String(map { $0 == " " ? "\u{A0}" : $0 }) }
}
