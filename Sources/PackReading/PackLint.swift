import QuestionBank

/// Warnings about a usable pack.
package enum PackLint {
  /// The warnings for a pack, by position.
  package static func warnings(for read: ReadPack) -> [Diagnostic] {
    let pack = read.pack
    var warnings = zip(pack.questions, read.places).flatMap { question, places in
      QuestionLint(question: question, places: places, pack: pack).warnings
    }
    let prompts = zip(pack.questions, read.places).map { ($0.prompt, $1.prompt.line) }
    for (index, fault) in PromptLint.similarPrompts(prompts) {
      warnings.append(Diagnostic(fault, severity: .warning, at: read.places[index].prompt))
    }
    if let first = read.places.first {
      warnings += GiveawayLint.overPack(pack.questions).map {
        Diagnostic($0, severity: .warning, at: first.start)
      }
    }
    return warnings.sorted { ($0.position, $0.fault.code) < ($1.position, $1.fault.code) }
  }
}
