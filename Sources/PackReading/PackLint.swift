import Grading
import QuestionBank

/// Warnings about a usable pack.
package enum PackLint {
  /// The warnings for a pack, by position.
  package static func warnings(for read: ReadPack) -> [Diagnostic] {
    let pack = read.pack
    let context = LintContext(pack)
    let plainPrompts = pack.questions.map { FrenchText($0.prompt).plain }
    var warnings = zip(zip(pack.questions, plainPrompts), read.places).flatMap { question, places in
      QuestionLint(question: question.0, plainPrompt: question.1, places: places, context: context).warnings
    }
    for (later, earlier) in SimilarPrompts.firstSimilar(plainPrompts) {
      warnings.append(
        Diagnostic(
          .similarPrompt(line: read.places[earlier].prompt.line), severity: .warning, at: read.places[later].prompt))
    }
    warnings += read.warnings + LessonLint.warnings(for: read)
    if let first = read.places.first {
      warnings += GiveawayLint.overPack(pack.questions).map {
        Diagnostic($0, severity: .warning, at: first.start)
      }
    }
    return warnings.sorted { ($0.position, $0.fault.code) < ($1.position, $1.fault.code) }
  }
}
