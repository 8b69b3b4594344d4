extension English {
  static func words(_ work: Sentence.Work) -> String {
    switch work {
    case .readingPacks(let done, let total): "Reading: \(packs(done, total))…"
    case .checkingPacks(let done, let total): "Checking: \(packs(done, total))…"
    case .installingPacks(let done, let total): "Installing: \(packs(done, total))…"
    case .openingProgress: "Reading progress…"
    case .savingProgress: "Saving progress…"
    case .merging(let done, let total): "Merging: \(number(done)) of \(count(total, "file", "files"))…"
    case .verifying: "Checking progress and backups…"
    case .restoring: "Restoring progress…"
    case .exporting(let percent): "Exporting: \(percent)%…"
    }
  }

  private static func packs(_ done: Int, _ total: Int) -> String {
    "\(number(done)) of \(count(total, "pack", "packs"))"
  }
}
