import Grading

/// A verb that follows another: `packs add`. The first one of each verb is meant when none follows.
package enum Subverb: String, Sendable, CaseIterable {
  case packsList = "packs list"
  case packsShow = "packs show"
  case packsAdd = "packs add"
  case packsCheck = "packs check"
  case packsRemove = "packs remove"
  case progressShow = "progress show"
  case progressPath = "progress path"
  case progressMerge = "progress merge"
  case progressVerify = "progress verify"
  case progressRestore = "progress restore"
  case progressUndo = "progress undo"
  case progressReset = "progress reset"
  case progressExport = "progress export"

  /// The verb that it follows.
  package var verb: Verb {
    switch self {
    case .packsList, .packsShow, .packsAdd, .packsCheck, .packsRemove: .packs
    case .progressShow, .progressPath, .progressMerge, .progressVerify, .progressRestore, .progressUndo,
      .progressReset, .progressExport:
      .progress
    }
  }

  /// Its names: English, French. The first one is the parser's.
  package var names: [String] {
    switch self {
    case .packsList: ["list", "lister"]
    case .packsShow, .progressShow: ["show", "montrer"]
    case .packsAdd: ["add", "ajouter"]
    case .packsCheck: ["check", "verifier"]
    case .packsRemove: ["remove", "retirer"]
    case .progressPath: ["path", "chemin"]
    case .progressMerge: ["merge", "fusionner"]
    case .progressVerify: ["verify", "verifier"]
    case .progressRestore: ["restore", "restaurer"]
    case .progressUndo: ["undo", "annuler"]
    case .progressReset: ["reset", "effacer"]
    case .progressExport: ["export", "exporter"]
    }
  }

  /// The name to show in a language.
  package func name(in language: Language) -> String {
    switch language {
    case .french: names[1]
    case .english: names[0]
    }
  }

  /// The one of that name after a verb, or the only one of which that is a beginning, whatever its accents.
  package init?(named typed: String, after verb: Verb) {
    let name = FrenchText(typed).plain
    let exact = verb.subverbs.first { $0.names.contains(name) }
    let beginning = verb.subverbs.filter { $0.names.contains { !name.isEmpty && $0.hasPrefix(name) } }
    guard let named = exact ?? (beginning.count == 1 ? beginning[0] : nil) else { return nil }
    self = named
  }
}

extension Subverb {
  /// The options that it has besides those of every verb.
  package var options: [OptionName] {
    switch self {
    case .packsList, .progressShow: [.json]
    case .packsShow: [.json, .disputes]
    case .packsCheck: [.json, .articles]
    case .progressMerge: [.output]
    case .progressReset: [.pack, .question, .yes]
    case .progressExport: [.format, .actorName, .actorMailbox, .actorAccount, .activityBase]
    case .packsAdd, .packsRemove, .progressPath, .progressVerify, .progressRestore, .progressUndo: []
    }
  }

  /// The words that it takes besides its options.
  package var operands: [Operand] {
    switch self {
    case .packsShow: [.required(.packOrQuestion)]
    case .packsRemove: [.required(.pack)]
    case .packsAdd: [.repeated(.path)]
    case .packsCheck: [.optionalRepeated(.path)]
    case .progressMerge: [.repeated(.file)]
    case .progressRestore: [.optional(.backup)]
    case .progressExport: [.optional(.file)]
    case .packsList, .progressShow, .progressPath, .progressVerify, .progressUndo, .progressReset: []
    }
  }

  /// What can be typed, word for word; files are those that somebody may have.
  package var examples: [String] {
    switch self {
    case .packsList: ["packs list"]
    case .packsShow: ["packs show missions", "packs show missions/indicateurs-sigle", "packs show missions --disputes"]
    case .packsAdd: ["packs add fromages.yaml"]
    case .packsCheck: ["packs check fromages.yaml", "packs check"]
    case .packsRemove: ["packs remove fromages"]
    case .progressShow: ["progress show", "progress show --json"]
    case .progressPath: ["progress path"]
    case .progressMerge: ["progress merge autre.json", "progress merge un.json autre.json --output tout.json"]
    case .progressVerify: ["progress verify"]
    case .progressRestore: ["progress restore"]
    case .progressUndo: ["progress undo"]
    case .progressReset: ["progress reset --pack missions", "progress reset --yes"]
    case .progressExport: ["progress export reponses.csv", "progress export --format xapi reponses.json"]
    }
  }
}
