/// A word that a verb takes besides its options.
struct Operand: Hashable, Sendable {
  var placeholder: Placeholder
  var isRequired: Bool
  var isRepeated: Bool

  static func required(_ placeholder: Placeholder) -> Operand {
    Operand(placeholder: placeholder, isRequired: true, isRepeated: false)
  }

  static func optional(_ placeholder: Placeholder) -> Operand {
    Operand(placeholder: placeholder, isRequired: false, isRepeated: false)
  }

  static func repeated(_ placeholder: Placeholder) -> Operand {
    Operand(placeholder: placeholder, isRequired: true, isRepeated: true)
  }

  static func optionalRepeated(_ placeholder: Placeholder) -> Operand {
    Operand(placeholder: placeholder, isRequired: false, isRepeated: true)
  }
}

/// What the table leaves for people to put in; its words are in Localisation.
enum Placeholder: Sendable, CaseIterable {
  case count, seed, minutes, percent
  case pack, topic, kind, role, source, question, packOrQuestion
  case file, folder, path, backup
  case personName, mailAddress, account, iri
  case settingKey, settingValue
  case verb, subverb
}
