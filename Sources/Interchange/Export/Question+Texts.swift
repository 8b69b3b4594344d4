import QuestionBank

extension Question {
  /// The question with each of its texts changed; accepted forms and citations stay.
  func mappingTexts(_ change: (String) -> String) -> Question {
    var question = self
    question.topic = ExportText.line(change(topic))
    question.prompt = change(prompt)
    question.explanation = change(explanation)
    question.hints = hints.map(change)
    question.tags = tags.map(change)
    for index in question.views.indices { question.views[index].says = change(views[index].says) }
    question.body = body.mappingTexts(change)
    return question
  }
}

extension Question.Body {
  fileprivate func mappingTexts(_ change: (String) -> String) -> Question.Body {
    func changed(_ options: [Question.Option]) -> [Question.Option] {
      options.map { option in
        var option = option
        option.text = change(option.text)
        option.why = option.why.map(change)
        return option
      }
    }
    switch self {
    case .choice(let options): return .choice(changed(options))
    case .multiple(let options): return .multiple(changed(options))
    case .trueFalse, .short: return self
    case .cloze(let text, let gaps): return .cloze(text: change(text), gaps: gaps)
    case .number(let value, let tolerance, let unit):
      return .number(value: value, tolerance: tolerance, unit: unit.map(change))
    case .match(let pairs, let distractors):
      return .match(
        pairs: pairs.map { Question.Pair(left: change($0.left), right: change($0.right)) },
        distractors: distractors.map(change))
    case .sort(let categories, let items):
      return .sort(
        categories: categories.map(change),
        items: items.map { item in
          Question.SortedItem(text: change(item.text), category: item.category, citations: item.citations)
        })
    case .order(let items): return .order(items.map(change))
    case .recall(let points, let model):
      return .recall(
        points: points.map { point in
          Question.Point(text: change(point.text), accepted: point.accepted, citations: point.citations)
        }, model: model.map(change))
    }
  }
}
