import Grading
import QuestionBank

/// Questions cut down to what other programs have a place for.
extension Question {
  /// The question and its answer alone: no sources, roles, lessons, tags, hints or explanation.
  func alone(_ body: Body? = nil, prompt: String? = nil) -> Question {
    Question(id: id, topic: topic, prompt: prompt ?? self.prompt, body: (body ?? self.body).alone)
  }

  /// The explanation with all else that's worth knowing after an answer: why options are right or wrong, what sources
  /// say where they disagree, an answer that says it all, and the citations.
  ///
  /// - Parameters:
  ///   - withReasons: Whether the options' reasons have no place of their own.
  ///   - withModel: The same of the model answer.
  func note(_ words: ExportWords, withReasons: Bool = false, withModel: Bool = true) -> String {
    var lines = [explanation]
    if withReasons {
      lines += options.compactMap { option in option.why.map { "\(option.text) — \($0)" } }
    }
    lines += views.map { "\($0.by) — \($0.says)" }
    if withModel, let model { lines.append(words.model(model)) }
    var seen: Set<String> = []
    lines += allCitations.map { ExportText.line(words.source($0)) }.filter { seen.insert($0).inserted }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// A statement as a choice between true and false.
  func asChoice(_ words: ExportWords) -> Question {
    guard case .trueFalse(let answer) = body else { return self }
    var question = self
    question.body = .choice([
      Option(text: words.isTrue, isRight: answer), Option(text: words.isFalse, isRight: !answer),
    ])
    return question
  }

  /// The name that a question has in a format without names: that of its front.
  func namedByFront(_ front: String) -> Question {
    guard let local = LocalQuestionID(ImportedName.id(of: front)) else { return self }
    var question = self
    question.id = QuestionID(pack: id.pack, question: local)
    return question
  }
}

extension Question.Body {
  fileprivate var alone: Question.Body {
    func alone(_ options: [Question.Option]) -> [Question.Option] {
      options.map { Question.Option(text: $0.text, isRight: $0.isRight, why: $0.why?.nonEmpty) }
    }
    switch self {
    case .choice(let options): return .choice(alone(options))
    case .multiple(let options): return .multiple(alone(options))
    case .sort(let categories, let items):
      return .sort(
        categories: categories, items: items.map { Question.SortedItem(text: $0.text, category: $0.category) })
    case .recall(let points, let model):
      return .recall(points: points.map { Question.Point(text: $0.text, accepted: $0.accepted) }, model: model)
    case .trueFalse, .short, .cloze, .number, .match, .order: return self
    }
  }

  /// Options without the reasons for them.
  var withoutReasons: Question.Body {
    func bare(_ options: [Question.Option]) -> [Question.Option] {
      options.map { Question.Option(text: $0.text, isRight: $0.isRight) }
    }
    switch self {
    case .choice(let options): return .choice(bare(options))
    case .multiple(let options): return .multiple(bare(options))
    default: return self
    }
  }
}

/// The points of a free answer as a list.
enum PointList {
  static func text(_ points: [Question.Point]) -> String {
    points.map { "- \(ExportText.line($0.text))" }.joined(separator: "\n")
  }
}
