import QuestionBank

extension Question {
  /// The question with each of its texts changed, its topic, tags and unit too; accepted forms and citations stay.
  func mappingAllTexts(_ change: (String) -> String) -> Question {
    var question = mappingTexts(change)
    question.topic = ExportText.line(change(topic))
    question.tags = tags.map(change)
    if case .number(let value, let tolerance, let unit) = body {
      question.body = .number(value: value, tolerance: tolerance, unit: unit.map(change))
    }
    return question
  }
}
