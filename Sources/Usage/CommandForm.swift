/// How a verb or a subcommand is typed.
package struct CommandForm: Hashable, Sendable {
  /// The options that it has besides those of every verb.
  package var options: [OptionName] = []
  /// Options that the program itself uses, in what it installs in a shell.
  package var hiddenOptions: [OptionName] = []
  /// The words that it takes besides its options.
  package var operands: [Operand] = []
  /// What can be typed, word for word, with the bundled packs; files are those that somebody may have.
  package var examples: [String]
}

/// A word that a verb takes besides its options.
package struct Operand: Hashable, Sendable {
  package var placeholder: Placeholder
  package var isRequired: Bool
  package var isRepeated: Bool
  /// Whether it may be several words, whose number only what's at hand can tell.
  package var isPhrase = false

  static func required(_ placeholder: Placeholder) -> Operand {
    Operand(placeholder: placeholder, isRequired: true, isRepeated: false)
  }

  static func optional(_ placeholder: Placeholder, isPhrase: Bool = false) -> Operand {
    Operand(placeholder: placeholder, isRequired: false, isRepeated: false, isPhrase: isPhrase)
  }

  static func repeated(_ placeholder: Placeholder) -> Operand {
    Operand(placeholder: placeholder, isRequired: true, isRepeated: true)
  }

  static func optionalRepeated(_ placeholder: Placeholder) -> Operand {
    Operand(placeholder: placeholder, isRequired: false, isRepeated: true)
  }
}

/// A part of the command line for people to fill in. Localisation has its name.
package enum Placeholder: Sendable, CaseIterable {
  case count, seed, minutes, percent
  case pack, topic, kind, role, source, lesson, question, packOrQuestion
  case file, folder, path, backup, oldPack, newPack
  case title, language, columns, format
  case personName, mailAddress, account, iri
  case settingKey, settingValue
  case verb, subcommand
}
