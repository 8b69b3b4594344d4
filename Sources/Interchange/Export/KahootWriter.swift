import QuestionBank

/// Writes the table that Kahoot reads: a question with up to four answers, all of them short.
struct KahootWriter: DeckWriter {
  private let pack: Pack
  private let words: ExportWords

  private static let longestQuestion = 120
  private static let longestAnswer = 75
  private static let mostAnswers = 4

  init(_ pack: Pack, _ words: ExportWords) {
    self.pack = pack
    self.words = words
  }

  var head: String { "Question,Answer 1,Answer 2,Answer 3,Answer 4,Time,Correct\r\n" }

  func holding(_ question: Question) throws(ExportRefusal) -> Question {
    let question = question.asChoice(words)
    guard !question.options.isEmpty else { throw .kind }
    guard question.options.count <= Self.mostAnswers else { throw .tooManyOptions }
    let prompt = ExportText.line(question.prompt)
    guard prompt.count <= Self.longestQuestion, question.options.allSatisfy({ $0.text.count <= Self.longestAnswer })
    else { throw .tooLong }
    var held = question.alone(question.body.withoutReasons, prompt: prompt).namedByFront(prompt)
    held.topic = pack.title
    return held
  }

  func piece(_ question: Question, of original: Question) -> String {
    let answers = question.options.map { ExportText.withoutHTML($0.text) }
    let right = question.options.indices.filter { question.options[$0].isRight }.map { String($0 + 1) }
    let cells =
      [ExportText.withoutHTML(question.prompt)] + answers
      + Array(repeating: "", count: Self.mostAnswers - answers.count)
      + [Self.seconds(for: question), right.joined(separator: ",")]
    return TableCell.row(cells, separator: ",")
  }

  /// One of the times that Kahoot offers: longer where there's more to read.
  private static func seconds(for question: Question) -> String {
    let characters = question.prompt.count + question.options.reduce(0) { $0 + $1.text.count }
    return characters <= 100 ? "20" : characters <= 200 ? "30" : "60"
  }
}
