import QuestionBank

/// Warnings about the lessons and roles of a pack.
enum LessonLint {
  static func warnings(for read: ReadPack) -> [Diagnostic] {
    let levels = Dictionary(
      grouping: read.pack.questions.filter { $0.lesson != nil }, by: \.lesson
    ).mapValues { Set($0.map(\.level)) }
    var warnings: [Diagnostic] = []
    for (lesson, places) in zip(read.pack.lessons, read.lessonPlaces) {
      if let fault = fault(of: lesson, levels: levels[lesson.id] ?? []) {
        warnings.append(Diagnostic(fault, severity: .warning, at: places.start))
      }
      warnings += typography([lesson.title, lesson.text], at: places.start, in: read.pack)
    }
    for (role, places) in zip(read.pack.roles, read.rolePlaces) {
      let facts = role.facts.flatMap { [$0.aspect, $0.text] + $0.views.flatMap { [$0.by, $0.says] } }
      warnings += typography([role.definition ?? ""] + facts, at: places.start, in: read.pack)
    }
    let quoted = (read.rolePlaces + read.lessonPlaces).flatMap(\.citations)
    return warnings + quoted.compactMap(\.lengthWarning)
  }

  private static func fault(of lesson: Lesson, levels: Set<Question.Level>) -> PackFault? {
    if levels.isEmpty { return .lessonWithoutQuestions(lesson.id.text) }
    if levels == [.nuance] { return .lessonOfNuances(lesson.id.text) }
    return levels.contains(.base) ? nil : .lessonWithoutBase(lesson.id.text)
  }

  private static func typography(_ texts: [String], at position: Position, in pack: Pack) -> [Diagnostic] {
    guard FrenchTypography.applies(to: pack.language) else { return [] }
    return texts.compactMap(TypographyLint.fault).map { Diagnostic($0, severity: .warning, at: position) }
  }
}

extension CitedPlace {
  /// The warning about a quotation that is too short or too long.
  var lengthWarning: Diagnostic? {
    guard let quote = citation.quote else { return nil }
    let words = Article.wordCount(quote)
    guard !PackLimits.quoteWords.contains(words) else { return nil }
    return Diagnostic(
      .quoteLength(words: words, allowed: PackLimits.quoteWords), severity: .warning, at: position)
  }
}
