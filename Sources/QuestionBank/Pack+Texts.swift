extension Pack {
  /// The pack with another text in place of each that learners read. Ids, topics, accepted forms, sources and quotations
  /// stay: they're looked up and compared.
  package func mappingTexts(_ change: (String) -> String) -> Pack {
    var pack = self
    pack.title = change(title)
    pack.roles = roles.map { $0.mappingTexts(change) }
    pack.lessons = lessons.map { $0.mappingTexts(change) }
    pack.questions = questions.map { $0.mappingTexts(change) }
    return pack
  }
}

extension Lesson {
  fileprivate func mappingTexts(_ change: (String) -> String) -> Lesson {
    var lesson = self
    lesson.title = change(title)
    lesson.text = change(text)
    return lesson
  }
}

extension Role {
  fileprivate func mappingTexts(_ change: (String) -> String) -> Role {
    var role = self
    role.definition = definition.map(change)
    role.facts = facts.map { fact in
      Fact(
        aspect: change(fact.aspect), text: change(fact.text), citations: fact.citations,
        views: fact.views.map { $0.mappingTexts(change) })
    }
    return role
  }
}

extension Question {
  /// The question with another text in place of each that learners read, as in a pack.
  package func mappingTexts(_ change: (String) -> String) -> Question {
    var question = self
    question.prompt = change(prompt)
    question.body = body.mappingTexts(change)
    question.explanation = change(explanation)
    question.hints = hints.map(change)
    question.views = views.map { $0.mappingTexts(change) }
    return question
  }
}

extension View {
  fileprivate func mappingTexts(_ change: (String) -> String) -> View {
    View(by: change(by), says: change(says), citations: citations)
  }
}

extension Question.Body {
  fileprivate func mappingTexts(_ change: (String) -> String) -> Question.Body {
    switch self {
    case .choice(let options): .choice(options.map { $0.mappingTexts(change) })
    case .multiple(let options): .multiple(options.map { $0.mappingTexts(change) })
    case .trueFalse, .short, .number: self
    case .cloze(let text, let gaps): .cloze(text: change(text), gaps: gaps)
    case .match(let pairs, let distractors):
      .match(
        pairs: pairs.map { Question.Pair(left: change($0.left), right: change($0.right)) },
        distractors: distractors.map(change))
    case .sort(let categories, let items):
      .sort(
        categories: categories.map(change),
        items: items.map {
          Question.SortedItem(text: change($0.text), category: $0.category, citations: $0.citations)
        })
    case .order(let items): .order(items.map(change))
    case .recall(let points, let model):
      .recall(
        points: points.map { Question.Point(text: change($0.text), accepted: $0.accepted, citations: $0.citations) },
        model: model.map(change))
    }
  }
}

extension Question.Option {
  fileprivate func mappingTexts(_ change: (String) -> String) -> Question.Option {
    var option = self
    option.text = change(text)
    option.why = why.map(change)
    return option
  }
}
