import QuestionBank

extension ImportedDeck {
  /// Words that questions need and the file doesn't have, in the pack's language.
  package struct Words: Sendable {
    /// What's asked where a text with gaps has no prompt of its own.
    package var fillGaps: String

    package init(fillGaps: String) {
      self.fillGaps = fillGaps
    }
  }

  /// The id of the pack that a file becomes, by the file's name; nil if that has no letter or digit.
  package static func packID(fileName: String) -> PackID? { ImportedName.pack(fileName: fileName) }

  /// The pack of these items; each item is the question at the same place.
  ///
  /// - Parameter earlier: The pack that it replaces: an item with the guid, name or front of an old question keeps that
  ///   one's id, and so its progress.
  package func pack(
    id: PackID, title: String, language: String, words: Words, replacing earlier: Pack? = nil
  ) -> Pack {
    var questions: [Question] = []
    // A list that grows holds everything twice meanwhile.
    questions.reserveCapacity(items.count)
    for (item, local) in zip(items, ids(keeping: earlier)) {
      guard let local = LocalQuestionID(local) else { continue }
      let asked = item.prompt.nonEmpty ?? words.fillGaps
      questions.append(
        Question(
          id: QuestionID(pack: id, question: local), topic: item.topic?.nonEmpty ?? title,
          prompt: item.choices.isEmpty ? asked : "\(asked)\n\(item.choices)",
          body: item.body, explanation: item.explanation, hints: item.hints, tags: item.tags))
    }
    return Pack(id: id, title: title, language: language, questions: questions)
  }

  /// The questions with those that ask the same cards from the other side.
  package mutating func addReversed() {
    var both: [ImportedItem] = []
    for item in items {
      both.append(item)
      if let reversed = item.reversed { both.append(reversed) }
    }
    items = both
  }
}

// MARK: - Ids

extension ImportedDeck {
  /// The ids of the items, in their order, each different.
  private func ids(keeping earlier: Pack?) -> [String] {
    let own = ownIDs()
    var known: Set<String> = []
    var prompts: [String: [String]] = [:]
    // The first of several with one prompt is taken first.
    for question in (earlier?.questions ?? []).reversed() {
      known.insert(question.id.question.text)
      prompts[question.front, default: []].append(question.id.question.text)
    }
    var ids: [String?] = own.map { known.contains($0) ? $0 : nil }
    var taken = Set(ids.compactMap(\.self))
    for index in ids.indices where ids[index] == nil {
      let item = items[index]
      let former = [item.guid, item.name, item.front].compactMap { $0?.nonEmpty.map(ImportedName.id) }
      var found = former.first { known.contains($0) && !taken.contains($0) }
      while found == nil, let candidate = prompts[item.front]?.popLast() {
        found = taken.contains(candidate) ? nil : candidate
      }
      guard let id = found else { continue }
      ids[index] = id
      taken.insert(id)
    }
    var attempts: [String: Int] = [:]
    for index in ids.indices where ids[index] == nil {
      var id = own[index]
      while !taken.insert(id).inserted {
        attempts[own[index], default: 1] += 1
        id = ImportedName.tagged(own[index], with: "\(items[index].front)\n\(attempts[own[index], default: 1])")
      }
      ids[index] = id
    }
    return zip(ids, own).map { $0 ?? $1 }
  }

  /// The id that each item has by itself: of its guid, else its name, else its front. Items that would share one all
  /// get a hash of their front; where that's the same too, of the answer as well.
  private func ownIDs() -> [String] {
    let plain = items.map { ImportedName.id(of: $0.guid?.nonEmpty ?? $0.name?.nonEmpty ?? $0.front) }
    let byFront = Self.parted(plain) { ImportedName.tagged(plain[$0], with: items[$0].front) }
    return Self.parted(byFront) { index in
      ImportedName.tagged(plain[index], with: "\(items[index].front)\n\(items[index].answer)")
    }
  }

  /// The ids, with another one for those that occur more than once.
  private static func parted(_ ids: [String], other: (Int) -> String) -> [String] {
    var counts: [String: Int] = [:]
    for id in ids { counts[id, default: 0] += 1 }
    return ids.indices.map { counts[ids[$0], default: 1] > 1 ? other($0) : ids[$0] }
  }
}

extension Question {
  /// What's asked, as ``ImportedItem/front`` has it.
  var front: String {
    if case .cloze(let text, _) = body { text } else { prompt }
  }
}

extension ImportedItem {
  /// The card asked from the other side; nil if that can't be answered.
  var reversed: ImportedItem? {
    guard let card, let (body, explanation) = try? CardBody.body(back: card.front) else { return nil }
    var reversed = self
    reversed.guid = guid.map { "\($0)-reverse" }
    reversed.name = name.map { "\($0)-reverse" }
    reversed.prompt = card.back
    reversed.body = body
    reversed.explanation = explanation
    reversed.hints = []
    reversed.losses = ImportLosses()
    return reversed
  }

  /// The right answer in words.
  fileprivate var answer: String {
    guard let pack = PackID("x"), let local = LocalQuestionID("x") else { return "" }
    let question = Question(id: QuestionID(pack: pack, question: local), topic: "", prompt: "", body: body)
    return question.expectedTexts.joined(separator: "\n")
  }
}
