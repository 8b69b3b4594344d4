import QuestionBank

/// A command line that was understood: what is to be done, and how.
package struct Request: Sendable {
  /// A verb, or the subcommand that was named or is meant.
  package let topic: Topic
  /// The words besides the options, as the topic takes them.
  package let operands: [String]
  /// As they were typed.
  package let words: TypedWords

  /// Checks words against the table.
  ///
  /// - Throws: The first thing that's wrong: the verb, then the options in their order, then the other words.
  package init(_ words: TypedWords) throws(Fault) {
    self.words = words
    let verb = try words.plain.first.map { word throws(Fault) in try Verb(named: word) } ?? .prompt
    let rest = words.plain.dropFirst()
    if let usual = verb.subcommands.first {
      topic = .subcommand(try rest.first.map { word throws(Fault) in try verb.subcommand(named: word) } ?? usual)
      operands = Array(rest.dropFirst())
    } else {
      topic = .verb(verb)
      operands = Array(rest)
    }
    try checkOptions()
    try checkOperands()
  }

  private func checkOptions() throws(Fault) {
    let form = topic.form
    let known = form.options + OptionName.everywhere
    for fault in words.faults {
      guard case .unknownOption(let flag, _) = fault else { throw fault }
      throw unknown(flag, known)
    }
    for option in words.options where !known.contains(option.name) && !form.hiddenOptions.contains(option.name) {
      throw unknown(option.flag, known)
    }
    for option in words.options {
      if let value = option.value, !OptionName.everywhere.contains(option.name) {
        try option.name.check(value, in: topic, typedAs: option.flag)
      }
    }
  }

  private func unknown(_ flag: String, _ known: [OptionName]) -> Fault {
    .unknownOption(flag, nearest: Spelling.nearest(to: flag, among: known.flatMap(\.flags).filter { $0 != flag }))
  }

  private func checkOperands() throws(Fault) {
    let wanted = topic.form.operands
    // Drafts come through standard input.
    let needsOperands = !contains(.draft)
    if needsOperands, let missing = wanted.dropFirst(operands.count).first(where: \.isRequired) {
      throw .missingArgument(missing.placeholder, of: topic)
    }
    if operands.count > wanted.count, wanted.last?.isRepeated != true, !wanted.contains(where: \.isPhrase) {
      throw .unexpectedArgument(operands[wanted.count])
    }
  }
}

// MARK: - What was asked for

extension Request {
  /// Whether an option was given.
  package func contains(_ option: OptionName) -> Bool { words.contains(option) }

  /// The value of an option; of several, the last one counts.
  package subscript(_ option: OptionName) -> String? { words.values(of: option).last }

  /// Every value of an option, in order.
  package func values(of option: OptionName) -> [String] { words.values(of: option) }

  /// The whole number that an option gives.
  package func count(_ option: OptionName, in allowed: ClosedRange<Int>) throws(Fault) -> Int? {
    guard let text = self[option], let number = Int(text) else { return nil }
    guard !allowed.contains(number) else { return number }
    let (least, most) = (allowed.lowerBound, allowed.upperBound)
    let numbers = number > most ? ["\(least)… \(most)"] : ["\(least)", "\(least + 1)", "\(least + 2)…"]
    throw .invalidValue(option: option.flag, value: text, allowed: numbers, nearest: nil)
  }

  /// The percentage that an option gives, from 0 to 100.
  package func percent(_ option: OptionName) throws(Fault) -> Double? {
    guard let text = self[option], let percent = Double(text) else { return nil }
    guard (0...100).contains(percent) else {
      throw .invalidValue(option: option.flag, value: text, allowed: ["0", "50", "100"], nearest: nil)
    }
    return percent
  }

  package var seed: UInt64? { seed(of: .seed) }

  /// The seed that an option gives.
  package func seed(of option: OptionName) -> UInt64? { self[option].flatMap { UInt64($0) } }
}

extension OptionName {
  /// Refuses a value that this option can't have, whatever is at hand.
  ///
  /// - Parameters:
  ///   - topic: What the option was typed with.
  ///   - flag: The spelling that was typed, for the fault.
  func check(_ value: String, in topic: Topic? = nil, typedAs flag: String? = nil) throws(Fault) {
    let flag = flag ?? self.flag
    let isNumber: Bool
    switch self.value(of: topic) {
    case .choice(let words), .word(_, oneOf: let words):
      guard !words.contains(value) else { return }
      throw .invalidValue(
        option: flag, value: value, allowed: words, nearest: Spelling.nearest(to: value, among: words))
    case .placeholder(.count), .placeholder(.minutes): isNumber = Int(value) != nil
    case .placeholder(.seed): isNumber = UInt64(value) != nil
    case .placeholder(.percent): isNumber = Double(value) != nil
    case .placeholder, nil: return
    }
    if !isNumber { throw .invalidValue(option: flag, value: value, allowed: [], nearest: nil) }
  }
}
