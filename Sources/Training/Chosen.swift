import QuestionBank

/// What an answer chose from a question's lists.
package enum Chosen: Hashable, Sendable {
  /// The texts, in the order in which they were shown: options, or `true` or `false`; an item and what it was paired with
  /// as `ITEM → PARTNER`; for an order, as the learner put them. None where nothing is chosen from a list.
  case texts([String])
  /// The indexes in the author's order, as version 0.1 kept them: of the options; for each pair the right side, or for
  /// each item the category, nil for none; of the items in the order given.
  case indexes([Int?])

  package static let nothing = Chosen.texts([])

  package var isEmpty: Bool {
    switch self {
    case .texts(let texts): texts.isEmpty
    case .indexes(let indexes): indexes.isEmpty
    }
  }
}

extension Chosen {
  /// The words for an item and what it's paired with.
  package static func pair(_ item: String, _ partner: String) -> String { "\(item) → \(partner)" }

  /// The choices in words; empty where only indexes are known and they don't fit the question in its present version.
  package func texts(in question: Question?) -> [String] {
    switch self {
    case .texts(let texts): return texts
    case .indexes(let indexes):
      guard let sheet = question?.sheet, indexes.compactMap(\.self).allSatisfy(sheet.lettered.indices.contains)
      else { return [] }
      if sheet.numbered.isEmpty { return indexes.compactMap { $0.map { sheet.lettered[$0] } } }
      guard indexes.count == sheet.numbered.count else { return [] }
      return zip(sheet.numbered, indexes).compactMap { item, index in
        index.map { Self.pair(item, sheet.lettered[$0]) }
      }
    }
  }

  /// The choices as indexes of a list of letters, one for each of the numbered entries if there are any; nil when they
  /// don't fit the question as it is on this sheet.
  package func indexes(on sheet: AnswerSheet) -> [Int?]? {
    switch self {
    case .indexes(let indexes):
      guard indexes.compactMap(\.self).allSatisfy(sheet.lettered.indices.contains) else { return nil }
      return sheet.numbered.isEmpty || indexes.count == sheet.numbered.count ? indexes : nil
    case .texts(let texts):
      if sheet.numbered.isEmpty {
        let indexes = texts.map(sheet.lettered.firstIndex)
        return indexes.contains(nil) ? nil : indexes
      }
      let indexes = sheet.numbered.map { item in
        sheet.lettered.firstIndex { texts.contains(Self.pair(item, $0)) }
      }
      return indexes.count(where: { $0 != nil }) == texts.count ? indexes : nil
    }
  }
}
