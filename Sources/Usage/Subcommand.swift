/// A verb that follows another: `packs add`. Each verb's first one is its default.
package enum Subcommand: Sendable, CaseIterable, Named {
  case packsList, packsShow, packsAdd, packsCheck, packsRemove, packsExport
  case packsNew, packsFormat, packsDiff, packsDrafts
  case progressShow, progressPath, progressMerge, progressVerify, progressRestore, progressUndo, progressReset
  case progressExport

  /// The verb that it follows.
  package var verb: Verb {
    switch self {
    case .packsList, .packsShow, .packsAdd, .packsCheck, .packsRemove, .packsExport, .packsNew, .packsFormat,
      .packsDiff, .packsDrafts:
      .packs
    case .progressShow, .progressPath, .progressMerge, .progressVerify, .progressRestore, .progressUndo,
      .progressReset, .progressExport:
      .progress
    }
  }

  package var names: Names {
    switch self {
    case .packsList: Names([.english: "list", .french: "lister"])
    case .packsShow, .progressShow: Names([.english: "show", .french: "montrer"])
    case .packsAdd: Names([.english: "add", .french: "ajouter"])
    case .packsCheck: Names([.english: "check", .french: "verifier"])
    case .packsRemove: Names([.english: "remove", .french: "retirer"])
    case .packsNew: Names([.english: "new", .french: "nouveau"])
    case .packsFormat: Names([.english: "format", .french: "composer"])
    case .packsDiff: Names([.english: "diff", .french: "comparer"])
    case .packsDrafts: Names([.english: "drafts", .french: "brouillons"])
    case .progressPath: Names([.english: "path", .french: "chemin"])
    case .progressMerge: Names([.english: "merge", .french: "fusionner"])
    case .progressVerify: Names([.english: "verify", .french: "verifier"])
    case .progressRestore: Names([.english: "restore", .french: "restaurer"])
    case .progressUndo: Names([.english: "undo", .french: "annuler"])
    case .progressReset: Names([.english: "reset", .french: "effacer"])
    case .packsExport, .progressExport: Names([.english: "export", .french: "exporter"])
    }
  }

  package var form: CommandForm {
    switch self {
    case .packsList: CommandForm(options: [.json], examples: ["packs list"])
    case .packsShow:
      CommandForm(
        options: [.json, .disputes], operands: [.required(.packOrQuestion)],
        examples: ["packs show metiers", "packs show metiers/sigle-kpi", "packs show metiers --disputes"])
    case .packsAdd:
      CommandForm(
        options: [
          .packID, .title, .packLanguage, .format, .columns, .encoding, .reverse, .dryRun, .draft, .articles,
        ], operands: [.repeated(.path)],
        examples: [
          "packs add fromages.yaml", "packs add cartes.csv --dry-run", "packs add cours.gift --as cours",
          "packs add --draft --as fromages",
        ])
    case .packsCheck:
      CommandForm(
        options: [.json, .articles, .strict], operands: [.optionalRepeated(.path)],
        examples: ["packs check fromages.yaml", "packs check --strict"])
    case .packsRemove: CommandForm(operands: [.required(.pack)], examples: ["packs remove fromages"])
    case .packsExport:
      CommandForm(
        options: [.format, .output, .key, .shuffle], operands: [.required(.pack)],
        examples: [
          "packs export metiers", "packs export metiers --format gift --output metiers.gift",
          "packs export metiers --format markdown --key",
        ])
    case .packsNew:
      CommandForm(
        options: [.documentedExample, .from, .packID, .title, .packLanguage, .columns, .encoding, .reverse],
        operands: [.optional(.file)],
        examples: ["packs new", "packs new cartes.yaml --from cartes.csv", "packs new --example"])
    case .packsFormat: CommandForm(operands: [.repeated(.path)], examples: ["packs format fromages.yaml"])
    case .packsDiff:
      CommandForm(
        options: [.json], operands: [.required(.oldPack), .required(.newPack)],
        examples: ["packs diff fromages fromages.yaml", "packs diff fromages.yaml fromages-2.yaml"])
    case .packsDrafts:
      CommandForm(
        options: [.json, .articles], operands: [.optional(.pack)], examples: ["packs drafts", "packs drafts fromages"])
    case .progressShow: CommandForm(options: [.json], examples: ["progress show", "progress show --json"])
    case .progressPath: CommandForm(examples: ["progress path"])
    case .progressMerge:
      CommandForm(
        options: [.output], operands: [.repeated(.file)],
        examples: ["progress merge autre.json", "progress merge un.json autre.json --output tout.json"])
    case .progressVerify: CommandForm(examples: ["progress verify"])
    case .progressRestore:
      CommandForm(
        options: [.keep], operands: [.optional(.backup)],
        examples: ["progress restore", "progress restore --keep", "progress restore autre.json"])
    case .progressUndo:
      CommandForm(options: [.reset, .yes], examples: ["progress undo", "progress undo --reset"])
    case .progressReset:
      CommandForm(
        options: [.pack, .question, .erase, .yes],
        examples: ["progress reset --pack metiers", "progress reset --yes", "progress reset --erase"])
    case .progressExport:
      CommandForm(
        options: [.format, .actorName, .actorMailbox, .actorAccount, .activityBase], operands: [.optional(.file)],
        examples: ["progress export reponses.csv", "progress export --format xapi reponses.json"])
    }
  }
}
