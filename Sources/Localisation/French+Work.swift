extension French {
  static func words(_ work: Sentence.Work) -> String {
    switch work {
    case .readingPacks(let done, let total): "Lecture : \(packs(done, total))…"
    case .checkingPacks(let done, let total): "Contrôle : \(packs(done, total))…"
    case .installingPacks(let done, let total): "Installation : \(packs(done, total))…"
    case .openingProgress: "Lecture de la progression…"
    case .savingProgress: "Enregistrement de la progression…"
    case .merging(let done, let total): "Fusion : \(count(done, "fichier", "fichiers")) sur \(number(total))…"
    case .verifying: "Vérification de la progression et de ses sauvegardes…"
    case .restoring: "Restauration de la progression…"
    case .exporting(let percent): "Export : \(percent) %…"
    }
  }

  private static func packs(_ done: Int, _ total: Int) -> String {
    "\(count(done, "paquet", "paquets")) sur \(number(total))"
  }
}
