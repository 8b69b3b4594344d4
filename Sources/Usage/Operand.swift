/// A word that a verb takes besides its options.
package struct Operand: Hashable, Sendable {
  package var placeholder: Placeholder
  package var isRequired: Bool
  package var isRepeated: Bool

  package static func required(_ placeholder: Placeholder) -> Operand {
    Operand(placeholder: placeholder, isRequired: true, isRepeated: false)
  }

  package static func optional(_ placeholder: Placeholder) -> Operand {
    Operand(placeholder: placeholder, isRequired: false, isRepeated: false)
  }

  package static func repeated(_ placeholder: Placeholder) -> Operand {
    Operand(placeholder: placeholder, isRequired: true, isRepeated: true)
  }

  package static func optionalRepeated(_ placeholder: Placeholder) -> Operand {
    Operand(placeholder: placeholder, isRequired: false, isRepeated: true)
  }
}

/// What the table leaves for people to put in; its words are in Localisation.
package enum Placeholder: Sendable, CaseIterable {
  case count, seed, minutes, percent
  case pack, topic, kind, role, source, question, packOrQuestion
  case file, folder, path, backup
  case personName, mailAddress, account, iri
  case settingKey, settingValue
  case verb, subverb
}
